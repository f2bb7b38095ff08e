"""Lines that ask whose birthdays, or other occasions, come round, and when."""

from collections.abc import Sequence
from datetime import timedelta

from bot.cards.coming import Span
from handlers.reading import moments
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from handlers.reading.tagged import TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import coming

SOON = timedelta(days=30)
"""So far ahead is looked where no time is told."""
YEAR = timedelta(days=364)
"""And so far for all there are, or for the next however far away it is."""


def asked(text: str, standpoint: Standpoint) -> Span | None:
    """The days that the line asks about, in any language; None where it asks something else."""
    for code in LANGUAGES:
        line = TaggedLine(text, code)
        is_asked = line.first(coming.asking)
        kind = next((one for one in (coming.birthdays, coming.occasions) if line.tells(one)), None)
        if kind is None or is_asked is None or is_asked.first > 0:
            continue
        found = moments.moments(line.said, [True] * len(line.said), standpoint.looking(1))
        if len(found) < 2 and _asks_no_more(line, found):
            ahead = YEAR if line.tells(coming.far_ahead) else SOON
            return _span(found, standpoint, ahead, are_birthdays=kind is coming.birthdays)
    return None


def _asks_no_more(line: TaggedLine, found: Sequence[Moment]) -> bool:
    """Whether all its words ask that, or tell the time."""
    groups = (coming.asking, coming.birthdays, coming.occasions, coming.around)
    place = 0
    while place < len(line.said):
        told = next((one.after for one in found if one.first == place), None)
        spans = [line.starts_with(group, place) for group in groups]
        after = told or max((one.after for one in spans if one is not None), default=place)
        if after == place and line.says_something(place):
            return False
        place = max(after, place + 1)
    return True


def _span(
    found: Sequence[Moment], standpoint: Standpoint, ahead: timedelta, *, are_birthdays: bool
) -> Span:
    today = standpoint.today
    first, last = today, today + ahead
    for moment in found:
        if moment.day is not None:
            first = last = moment.day
        elif moment.span is not None:
            first, last = moment.span
    return Span(max(first, today) if last >= today else first, last, are_birthdays)
