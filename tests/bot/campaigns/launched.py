"""Campaigns that were launched, written as rows: whoever tests what happens then needs no plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlmodel import Session, select

from bot.models import CampaignArmRow, CampaignBatchRow, CampaignContactRow, CampaignRow
from bot.models.columns import saved
from bot.people import holds
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskKind, Audience, CampaignState, GestureKind
from tests.bot.plain_words import Team

Row = TypeVar("Row")
WEEK, DAY = timedelta(days=7), timedelta(days=1)
ASKS_AFTER, ASKED_AFTER, CLOSES_AFTER = WEEK + 9 * DAY, 2 * WEEK + 8 * DAY, 2 * WEEK + 38 * DAY
"""From the first day to give until the first and the last to ask, and the last to answer."""
NOTHING: dict[str, Any] = {"kind": None}
TIPS: dict[str, Any] = {"kind": GestureKind.USEFUL_TIP, "words": "five tips", "draft": "Hi"}
CALENDAR: dict[str, Any] = {
    "kind": GestureKind.SMALL_GIFT,
    "words": "a calendar",
    "worth": 20_00,
    "currency": "EUR",
}


@dataclass(frozen=True)
class Launched:
    """A campaign under way, and how its rows stand."""

    team: Team
    id: int

    @property
    def row(self) -> CampaignRow:
        return self.team.ask_for(lambda s: _loose(s, s.get_one(CampaignRow, self.id)))

    @property
    def state(self) -> CampaignState:
        return self.row.state

    def contact(self, contact: Contact) -> CampaignContactRow:
        """How it stands with somebody, as they were known at the launch."""
        key = (self.id, contact.id)
        return self.team.ask_for(lambda s: _loose(s, s.get_one(CampaignContactRow, key)))

    def batches(self, member: Member | None = None) -> Sequence[CampaignBatchRow]:
        """All messages planned so far, or the member's, in their order."""
        with self.team.transaction() as session:
            found = select(CampaignBatchRow).where(CampaignBatchRow.campaign_id == self.id)
            if member is not None:
                found = found.where(CampaignBatchRow.member_id == member.id)
            rows = session.exec(found.order_by(CampaignBatchRow.id)).all()  # type: ignore[arg-type]
            session.expunge_all()
        return rows

    def change(self, **values: object) -> None:
        """Set columns of the campaign."""
        with self.team.transaction() as session:
            row = session.get_one(CampaignRow, self.id)
            for name, value in values.items():
                setattr(row, name, value)


def launched(
    team: Team,
    planner: Member,
    people: Sequence[Contact],
    arms: Sequence[dict[str, Any]] = (TIPS,),
    *,
    first: date | None = None,
    name: str = "Tax returns",
    words: str = "the tax return",
    **values: Any,
) -> Launched:
    """A campaign that gives from `first` (tomorrow) on for a week, waits for ten days, asks for a
    week, and closes 30 days after that. It holds them as long as one of so many arms does.

    The people are in the arms in turns, in the order in which they come.
    """
    begins = first or planner.today(team.now) + timedelta(days=1)
    row = CampaignRow(
        workspace_id=team.workspace_id,
        member_id=planner.id,
        name=name,
        state=CampaignState.RUNNING,
        words=words,
        ask_kind=AskKind.OTHER,
        planned_at=team.now,
        zone=planner.time_zone,
        seed=1,
        tilt=1.5,
        launched_at=team.now,
        gives_on=begins,
        gives_until=begins + WEEK - DAY,
        asks_on=begins + ASKS_AFTER,
        asks_until=begins + ASKED_AFTER,
        closes_on=begins + CLOSES_AFTER,
    )
    for column, value in values.items():
        setattr(row, column, value)
    with team.transaction() as session:
        session.add(row)
        session.flush()
        campaign_id = saved(row.id)
        _fill(session, team, campaign_id, planner, people, arms)
        until = row.closes_on if len(arms) > 1 else row.asks_until
        assert until is not None
        held = [one.id for one in people]
        holds.hold(session, team.workspace_id, campaign_id, held, until)
    return Launched(team, campaign_id)


def _fill(
    session: Session,
    team: Team,
    campaign_id: int,
    planner: Member,
    people: Sequence[Contact],
    arms: Sequence[dict[str, Any]],
) -> None:
    for place, arm in enumerate(arms):
        session.add(
            CampaignArmRow(
                campaign_id=campaign_id, place=place, workspace_id=team.workspace_id, **arm
            )
        )
    for turn, one in enumerate(people):
        session.add(
            CampaignContactRow(
                campaign_id=campaign_id,
                contact_id=one.id,
                workspace_id=team.workspace_id,
                unit=-one.id,
                arm=turn % len(arms),
                owner_id=one.owner_id or planner.id,
                audience=one.audience or Audience.CLIENT,
                turn=turn,
            )
        )
    session.flush()


def _loose(session: Session, row: Row) -> Row:
    session.expunge(row)
    return row
