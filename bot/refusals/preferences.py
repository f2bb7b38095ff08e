"""Rhythms, pauses, and who stands in."""

from dataclasses import dataclass
from datetime import date

from bot.refusals.kinds import DateRefused, NotUnderstood, Refusal


@dataclass(eq=False)
class PauseUnclear(NotUnderstood):
    """What follows "pause" is neither a day nor a length of time, as it was typed."""

    text: str


@dataclass(eq=False)
class PauseWithoutEnd(NotUnderstood):
    """A pause that is to begin on that later day; until when isn't said."""

    first: date


@dataclass(eq=False)
class PauseOver(DateRefused):
    """A pause until today or an earlier day."""

    day: date


@dataclass(eq=False)
class PauseTooLong(DateRefused):
    """A pause that ends more than two years from now."""

    day: date


class RhythmRefused(Refusal):
    """A rhythm that nobody can keep."""


class RhythmOutOfRange(RhythmRefused):
    """An interval that is not between a day and two years."""


class IdealAboveMaximum(RhythmRefused):
    """The ideal interval is longer than the maximum."""


class StandsInForOneself(Refusal):
    """Whoever stands in for a member is somebody else."""


@dataclass(eq=False)
class StandInUnclear(Refusal):
    """No colleague who uses Goodturn is called so, or several are."""

    said: str


@dataclass(eq=False)
class TooManyAbsences(Refusal):
    """There are so many periods away to come already."""

    most: int
