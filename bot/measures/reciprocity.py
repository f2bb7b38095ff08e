"""Recent giving and receiving between two sides: a prompt for whoever gives, and never a score."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp2

HALVED_EVERY = 60
"""After so many days an event counts half: in field data answers fall by 30 % in 30 days."""
LATELY = timedelta(days=240)
FEWEST_LATELY = 4
SHORTEST_HISTORY = timedelta(days=30)
ONE_SIDED_BELOW = 1 / 3
"""The mutuality at which one side did five times as much as the other."""


@dataclass(frozen=True)
class Reciprocity:
    """How much was given and received of late, as weights; `is_known`: there is enough history."""

    giving: float
    receiving: float
    is_known: bool

    @property
    def mutuality(self) -> float | None:
        """From 0, all by one side, to 1, both the same; None with too little history."""
        if not self.is_known:
            return None
        return 2 * min(self.giving, self.receiving) / (self.giving + self.receiving)

    @property
    def is_one_sided(self) -> bool:
        return self.mutuality is not None and self.mutuality < ONE_SIDED_BELOW


def of(given: Collection[date], received: Collection[date], today: date) -> Reciprocity:
    """By the days on which something was given and received; one to come counts as of today."""
    days = [*given, *received]
    lately = [day for day in days if day > today - LATELY]
    is_long = bool(days) and min(days) <= today - SHORTEST_HISTORY
    is_known = len(lately) >= FEWEST_LATELY and is_long
    return Reciprocity(_weight([*given], today), _weight([*received], today), is_known)


def _weight(days: Sequence[date], today: date) -> float:
    ages = (max((today - day).days, 0) for day in days)
    return sum(exp2(-age / HALVED_EVERY) for age in ages)
