"""What came of a campaign: counts while it runs, and a verdict when it has closed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session

from bot.campaigns.plans import Arm, Plan
from bot.measures.comparisons import Comparison
from bot.team.members import Member

UNBALANCED_BELOW = 0.001
"""The p-value below which it is told that the arms could not be invited alike."""


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
    answered before; `outside` got something else. `answer_rate_low` and `high` are Wilson's.
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

    `comparisons`, `stratified_p` and `trend_p` are there once it has closed, if there are two arms
    or more. `called_early` are the places of arms for which the evidence was enough before.
    `waiting` are units that can still answer within their window.
    """

    plan: Plan
    planner: str
    today: date
    arms: tuple[ArmResult, ...]
    doubts: tuple[Doubt, ...]
    called_early: tuple[int, ...]
    waiting: int
    comparisons: tuple[Comparison, ...] = ()
    stratified_p: float | None = None
    trend_p: float | None = None


def show(session: Session, viewer: Member, campaign_id: int, now: datetime) -> Results:
    """The campaign's results: totals only, for everybody in the workspace.

    Raises Gone, also for a draft.
    """
    raise NotImplementedError
