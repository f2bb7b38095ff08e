"""How often a contact should hear from us, and on which day the next reminder is wanted."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bot.refusals import IdealAboveMaximum, RhythmOutOfRange
from bot.vocabulary import Audience

LONGEST_DAYS = 730
"""How many days an interval may last."""


@dataclass(frozen=True)
class Cadence:
    """An ideal and a maximum interval between touches, in days."""

    ideal_days: int
    maximum_days: int


USUAL_CADENCE = {
    Audience.CLIENT: Cadence(30, 60),
    Audience.PARTNER: Cadence(60, 120),
    Audience.STAFF: Cadence(21, 42),
}
"""Where a contact starts, by audience."""


TIMES_IDEAL = 2
"""How many ideal intervals the maximum is, where only one of the two is told."""


def with_usual_maximum(ideal_days: int) -> Cadence:
    """A rhythm of which only the ideal interval is told."""
    return Cadence(ideal_days, max(ideal_days, min(TIMES_IDEAL * ideal_days, LONGEST_DAYS)))


def check(cadence: Cadence) -> None:
    """Refuse a rhythm that nobody can keep. Raises RhythmOutOfRange and IdealAboveMaximum."""
    intervals = (cadence.ideal_days, cadence.maximum_days)
    if min(intervals) < 1 or max(intervals) > LONGEST_DAYS:
        raise RhythmOutOfRange
    if cadence.ideal_days > cadence.maximum_days:
        raise IdealAboveMaximum


def red_on(last_touch: date, cadence: Cadence) -> date:
    """The first day beyond the maximum interval: amber turns red."""
    return last_touch + timedelta(days=cadence.maximum_days + 1)


def due_on(contact_id: int, last_touch: date, cadence: Cadence) -> date:
    """The day after `last_touch` on which a reminder is wanted.

    Jittered over the first half of the window between the ideal and the maximum interval, so that
    nobody hears from us like clockwork and there is time left before the maximum. The same
    contact and touch always give the same day, in every process.
    """
    jitter = Random(f"{contact_id}:{last_touch.isoformat()}").randint(0, _spread(cadence))
    return last_touch + timedelta(days=cadence.ideal_days + jitter)


def latest_due_on(last_touch: date, cadence: Cadence) -> date:
    """The last of the days on which a reminder may be wanted after `last_touch`."""
    return last_touch + timedelta(days=cadence.ideal_days + _spread(cadence))


def _spread(cadence: Cadence) -> int:
    return (cadence.maximum_days - cadence.ideal_days) // 2
