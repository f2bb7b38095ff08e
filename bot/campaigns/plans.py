"""A campaign as planned: whom it is for, what each group gets, and what all are asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session, col, select

from bot.database import within
from bot.models import CampaignArmRow, CampaignRow, WorkspaceRow
from bot.models.columns import saved
from bot.money import Money
from bot.refusals import Gone
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
    was_paused: bool = False

    @property
    def is_experiment(self) -> bool:
        return len(self.arms) > 1


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


def heeding_window(session: Session, plan: Plan, workspace_id: int) -> Plan:
    """The plan with a delay no shorter than the workspace's window, which may have grown since."""
    days = max(plan.request.delay_days, cooling_off_days(session, workspace_id))
    return replace(plan, request=replace(plan.request, delay_days=days))


def cooling_off_days(session: Session, workspace_id: int) -> int:
    """The workspace's window, than which no campaign's delay is shorter."""
    return session.get_one(WorkspaceRow, workspace_id).cooling_off_days


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
        row.was_paused,
    )


def _days(row: CampaignRow) -> Days | None:
    days = row.gives_on, row.gives_until, row.asks_on, row.asks_until, row.closes_on
    first, given, asked, until, closes = days
    if first is None or given is None or asked is None or until is None or closes is None:
        return None
    return Days(first, given, asked, until, closes)
