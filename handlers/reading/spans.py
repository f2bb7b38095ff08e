"""Spans of time from now on, as people type them: two weeks, until 5 January, next week."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.reading import days
from handlers.reading.days import Standpoint
from messages.reading import words as typed

DAY = timedelta(days=1)
_SHORT = re.compile(r"(\d+)([^\W\d]+)")
_NEGATIVE = re.compile(r"[(,:]*[-–—]\d")


@dataclass(frozen=True)
class _Period:
    """A week, month or year of the calendar: its first day, and the first one after it."""

    first: date
    after: date


def is_open(written: list[str]) -> bool:
    """Whether the words name no end: there are none, or only polite ones."""
    return not _words(written)


def end(written: list[str], standpoint: Standpoint) -> date | None:
    """The first day after the span that the words say; None if they say none.

    "Until Friday" ends before that Friday, "through Friday" after it; "next week" lasts to its
    end. Raises NoSuchDate for a date that is in no calendar.
    """
    words = _words(written)
    marks = [place for place, word in enumerate(words) if _bare(word) in typed.until_words()]
    if marks:
        inclusive = any(_bare(word) in typed.inclusive_words() for word in words[marks[0] :])
        return _until(words[marks[0] + 1 :], standpoint, inclusive=inclusive)
    return _lasting(words, standpoint)


def start(written: list[str], standpoint: Standpoint) -> date | None:
    """The day on which something is to begin again; None if the words say none.

    "Tomorrow" is that day itself. Raises NoSuchDate for a date that is in no calendar.
    """
    words = _words(written)
    if any(_bare(word) in typed.until_words() for word in words):
        return None
    rest = [word for word in words if _bare(word) not in typed.starting_words()]
    return _until(rest, standpoint, inclusive=False)


def _words(written: list[str]) -> list[str]:
    """The words as they were typed, without manners and marks, but for a minus."""
    words = [word if _NEGATIVE.match(word) else word.strip("(),!:-–—") for word in written]
    return [word for word in words if _bare(word) and _bare(word) not in typed.polite_words()]


def _until(words: list[str], standpoint: Standpoint, *, inclusive: bool) -> date | None:
    marking = typed.inclusive_words() | typed.and_words() | typed.until_words()
    rest = _without_start([word for word in words if _bare(word) not in marking])
    if not rest:
        return None
    period = _period(rest, standpoint.today)
    if period is not None:
        is_end = inclusive or any(_bare(word) in typed.end_words() for word in rest)
        return period.after if is_end else period.first
    day = days.read(rest, standpoint, introduced=True)
    return _following(day) if day is not None and inclusive else day


def _lasting(words: list[str], standpoint: Standpoint) -> date | None:
    rest = _without_start([word for word in words if _bare(word) not in typed.length_words()])
    if not rest:
        return None
    lasting = days.shifted(_length(rest), 1, standpoint.today)
    if lasting is not None:
        return lasting
    period = _period(rest, standpoint.today)
    if period is not None:
        return period.after
    day = days.read(rest, standpoint, introduced=True)
    is_near = len(rest) == 1 and _bare(rest[0]) in typed.near_days()
    return _following(day) if day is not None and is_near else day


def _following(day: date) -> date:
    """The day after, where the calendar has one."""
    return day + DAY if day < date.max else day


def _length(words: list[str]) -> list[str]:
    """A length of time in two words: "2 w" for "2w", "1 fortnight" for "fortnight"."""
    bare = [_bare(word) for word in words]
    if len(bare) == 1 and bare[0] in typed.single_units():
        return ["1", bare[0]]
    short = _SHORT.fullmatch(bare[0]) if len(bare) == 1 else None
    return list(short.groups()) if short else bare


def _period(words: list[str], today: date) -> _Period | None:
    """ "this week", "next month", "the end of January", "Ende Januar 2027"."""
    bare = [_bare(word) for word in words]
    little = typed.the_words() | typed.of_words() | typed.end_words()
    rest = [word for word in bare if word not in little]
    is_end = any(word in typed.end_words() for word in bare)
    if rest and rest[0] in days.months():
        return _month(days.months()[rest[0]], rest[1:], today, is_end=is_end)
    if is_end and len(rest) == 1:
        return _around(today, typed.day_units().get(rest[0]))
    if len(rest) != 2:
        return None
    unit = typed.day_units().get(rest[1])
    if rest[0] in typed.this_words():
        return _around(today, unit)
    return _next(_around(today, unit), unit) if rest[0] in typed.next_words() else None


def _month(number: int, year: list[str], today: date, *, is_end: bool) -> _Period | None:
    """The month of that name, in the year named or the next to come."""
    if year:
        if len(year) > 1 or not year[0].isdecimal() or len(year[0]) != 4 or int(year[0]) == 0:
            return None
        return _around(date(int(year[0]), number, 1), "month")
    is_past = number < today.month or (number == today.month and not is_end)
    return _around(date(today.year + is_past, number, 1), "month")


def _around(day: date, unit: str | None) -> _Period | None:
    """The week, month or year that a day lies in."""
    match unit:
        case "week":
            first = day - timedelta(days=day.weekday())
        case "month":
            first = day.replace(day=1)
        case "year":
            first = day.replace(month=1, day=1)
        case _:
            return None
    after = days.after(first, 1, unit)
    return _Period(first, after) if after is not None else None


def _next(period: _Period | None, unit: str | None) -> _Period | None:
    return _around(period.after, unit) if period is not None else None


def _without_start(words: list[str]) -> list[str]:
    """Without the little words before a date: "bis zum 5. Januar", "until the end of May"."""
    little = typed.the_words() | typed.on_words()
    while words and _bare(words[0]) in little:
        words = words[1:]
    return words


def _bare(word: str) -> str:
    return word.casefold().rstrip(".")
