"""A campaign that ran, as told in plain values, and its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session, SQLModel, select

from bot.models import (
    AskRow,
    CampaignArmRow,
    CampaignContactRow,
    CampaignRow,
    ContactRow,
    GestureRow,
    MergeRow,
    ResponseRow,
    ReversalRow,
)
from bot.models.columns import saved
from bot.vocabulary import (
    Answer,
    AskState,
    Audience,
    CampaignState,
    Counted,
    Direction,
    GestureKind,
)

LAUNCHED = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
GIVES_ON, GIVES_UNTIL = date(2026, 9, 1), date(2026, 9, 7)
ASKS_ON, ASKS_UNTIL = date(2026, 9, 17), date(2026, 9, 23)
WINDOW = 30
CLOSES_ON = ASKS_UNTIL + timedelta(days=WINDOW)
LATEST_ASK = ASKS_UNTIL + timedelta(days=7)


@dataclass(frozen=True)
class Said:
    """An answer so many days after the ask; one that is `reversed` was taken back."""

    after: int
    answer: Answer = Answer.YES
    reversed: bool = False


@dataclass(frozen=True)
class Given:
    """Something given so many days after the launch, as planned or not."""

    after: int
    is_planned: bool = False
    is_refused: bool = False
    reversed: bool = False


@dataclass(frozen=True)
class Person:
    """A contact that takes part; `asked` is so many days after the first day to ask, if at all.

    Who `became` somebody, by their place, is one with them.
    """

    unit: int
    owner: int = 0
    audience: Audience = Audience.CLIENT
    asked: int | None = 0
    ask_reversed: bool = False
    said: tuple[Said, ...] = ()
    early: int | None = None
    given: tuple[Given, ...] = ()
    became: int | None = None


@dataclass(frozen=True)
class Ran:
    """All who take part, and the arm of each unit, by its number."""

    people: tuple[Person, ...]
    arms: dict[int, int]
    number: int = 2
    counted: Counted = Counted.ANSWER
    state: CampaignState = CampaignState.RUNNING
    name: str = "Autumn"
    is_ordered: bool = False
    stop_reason: str = ""
    paused_on: date | None = None
    ended_on: date | None = None
    tilt: float | None = 2.0
    ids: dict[int, int] = field(default_factory=dict)

    def write(self, session: Session, workspace_id: int, owners: Sequence[int]) -> int:
        """Write it all; the id of the campaign. `owners` are ids of members, the planner first."""
        campaign_id = self._write_plan(session, workspace_id, owners[0])
        writer = _Writer(session, workspace_id, campaign_id, owners)
        contacts = [writer.contact(person) for person in self.people]
        for place, person in enumerate(self.people):
            writer.takes_part(person, self.arms[person.unit], contacts[place], place)
        # Who has become somebody can't be merged any more.
        for place, person in reversed(list(enumerate(self.people))):
            if person.became is not None:
                writer.merge(contacts[place], contacts[person.became])
        session.flush()
        return campaign_id

    def _write_plan(self, session: Session, workspace_id: int, member_id: int) -> int:
        row = CampaignRow(
            workspace_id=workspace_id,
            member_id=member_id,
            name=self.name,
            state=self.state,
            words="tax return",
            window_days=WINDOW,
            counted=self.counted,
            is_ordered=self.is_ordered,
            planned_at=LAUNCHED,
            zone="Europe/Amsterdam",
            seed=1,
            tilt=self.tilt if self.number > 1 else None,
            launched_at=LAUNCHED,
            gives_on=GIVES_ON,
            gives_until=GIVES_UNTIL,
            asks_on=ASKS_ON,
            asks_until=ASKS_UNTIL,
            closes_on=CLOSES_ON,
            stop_reason=self.stop_reason,
            paused_on=self.paused_on,
            ended_on=self.ended_on,
        )
        session.add(row)
        session.flush()
        for place in range(self.number):
            gets = place > 0 or self.number == 1
            session.add(
                CampaignArmRow(
                    campaign_id=saved(row.id),
                    place=place,
                    workspace_id=workspace_id,
                    kind=GestureKind.USEFUL_TIP if gets else None,
                    words=f"tips {place}" if gets else "",
                )
            )
        session.flush()
        return saved(row.id)


@dataclass(frozen=True)
class _Writer:
    session: Session
    workspace_id: int
    campaign_id: int
    owners: Sequence[int]

    def contact(self, person: Person) -> int:
        return self._add(
            ContactRow(
                workspace_id=self.workspace_id,
                owner_id=self.owners[person.owner],
                name=f"Person of {person.unit}",
                name_key=f"person of {person.unit}",
                audience=person.audience,
                ideal_days=90,
                maximum_days=180,
                added_on=GIVES_ON,
                due_on=CLOSES_ON,
                red_on=CLOSES_ON,
            )
        )

    def takes_part(self, person: Person, arm: int, contact_id: int, turn: int) -> None:
        given = [self._given(person, contact_id, one) for one in person.given]
        planned = [row for row, one in zip(given, person.given, strict=True) if one.is_planned]
        early = None if person.early is None else GIVES_ON + timedelta(days=person.early)
        self.session.add(
            CampaignContactRow(
                campaign_id=self.campaign_id,
                contact_id=contact_id,
                workspace_id=self.workspace_id,
                unit=person.unit,
                arm=arm,
                owner_id=self.owners[person.owner],
                audience=person.audience,
                turn=turn,
                gesture_id=planned[-1] if planned else None,
                ask_id=self._asked(person, contact_id),
                early_on=early,
            )
        )

    def merge(self, gone_id: int, kept_id: int) -> None:
        """As far as the campaign is concerned: what was given to one was given to the other."""
        self._add(
            MergeRow(
                workspace_id=self.workspace_id,
                kept_id=kept_id,
                gone_id=gone_id,
                member_id=self.owners[0],
                moved="{}",
                recorded_at=LAUNCHED,
            )
        )
        for row in self.session.exec(select(GestureRow).where(GestureRow.contact_id == gone_id)):
            row.contact_id = kept_id

    def _given(self, person: Person, contact_id: int, given: Given) -> int:
        gesture_id = self._add(
            GestureRow(
                workspace_id=self.workspace_id,
                contact_id=contact_id,
                member_id=self.owners[person.owner],
                direction=Direction.GIVEN,
                kind=GestureKind.USEFUL_TIP,
                words="tips",
                is_refused=given.is_refused,
                happened_on=GIVES_ON + timedelta(days=given.after),
                recorded_at=LAUNCHED,
            )
        )
        if given.reversed:
            self._reverse(person, gesture_id=gesture_id)
        return gesture_id

    def _asked(self, person: Person, contact_id: int) -> int | None:
        if person.asked is None:
            return None
        made_on = ASKS_ON + timedelta(days=person.asked)
        ask_id = self._add(
            AskRow(
                workspace_id=self.workspace_id,
                contact_id=contact_id,
                member_id=self.owners[person.owner],
                words="tax return",
                state=AskState.DROPPED if person.ask_reversed else AskState.MADE,
                made_on=made_on,
                recorded_at=LAUNCHED,
            )
        )
        for said in person.said:
            response_id = self._add(
                ResponseRow(
                    workspace_id=self.workspace_id,
                    ask_id=ask_id,
                    member_id=self.owners[person.owner],
                    answer=said.answer,
                    answered_on=made_on + timedelta(days=said.after),
                    recorded_at=LAUNCHED,
                )
            )
            if said.reversed:
                self._reverse(person, response_id=response_id)
        if person.ask_reversed:
            self._reverse(person, ask_id=ask_id)
        return ask_id

    def _reverse(self, person: Person, **what: int) -> None:
        self._add(
            ReversalRow(
                workspace_id=self.workspace_id,
                member_id=self.owners[person.owner],
                recorded_at=LAUNCHED,
                **what,
            )
        )

    def _add(self, row: SQLModel) -> int:
        self.session.add(row)
        self.session.flush()
        return saved(row.id)  # type: ignore[attr-defined]
