"""What came of a campaign: counts while it runs, and a verdict when it has closed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from sqlmodel import Session

from bot.campaigns import plans, tested, units
from bot.campaigns.plans import Arm, Plan
from bot.campaigns.units import Cell
from bot.database import within
from bot.measures import comparisons, large_tests, small_counts
from bot.measures.arms import Arm as Counted
from bot.measures.comparisons import Comparison
from bot.models import CampaignRow
from bot.refusals import Gone
from bot.team import members
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import CampaignState

UNBALANCED_BELOW = 0.001
"""The p-value below which it is told that the arms could not be invited alike."""
ENOUGH_DELIVERED = 0.8
"""Of an arm, the share that should have got what it gets."""
MOST_OUTSIDE = 0.1
"""Of a control that gets nothing, the share that may have got something all the same."""


class Doubt(StrEnum):
    """What speaks against reading the figures as they stand; health checks come first."""

    UNEVENLY_ASKED = "unevenly_asked"
    CONTROL_GOT_SOMETHING = "control_got_something"
    FEW_DELIVERED = "few_delivered"
    PAUSED_MEANWHILE = "paused_meanwhile"
    STOPPED = "stopped"


@dataclass(frozen=True)
class ArmResult:
    """One arm: `units` were assigned and `answered` of them; the same of people beside.

    `delivered` units got what the arm gets, all of it or a part, `asked` were asked, and `early`
    answered before; `outside` got something else. `low` and `high` are where the rate of answers
    likely lies, by Wilson.
    """

    arm: Arm
    units: int
    people: int
    answered: int
    answered_people: int
    delivered: int
    asked: int
    early: int
    outside: int
    low: float
    high: float


@dataclass(frozen=True)
class Results:
    """A campaign as it stands on `today`.

    `comparisons`, one for each arm but the control, `stratified_p` beside each of them, and
    `trend_p` are there from `told_on` on, if there are two arms or more: when it has closed, and
    whoever was asked late had their days. One that was stopped never has any. `called_early` are
    the places of arms for which the evidence was enough before. `waiting` are units that can still
    answer within their window.
    """

    plan: Plan
    planner: str
    today: date
    arms: tuple[ArmResult, ...]
    doubts: tuple[Doubt, ...]
    called_early: tuple[int, ...]
    waiting: int
    launched_on: date
    told_on: date
    comparisons: tuple[Comparison, ...] = ()
    stratified_p: tuple[float | None, ...] = ()
    trend_p: float | None = None

    @property
    def is_stopped(self) -> bool:
        return self.plan.state is CampaignState.STOPPED

    @property
    def is_told(self) -> bool:
        """Whether no more answers count, so that what came of it can be told."""
        waits = self.plan.state is CampaignState.PAUSED
        return not self.is_stopped and not waits and self.today >= self.told_on


class IsOpen(Protocol):
    """Somebody asked, or several, who can answer until a day."""

    @property
    def open_until(self) -> date | None: ...


def show(session: Session, viewer: Member, campaign_id: int, now: datetime) -> Results:
    """The campaign's results: totals only, for everybody in the workspace.

    Raises Gone, also for a draft.
    """
    row = within(session, CampaignRow, viewer.workspace_id, campaign_id)
    if row.launched_at is None:
        raise Gone
    plan = plans.of_row(session, row)
    assert plan.days is not None
    today = local_day(now, row.zone)
    cells = units.cells(session, campaign_id, today)
    arms = tuple(_arm(arm, [cell for cell in cells if cell.arm == arm.place]) for arm in plan.arms)
    stopped_on = row.ended_on if row.state is CampaignState.STOPPED else None
    found = Results(
        plan=plan,
        planner=members.by_id(session, viewer.workspace_id, plan.member_id).name,
        today=today,
        arms=arms,
        doubts=tuple(_doubts(plan, arms, cells, today)),
        called_early=tested.called_early(cells, len(plan.arms), row.tilt, stopped_on),
        waiting=sum(cell.waiting for cell in cells),
        launched_on=local_day(row.launched_at, row.zone),
        told_on=told_on(plan.days.closes_on, cells),
    )
    return _with_verdict(found, cells) if plan.is_experiment and found.is_told else found


def told_on(closes_on: date, asked: Sequence[IsOpen]) -> date:
    """The first day on which no answer counts any more, also not of who was asked late."""
    last = max((one.open_until for one in asked if one.open_until), default=closes_on)
    return max(closes_on, last) + timedelta(days=1)


def _arm(arm: Arm, cells: Sequence[Cell]) -> ArmResult:
    total = sum(cell.units for cell in cells)
    answered = sum(cell.units for cell in cells if cell.answered_on is not None)
    likely = small_counts.wilson(answered, total) if total else small_counts.Interval(0, 1)
    return ArmResult(
        arm=arm,
        units=total,
        people=sum(cell.people for cell in cells),
        answered=answered,
        answered_people=sum(cell.answered_people for cell in cells),
        delivered=sum(cell.delivered for cell in cells),
        asked=sum(cell.asked for cell in cells),
        early=sum(cell.early for cell in cells),
        outside=sum(cell.outside for cell in cells),
        low=likely.low,
        high=likely.high,
    )


def _doubts(
    plan: Plan, arms: Sequence[ArmResult], cells: Sequence[Cell], today: date
) -> Iterator[Doubt]:
    if plan.is_experiment and _is_uneven(arms, cells):
        yield Doubt.UNEVENLY_ASKED
    control = arms[0]
    is_plain_control = plan.is_experiment and control.arm.gift is None
    if is_plain_control and control.outside > MOST_OUTSIDE * control.units:
        yield Doubt.CONTROL_GOT_SOMETHING
    if plan.days is not None and today > plan.days.gives_until and any(map(_is_few, arms)):
        yield Doubt.FEW_DELIVERED
    if plan.was_paused or plan.paused_on is not None:
        yield Doubt.PAUSED_MEANWHILE
    if plan.state is CampaignState.STOPPED:
        yield Doubt.STOPPED


def _is_uneven(arms: Sequence[ArmResult], cells: Sequence[Cell]) -> bool:
    """Whether those whom an answer could be had of are more in one arm than by chance."""
    planned = [arm.units for arm in arms]
    reached = [sum(one.reached for one in cells if one.arm == arm.arm.place) for arm in arms]
    return min(planned) > 0 and large_tests.as_planned(reached, planned) < UNBALANCED_BELOW


def _is_few(arm: ArmResult) -> bool:
    return arm.arm.gift is not None and arm.delivered < ENOUGH_DELIVERED * arm.units


def _with_verdict(found: Results, cells: Sequence[Cell]) -> Results:
    if not all(arm.units for arm in found.arms):
        return found
    counted = [Counted(arm.answered, arm.units) for arm in found.arms]
    return replace(
        found,
        comparisons=comparisons.compare(counted[0], counted[1:]),
        stratified_p=tested.stratified_p(cells, len(counted)),
        trend_p=tested.trend_p(counted) if found.plan.request.is_ordered else None,
    )
