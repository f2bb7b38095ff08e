"""What can be told of a campaign before its launch: what it can find, costs and means for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.campaigns.plans import Days, Plan
from bot.campaigns.taking_part import Chosen
from bot.money import Money
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
class OwnersShare:
    """What the campaign means for one owner: how many people, gifts and messages, at most."""

    member_id: int
    name: str
    people: int
    most_gifts: int
    messages: int


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
        """Whether there will never be a verdict: too few units in an arm."""
        raise NotImplementedError


def look(session: Session, member: Member, campaign_id: int, now: datetime) -> Outlook:
    """How the plan stands. Raises Gone and NotYours."""
    raise NotImplementedError


def days(session: Session, member: Member, plan: Plan, busiest: int, today: date) -> Days:
    """The days of a plan launched today, where the busiest owner has so many people.

    It begins on the day wanted, or the next working day of whoever plans it. A step lasts
    FEWEST_DAYS working days, and longer where the busiest owner gets to more than MOST_A_DAY
    people a day.
    """
    raise NotImplementedError


def sizes(chosen: Chosen, arms: Sequence[object]) -> tuple[ArmSize, ...]:
    """How many of the units each arm gets; people are told on average."""
    raise NotImplementedError
