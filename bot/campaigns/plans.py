"""A campaign as planned: whom it is for, what each group gets, and what all are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot.database import locked, within
from bot.models import CampaignArmRow, CampaignRow, MemberRow, TipRow, WorkspaceRow
from bot.models.columns import saved
from bot.money import Money
from bot.refusals import (
    CampaignLaunched,
    DelayOutOfRange,
    Gone,
    ListTooLong,
    NotYours,
    TooManyGroups,
    WindowOutOfRange,
)
from bot.team.members import Member
from bot.vocabulary import AskKind, Audience, CampaignState, Counted, GestureKind, Play

SHORTEST_DELAY, LONGEST_DELAY = 7, 14
"""Days from the last one to give to the first to ask, unless the workspace's window is longer."""
USUAL_DELAY = 10
SHORTEST_WINDOW, USUAL_WINDOW, LONGEST_WINDOW = 7, 30, 180
"""Days within which an answer counts."""
MOST_ARMS = 4
LONGEST_LIST = 2_000
"""Names that somebody may put into a list."""


@dataclass(frozen=True)
class Whom:
    """Who is chosen: all that is told has to fit; or `listed`, a name a line, as it was typed."""

    audience: Audience | None = None
    tag: str = ""
    organisation: str = ""
    owner_id: int | None = None
    listed: str = ""


@dataclass(frozen=True)
class Gift:
    """What an arm gets: words of a gesture, the tip or idea of the library, and a note for it.

    `worth` is for one contact.
    """

    kind: GestureKind
    words: str = ""
    tip_id: int | None = None
    idea_id: str | None = None
    draft: str = ""
    worth: Money | None = None

    @property
    def is_priced(self) -> bool:
        return self.worth is not None and self.worth.minor > 0


@dataclass(frozen=True)
class Arm:
    """One group. Without a gift it gets nothing; a `name` may be missing, and is then told by it.

    Where there are two arms or more, the one at place 0 is the control.
    """

    place: int
    gift: Gift | None
    name: str = ""


@dataclass(frozen=True)
class Request:
    """What all are asked, `delay_days` after the last gift, and until when an answer counts."""

    words: str = ""
    kind: AskKind = AskKind.OTHER
    draft: str = ""
    delay_days: int = USUAL_DELAY
    window_days: int = USUAL_WINDOW
    counted: Counted = Counted.ANSWER
    is_ordered: bool = False


@dataclass(frozen=True)
class Days:
    """When a campaign does what, fixed at its launch: all days included, in its own time zone."""

    gives_on: date
    gives_until: date
    asks_on: date
    asks_until: date
    closes_on: date


@dataclass(frozen=True)
class Plan:
    """A campaign as its planner made it, in whatever state it is. `days` are known from the launch
    on, and `wanted_on` is the day that was wanted for its start, if any.
    """

    id: int
    member_id: int
    name: str
    play: Play
    state: CampaignState
    whom: Whom
    arms: tuple[Arm, ...]
    request: Request
    wanted_on: date | None = None
    days: Days | None = None
    stop_reason: str = ""
    paused_on: date | None = None
    ended_on: date | None = None

    @property
    def is_experiment(self) -> bool:
        return len(self.arms) > 1


def begin(
    session: Session, member: Member, name: str, play: Play, whom: Whom, now: datetime
) -> Plan:
    """A new draft of the member's, without groups yet, for the usual days.

    Raises ListTooLong, and Gone for an owner of another workspace.
    """
    row = CampaignRow(
        workspace_id=member.workspace_id,
        member_id=member.id,
        name=name,
        play=play,
        delay_days=max(USUAL_DELAY, cooling_off_days(session, member.workspace_id)),
        planned_at=now,
        zone=member.time_zone,
    )
    _choose(session, row, whom)
    session.add(row)
    session.flush()
    return _value(row, ())


def show(session: Session, viewer: Member, campaign_id: int) -> Plan:
    """The campaign. Raises Gone where the viewer's workspace has none, or a colleague's draft."""
    row = within(session, CampaignRow, viewer.workspace_id, campaign_id)
    if row.state is CampaignState.DRAFT and row.member_id != viewer.id:
        raise Gone
    return of_row(session, row)


def of_row(session: Session, row: CampaignRow) -> Plan:
    """The campaign in a row, with its groups."""
    return _value(row, arms(session, [saved(row.id)]).get(saved(row.id), ()))


def of_rows(session: Session, rows: Sequence[CampaignRow]) -> tuple[Plan, ...]:
    """The same for several, in two statements however many they are."""
    found = arms(session, [saved(row.id) for row in rows])
    return tuple(_value(row, found.get(saved(row.id), ())) for row in rows)


def arms(session: Session, campaign_ids: Sequence[int]) -> dict[int, tuple[Arm, ...]]:
    """The groups of campaigns, by the campaign and in their order."""
    rows = session.exec(
        select(CampaignArmRow)
        .where(col(CampaignArmRow.campaign_id).in_(campaign_ids))
        .order_by(col(CampaignArmRow.campaign_id), col(CampaignArmRow.place))
    )
    found: dict[int, tuple[Arm, ...]] = {}
    for row in rows:
        found[row.campaign_id] = (*found.get(row.campaign_id, ()), _arm(row))
    return found


