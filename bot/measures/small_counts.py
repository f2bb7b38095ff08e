"""The few statistics that a report of counts needs, so that it never says more than is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

FEWEST_FOR_A_RATE = 5
"""Below this many closed asks a report gives counts only."""


@dataclass(frozen=True)
class Interval:
    """Where a rate likely lies, 95 %, as fractions from 0 to 1."""

    low: float
    high: float


def wilson(successes: int, trials: int) -> Interval:
    """Wilson's score interval for a proportion at 95 % (E. B. Wilson 1927, JASA 22:209).

    Raises ValueError without trials.
    """
    if trials <= 0:
        raise ValueError("an interval needs at least one trial")
    z = 1.959963984540054
    rate = successes / trials
    scale = 1 + z * z / trials
    centre = (rate + z * z / (2 * trials)) / scale
    half = z * sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials)) / scale
    return Interval(max(0.0, centre - half), min(1.0, centre + half))


@dataclass(frozen=True)
class Wait:
    """How many days an ask waited, and whether an answer ended the wait (else it still waits)."""

    days: int
    answered: bool


def median_wait(waits: Sequence[Wait]) -> int | None:
    """The Kaplan-Meier median of days to answer, open asks censored; None where it isn't reached.

    Kaplan and Meier 1958, JASA 53:457: the first day on which at most half are still unanswered.
    """
    silent = Fraction(1)  # exact: 0.8 * 0.75 * ... may end just above a half that it reaches
    for day in sorted({wait.days for wait in waits if wait.answered}):
        at_risk = sum(wait.days >= day for wait in waits)
        answered = sum(wait.days == day and wait.answered for wait in waits)
        silent *= 1 - Fraction(answered, at_risk)
        if silent <= Fraction(1, 2):
            return day
    return None
