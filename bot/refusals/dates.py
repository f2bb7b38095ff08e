"""Days that make no sense."""

from dataclasses import dataclass
from datetime import date

from bot.refusals.kinds import DateRefused


@dataclass(eq=False)
class NoSuchDate(DateRefused):
    """A date that doesn't exist, as it was typed."""

    text: str


@dataclass(eq=False)
class DateInFuture(DateRefused):
    """A gesture or response dated later than today."""

    day: date


@dataclass(eq=False)
class DateTooLongAgo(DateRefused):
    """A fact dated more than `oldest_fact` ago."""

    day: date


@dataclass(eq=False)
class DateNotAhead(DateRefused):
    """A reminder put off to today or to a day that is over."""

    day: date


@dataclass(eq=False)
class DateTooFarOff(DateRefused):
    """Something planned for more than a year from now."""

    day: date


@dataclass(eq=False)
class AnswerBeforeAsk(DateRefused):
    """A response dated earlier than its ask."""

    day: date
    asked_on: date


@dataclass(eq=False)
class AskInsideWindow(DateRefused):
    """A planned ask moved into the cooling-off window; from `first_day` it fits."""

    name: str
    day: date
    first_day: date