def change(
    session: Session,
    member: Member,
    campaign_id: int,
    *,
    name: str | None = None,
    whom: Whom | None = None,
    arms: Sequence[Arm] | None = None,
    request: Request | None = None,
    wanted_on: date | None = None,
) -> Plan:
    """Change what is told of a draft of the member's; None leaves it as it is.

    Raises Gone, also for a tip or an owner of another workspace, NotYours, CampaignLaunched once it
    runs, ListTooLong, TooManyGroups, DelayOutOfRange and WindowOutOfRange.
    """
    row = own_draft(session, member, campaign_id)
    row.name = row.name if name is None else name
    row.starts_on = row.starts_on if wanted_on is None else wanted_on
    if whom is not None:
        _choose(session, row, whom)
    if arms is not None:
        _replace_arms(session, row, arms)
    if request is not None:
        _ask_for(session, row, request)
    session.flush()
    return of_row(session, row)


def discard(session: Session, member: Member, campaign_id: int) -> None:
    """The draft is not wanted any more. Raises Gone, NotYours and CampaignLaunched."""
    row = own_draft(session, member, campaign_id)
    _remove_arms(session, campaign_id)
    session.delete(row)
    session.flush()


def own_draft(session: Session, member: Member, campaign_id: int) -> CampaignRow:
    """The row of the member's draft, for nobody else to change until the transaction ends.

    Raises Gone, NotYours and CampaignLaunched.
    """
    within(session, CampaignRow, member.workspace_id, campaign_id)
    row = locked(session, CampaignRow, campaign_id)
    if row.member_id != member.id:
        raise Gone if row.state is CampaignState.DRAFT else NotYours
    if row.state is not CampaignState.DRAFT:
        raise CampaignLaunched(row.name)
    return row


def cooling_off_days(session: Session, workspace_id: int) -> int:
    """The workspace's window, than which no campaign's delay is shorter."""
    return session.get_one(WorkspaceRow, workspace_id).cooling_off_days


def _choose(session: Session, row: CampaignRow, whom: Whom) -> None:
    if whom.owner_id is not None:
        within(session, MemberRow, row.workspace_id, whom.owner_id)
    if len(whom.listed.splitlines()) > LONGEST_LIST:
        raise ListTooLong(LONGEST_LIST)
    row.audience, row.owner_id = whom.audience, whom.owner_id
    row.tag, row.organisation, row.listed = whom.tag, whom.organisation, whom.listed


def _ask_for(session: Session, row: CampaignRow, request: Request) -> None:
    window = cooling_off_days(session, row.workspace_id)
    fewest, most = max(SHORTEST_DELAY, window), max(LONGEST_DELAY, window)
    if not fewest <= request.delay_days <= most:
        raise DelayOutOfRange(fewest, most)
    if not SHORTEST_WINDOW <= request.window_days <= LONGEST_WINDOW:
        raise WindowOutOfRange(SHORTEST_WINDOW, LONGEST_WINDOW)
    row.words, row.ask_kind, row.draft = request.words, request.kind, request.draft
    row.delay_days, row.window_days = request.delay_days, request.window_days
    row.counted, row.is_ordered = request.counted, request.is_ordered


def _replace_arms(session: Session, row: CampaignRow, arms: Sequence[Arm]) -> None:
    if len(arms) > MOST_ARMS:
        raise TooManyGroups(MOST_ARMS)
    _remove_arms(session, saved(row.id))
    for place, arm in enumerate(arms):
        session.add(_arm_row(session, row, place, arm))


def _remove_arms(session: Session, campaign_id: int) -> None:
    session.execute(delete(CampaignArmRow).where(col(CampaignArmRow.campaign_id) == campaign_id))


def _arm_row(session: Session, row: CampaignRow, place: int, arm: Arm) -> CampaignArmRow:
    found = CampaignArmRow(
        campaign_id=saved(row.id), place=place, workspace_id=row.workspace_id, name=arm.name
    )
    if arm.gift is None:
        return found
    if arm.gift.tip_id is not None:
        within(session, TipRow, row.workspace_id, arm.gift.tip_id)
    found.kind, found.words, found.draft = arm.gift.kind, arm.gift.words, arm.gift.draft
    found.tip_id, found.idea_id = arm.gift.tip_id, arm.gift.idea_id
    if arm.gift.worth is not None:
        found.worth, found.currency = arm.gift.worth.minor, arm.gift.worth.currency
    return found


def _arm(row: CampaignArmRow) -> Arm:
    if row.kind is None:
        return Arm(row.place, None, row.name)
    worth = None if row.worth is None else Money(row.worth, row.currency)
    gift = Gift(row.kind, row.words, row.tip_id, row.idea_id, row.draft, worth)
    return Arm(row.place, gift, row.name)


def _value(row: CampaignRow, arms: tuple[Arm, ...]) -> Plan:
    whom = Whom(row.audience, row.tag, row.organisation, row.owner_id, row.listed)
    request = Request(
        row.words,
        row.ask_kind,
        row.draft,
        row.delay_days,
        row.window_days,
        row.counted,
        row.is_ordered,
    )
    return Plan(
        saved(row.id),
        row.member_id,
        row.name,
        row.play,
        row.state,
        whom,
        arms,
        request,
        row.starts_on,
        _days(row),
        row.stop_reason,
        row.paused_on,
        row.ended_on,
    )


def _days(row: CampaignRow) -> Days | None:
    days = row.gives_on, row.gives_until, row.asks_on, row.asks_until, row.closes_on
    first, given, asked, until, closes = days
    if first is None or given is None or asked is None or until is None or closes is None:
        return None
    return Days(first, given, asked, until, closes)
