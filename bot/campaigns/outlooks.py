"""What can be told of a campaign before its launch: what it can find, costs and means for whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.campaigns import drafts, plans, shares, taking_part
from bot.campaigns.batches import FEWEST_DAYS
from bot.campaigns.plans import Arm, Days, Plan
from bot.campaigns.shares import OwnersShare
from bot.campaigns.taking_part import Chosen, Participant
from bot.measures import arms as measured
from bot.measures.comparisons import FEWEST_UNITS
from bot.money import Money
from bot.team import members
from bot.team.calendars import Calendar
from bot.team.members import Member

USUAL_RATE = 0.3
"""Of answers where nothing is known, for what an experiment can find."""


@dataclass(frozen=True)
class ArmSize:
    """How many an arm will have: `units` are what is counted."""

    place: int
    units: int
    people: int


@dataclass(frozen=True)
class Outlook:
    """A plan before its launch. `detectable` is the smallest rise that can be found four times in
    five, as a fraction, from the rate of USUAL_RATE, by place of the arm; None where none can.
    `cost` is the most that all gifts are worth together, in each currency.
    """

    plan: Plan
    chosen: Chosen
    units: int
    sizes: tuple[ArmSize, ...]
    detectable: tuple[float | None, ...]
    cost: tuple[Money, ...]
    owners: tuple[OwnersShare, ...]
    days: Days
    window_days: int
    cooling_off_days: int

    @property
    def is_too_small(self) -> bool:
        """Whether an experiment will never have a verdict: too few units in an arm."""
        is_small = any(size.units < FEWEST_UNITS for size in self.sizes)
        return self.plan.is_experiment and is_small


def look(session: Session, member: Member, campaign_id: int, now: datetime) -> Outlook:
    """How the plan stands. Raises Gone, NotYours and CampaignLaunched."""
    row = drafts.own(session, member, campaign_id)
    plan = plans.heeding_window(session, plans.of_row(session, row), member.workspace_id)
    today = member.today(now)
    chosen = taking_part.choose(session, member, plan, today)
    planned = sizes(chosen, plan.arms)
    works = members.calendar(session, member)
    return Outlook(
        plan=plan,
        chosen=chosen,
        units=len({one.unit for one in chosen.participants}),
        sizes=planned,
        detectable=tuple(_detectable(planned)),
        cost=shares.cost(plan.arms, chosen.participants),
        owners=shares.of_owners(session, plan.arms, chosen.participants),
        days=days(works, plan, busiest(chosen.participants), today),
        window_days=plan.request.window_days,
        cooling_off_days=plans.cooling_off_days(session, member.workspace_id),
    )


def busiest(participants: Sequence[Participant]) -> int:
    """How many people the owner of most of them has."""
    return max(Counter(one.owner_id for one in participants).values(), default=0)


def days(works: Calendar, plan: Plan, most: int, today: date) -> Days:
    """The days of a plan launched today by who works so, where the busiest owner has `most`.

    It begins on the day wanted, or the next working day. A step lasts FEWEST_DAYS working days, and
    longer where the busiest owner gets to more than MOST_A_DAY people a day.
    """
    wanted = plan.wanted_on if plan.wanted_on and plan.wanted_on > today else None
    gives_on = works.working_day_from(wanted) if wanted else works.working_day_after(today)
    lasts = max(FEWEST_DAYS, shares.messages(most))
    gives_until = _end(works, gives_on, lasts)
    asks_on = works.working_day_from(gives_until + timedelta(days=plan.request.delay_days))
    asks_until = _end(works, asks_on, lasts)
    closes_on = asks_until + timedelta(days=plan.request.window_days)
    return Days(gives_on, gives_until, asks_on, asks_until, closes_on)


def sizes(chosen: Chosen, arms: Sequence[Arm]) -> tuple[ArmSize, ...]:
    """How many of the units each arm gets, one more in the first ones; people on average.

    Which arms get one more is drawn by lot at the launch.
    """
    if not arms:
        return ()
    people, units = len(chosen.participants), len({one.unit for one in chosen.participants})
    each, more = divmod(units, len(arms))
    counts = [each + (place < more) for place in range(len(arms))]
    return tuple(
        ArmSize(place, count, round(people * count / units) if units else 0)
        for place, count in enumerate(counts)
    )


def _detectable(planned: Sequence[ArmSize]) -> Iterator[float | None]:
    """None for the control, with which the others are compared."""
    for size in planned:
        if size.place == 0 or min(size.units, planned[0].units) == 0:
            yield None
        else:
            both = (planned[0].units, size.units)
            yield measured.smallest_detectable(USUAL_RATE, both)


def _end(works: Calendar, first: date, lasts: int) -> date:
    """The last of so many working days."""
    day = first
    for _ in range(lasts - 1):
        day = works.working_day_after(day)
    return day
