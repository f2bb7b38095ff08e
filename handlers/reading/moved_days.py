"""When an ask is moved to: a day, or a length of time after the day that it was planned for."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from handlers.reading import moments
from handlers.reading.almanac import Standpoint
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import bare_asks
from messages.reading import words as typed

_ON = "on"
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def days(
    line: TaggedLine, standpoint: Standpoint, around: Iterable[Span]
) -> tuple[moments.Moment, ...]:
    """What tells a day, "onto the 8th" like "on the 8th"; the verbs `around` are no part of it."""
    said, is_free = list(line.said), [tag is None for tag in line.tags]
    for verb in around:
        is_free[verb.first : verb.after] = [False] * (verb.after - verb.first)
    for lead in line.find(bare_asks.onto):
        is_free[lead.first] = False
        said[lead.after - 1] = replace(said[lead.after - 1], meant=_ON)
    found = moments.moments(said, is_free, replace(standpoint, ahead=True))
    for moment in found:
        line.mark(Span(moment.first, moment.after), Tag.DAY)
    return found


def length(line: TaggedLine) -> timedelta | None:
    """The length of time by which something is moved: "a week later", "een week vroeger"."""
    is_earlier = line.first(bare_asks.earlier) is not None
    for place in range(1, len(line.keys)):
        unit = _DAYS.get(typed.day_units().get(line.keys[place], ""))
        count = _number(line.keys[place - 1])
        before = line.keys[place - 2] if place > 1 else ""
        if unit is None or count is None or before in typed.in_words() | typed.until_words():
            continue
        line.mark(Span(place - 1, place + 1), Tag.DAY)
        return timedelta(days=-unit * count if is_earlier else unit * count)
    return None


def _number(key: str) -> int | None:
    return int(key) if key.isdecimal() and len(key) < 3 else typed.numbers().get(key)
