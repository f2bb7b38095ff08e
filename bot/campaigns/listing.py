"""All campaigns of a workspace, and how many of them one would expect to win by luck."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, or_, select

from bot import bulk
from bot.campaigns import plans, results, units
from bot.campaigns.plans import Plan
from bot.campaigns.units import Counts
from bot.measures import comparisons
from bot.measures.arms import Arm
from bot.measures.comparisons import SIGNIFICANT, Verdict
from bot.models import CampaignContactRow, CampaignRow, MemberRow
from bot.models.columns import saved
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import CampaignState

MOST_LISTED = 20


@dataclass(frozen=True)
class Listed:
    """A campaign in the list: how many take part, and whether it found something.

    That is None unless it is an experiment that has closed and was large enough for a verdict.
    """

    plan: Plan
    planner: str
    people: int
    found_something: bool | None


@dataclass(frozen=True)
class Campaigns:
    """The viewer's own drafts and all campaigns that were launched, the latest first.

    Of `closed` experiments with a verdict `found` a difference, and `by_luck` are expected to where
    there is none in any: a twentieth of them, also of those with several arms, as Holm sees to it.
    """

    listed: tuple[Listed, ...]
    total: int
    closed: int
    found: int
    by_luck: float


def show(session: Session, viewer: Member, now: datetime) -> Campaigns:
    """All that the viewer may see."""
    is_seen = (
        col(CampaignRow.workspace_id) == viewer.workspace_id,
        or_(col(CampaignRow.state) != CampaignState.DRAFT, CampaignRow.member_id == viewer.id),
    )
    since = func.coalesce(col(CampaignRow.launched_at), col(CampaignRow.planned_at))
    rows = session.exec(
        select(CampaignRow)
        .where(*is_seen)
        .order_by(since.desc(), col(CampaignRow.id).desc())
        .limit(MOST_LISTED)
    ).all()
    total = session.exec(select(func.count()).select_from(CampaignRow).where(*is_seen)).one()
    told = _told(session, viewer.workspace_id, now)
    planners = _names(session, {row.member_id for row in rows})
    people = _people(session, [saved(row.id) for row in rows])
    return Campaigns(
        listed=tuple(
            Listed(plan, planners[plan.member_id], people.get(plan.id, 0), told.get(plan.id))
            for plan in plans.of_rows(session, rows)
        ),
        total=total,
        closed=len(told),
        found=sum(told.values()),
        by_luck=SIGNIFICANT * len(told),
    )


def _told(session: Session, workspace_id: int, now: datetime) -> Mapping[int, bool]:
    """Of each experiment that has closed and has a verdict, whether it found a difference."""
    closed = session.exec(
        select(CampaignRow).where(
            CampaignRow.workspace_id == workspace_id, CampaignRow.state == CampaignState.CLOSED
        )
    ).all()
    counted: defaultdict[int, list[Counts]] = defaultdict(list)
    if closed:
        for one in units.answered(session, [saved(row.id) for row in closed]):
            counted[one.campaign_id].append(one)
    found = {}
    for row in closed:
        verdicts = _verdicts(row, counted[saved(row.id)], now)
        if verdicts - {Verdict.TOO_FEW}:
            found[saved(row.id)] = not verdicts.isdisjoint({Verdict.BETTER, Verdict.WORSE})
    return found


def _verdicts(row: CampaignRow, counts: Sequence[Counts], now: datetime) -> set[Verdict]:
    """Those of all its arms; none where it isn't told yet, or is no experiment."""
    assert row.closes_on is not None
    if len(counts) < 2 or local_day(now, row.zone) < results.told_on(row.closes_on, counts):
        return set()
    control, *others = (
        Arm(one.answered, one.units) for one in sorted(counts, key=lambda one: one.arm)
    )
    return {one.verdict for one in comparisons.compare(control, others)}


def _names(session: Session, member_ids: Collection[int]) -> Mapping[int, str]:
    rows = session.execute(
        select(col(MemberRow.id), col(MemberRow.name)).where(
            bulk.among(session, col(MemberRow.id), member_ids)
        )
    )
    return {member_id: name for member_id, name in rows}  # noqa: C416  # rows are no pairs to mypy


def _people(session: Session, campaign_ids: Collection[int]) -> Mapping[int, int]:
    rows = session.execute(
        select(col(CampaignContactRow.campaign_id), func.count())
        .where(bulk.among(session, col(CampaignContactRow.campaign_id), campaign_ids))
        .group_by(col(CampaignContactRow.campaign_id))
    )
    return {campaign_id: people for campaign_id, people in rows}  # noqa: C416  # as above
