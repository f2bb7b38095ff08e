"""How often something is to come again: "every 30 to 60 days", "monthly, at most every 90"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.people import rhythm
from bot.people.rhythm import Cadence
from handlers.reading import edges
from messages.reading import rhythms, times

_TWO = re.compile(r"(\d+)\s*[-–/]\s*(\d+)")
_DAYS = (1, 7, 14, 30, 90, 365)
"""How many days the units have, in the order of `times.units`."""
_MOST_DIGITS = 4


@dataclass(frozen=True)
class Intervals:
    """What a line tells of how often, and its other words.

    Unless it `is_clear`, its numbers may count something else: "in 30 days".
    """

    cadence: Cadence | None
    rest: tuple[str, ...]
    is_clear: bool


@dataclass(frozen=True)
class _Length:
    """One interval, or two, and the unit that they are counted in; it may be the `longest` one."""

    numbers: tuple[int, ...]
    unit: int | None
    words: int
    is_clear: bool
    is_longest: bool = False


def read(line: str) -> Intervals:
    """The ideal and the longest interval that a line tells, the second in the unit of the first."""
    words = _TWO.sub(r"\1 – \2", line).split()
    rest: list[str] = []
    found: list[_Length] = []
    place = 0
    while place < len(words):
        length = _longest(words[place:]) or _length(words[place:])
        if length is None:
            rest.append(words[place])
            place += 1
        else:
            found.append(length)
            place += length.words
    is_clear = any(length.is_clear for length in found)
    return Intervals(_cadence(found), tuple(rest), is_clear)


def _cadence(found: Sequence[_Length]) -> Cadence | None:
    unit = next((length.unit for length in found if length.unit), 1)
    days = [
        (number * (length.unit or unit), length.is_longest)
        for length in found
        for number in length.numbers
    ]
    ideal = [number for number, is_longest in days if not is_longest]
    longest = [number for number, is_longest in days if is_longest] or ideal[1:]
    if not days:
        return None
    if not ideal:
        return Cadence(-(-longest[0] // rhythm.TIMES_IDEAL), longest[0])
    if not longest:
        return rhythm.with_usual_maximum(ideal[0])
    # Of two, the shorter one is the ideal, whichever was typed first.
    return Cadence(*sorted((ideal[0], longest[0])))


def _longest(words: Sequence[str]) -> _Length | None:
    """ "At most every 60 days"."""
    before = edges.length_at_start(words, rhythms.at_most)
    if not before:
        return None
    before += edges.length_at_start(words[before:], rhythms.after)
    length = _length(words[before:])
    if length is None:
        return None
    return _Length(length.numbers, length.unit, before + length.words, True, is_longest=True)


def _length(words: Sequence[str]) -> _Length | None:
    return _regularly(words) or _every_other(words) or _counted(words)


def _regularly(words: Sequence[str]) -> _Length | None:
    """ "Monthly"."""
    found = [(edges.length_at_start(words, said), days) for days, said in rhythms.regularly.items()]
    count, days = max(found)
    return _Length((1,), days, count, is_clear=True) if count else None


def _every_other(words: Sequence[str]) -> _Length | None:
    """ "Every other week"."""
    count = edges.length_at_start(words, rhythms.every_other)
    unit = _unit(words[count : count + 1]) if count else None
    return None if unit is None else _Length((2,), unit, count + 1, is_clear=True)


def _counted(words: Sequence[str]) -> _Length | None:
    """ "Every 30 to 60 days", "every week", "30"."""
    count = edges.length_at_start(words, rhythms.every)
    is_every = bool(count)
    numbers: list[int] = []
    for number, after in _numbers(words, count):
        numbers.append(number)
        count = after
    unit = _unit(words[count : count + 1])
    if not numbers and not (is_every and unit):
        return None
    is_figure = words[count - 1].strip(".,;").isdigit()
    if unit is None and not is_figure:
        return None
    return _Length(tuple(numbers) or (1,), unit, count + (unit is not None), is_every)


def _numbers(words: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """A number, and one that "to" leads to; with the places behind them."""
    first = _number(words[place : place + 1])
    if first is None:
        return
    yield first, place + 1
    leading = edges.length_at_start(words[place + 1 :], rhythms.between)
    second = _number(words[place + 1 + leading :]) if leading else None
    if second is not None:
        yield second, place + 2 + leading


def _number(words: Sequence[str]) -> int | None:
    if not words:
        return None
    key = edges.key(words[0])
    return int(key) if key.isdecimal() and len(key) <= _MOST_DIGITS else times.numbers().get(key)


def _unit(words: Sequence[str]) -> int | None:
    """How many days it has."""
    place = times.units().get(edges.key(words[0])) if words else None
    return _DAYS[place] if place is not None and place < len(_DAYS) else None
