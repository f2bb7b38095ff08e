"""Plans of campaigns while they are drafts: begun, changed and discarded by their planner."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.exc import NoResultFound
from sqlmodel import Session, col

from bot.campaigns import plans
from bot.campaigns.plans import (
    LONGEST_DELAY,
    LONGEST_LIST,
    LONGEST_WINDOW,
    MOST_ARMS,
    SHORTEST_DELAY,
    SHORTEST_WINDOW,
    USUAL_DELAY,
    Arm,
    Plan,
    Request,
    Whom,
)
from bot.database import locked, within
from bot.models import CampaignArmRow, CampaignRow, MemberRow, TipRow
from bot.models.columns import saved
from bot.refusals import (
    CampaignLaunched,
    DateNotAhead,
    DelayOutOfRange,
    Gone,
    ListTooLong,
    NotYours,
    TooManyGroups,
    WindowOutOfRange,
)
from bot.team.members import Member
from bot.vocabulary import CampaignState, Play


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
        delay_days=max(USUAL_DELAY, plans.cooling_off_days(session, member.workspace_id)),
        planned_at=now,
        zone=member.time_zone,
    )
    _choose(session, row, whom)
    session.add(row)
    session.flush()
    return plans.of_row(session, row)


def change(
    session: Session,
    member: Member,
    campaign_id: int,
    *,
    name: str | None = None,
    whom: Whom | None = None,
    arms: Sequence[Arm] | None = None,
    request: Request | None = None,
) -> Plan:
    """Change what is told of a draft of the member's; None leaves it as it is.

    Raises Gone, also for a tip or an owner of another workspace, NotYours, CampaignLaunched once it
    runs, ListTooLong, TooManyGroups, DelayOutOfRange and WindowOutOfRange.
    """
    row = own(session, member, campaign_id)
    row.name = row.name if name is None else name
    if whom is not None:
        _choose(session, row, whom)
    if arms is not None:
        _replace_arms(session, row, arms)
    if request is not None:
        _ask_for(session, row, request)
    session.flush()
    return plans.of_row(session, row)


def begin_on(
    session: Session, member: Member, campaign_id: int, day: date | None, today: date
) -> Plan:
    """The day on which a draft of the member's is to begin; None for as soon as it can.

    Raises Gone, NotYours, CampaignLaunched, and DateNotAhead for a day that is over, unless it was
    wanted before.
    """
    row = own(session, member, campaign_id)
    if day is not None and day < today and day != row.starts_on:
        raise DateNotAhead(day)
    row.starts_on = day
    session.flush()
    return plans.of_row(session, row)


def discard(session: Session, member: Member, campaign_id: int) -> None:
    """The draft is not wanted any more. Raises Gone, NotYours and CampaignLaunched."""
    row = own(session, member, campaign_id)
    _remove_arms(session, campaign_id)
    session.delete(row)
    session.flush()


def own(session: Session, member: Member, campaign_id: int) -> CampaignRow:
    """The row of the member's draft, for nobody else to change until the transaction ends.

    Raises Gone, NotYours and CampaignLaunched.
    """
    within(session, CampaignRow, member.workspace_id, campaign_id)
    try:
        row = locked(session, CampaignRow, campaign_id)
    except NoResultFound:  # Discarded while we waited for it.
        raise Gone from None
    if row.member_id != member.id:
        raise Gone if row.state is CampaignState.DRAFT else NotYours
    if row.state is not CampaignState.DRAFT:
        raise CampaignLaunched(row.name)
    return row


def _choose(session: Session, row: CampaignRow, whom: Whom) -> None:
    if whom.owner_id is not None:
        within(session, MemberRow, row.workspace_id, whom.owner_id)
    if len(whom.listed.splitlines()) > LONGEST_LIST:
        raise ListTooLong(LONGEST_LIST)
    row.audience, row.owner_id = whom.audience, whom.owner_id
    row.tag, row.organisation, row.listed = whom.tag, whom.organisation, whom.listed


def _ask_for(session: Session, row: CampaignRow, request: Request) -> None:
    window = plans.cooling_off_days(session, row.workspace_id)
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
