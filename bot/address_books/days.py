"""Days as address books write them, in numbers and in words, with and without a year."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from bot.letters import legible
from bot.people.names import name_key
from bot.people.yearly import Yearly

Order = Literal["dmy", "mdy"]
"""Which number comes first, the day or the month."""

_MONTHS = tuple(
    tuple(names.split())
    for names in (
        "january januari januar janner",
        "february februari februar feber",
        "march maart marz maerz mrt mrz",
        "april",
        "may mei mai",
        "june juni",
        "july juli",
        "august augustus",
        "september",
        "october oktober",
        "november",
        "december dezember",
    )
)
"""As their keys are in the three languages; the first three letters are enough."""
_SHORTEST = 3
_YEARS_OF_NONE = frozenset({0, 1, 1604})
"""Programs write these for a year that was left out; the last one is Apple's."""
_DAYS_OF_NONE = frozenset({(4501, 1, 1), (1899, 12, 30), (1899, 12, 31)})
"""Outlook's and Excel's for no day at all."""

_TIME = re.compile(
    r"(?:(?<=\d)t\d\d(?::?\d\d){0,2}|[, ]+\d\d?:\d\d(?::\d\d)?)"
    r"(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|[+-]\d\d(?::?\d\d)?))?$"
)
_YEAR = r"(?P<year>\d{4}|\d\d)"
_COMPACT = re.compile(r"(?P<year>\d{4}|--)(?P<month>\d\d)-?(?P<day>\d\d)")
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-/.]) ?(?P<month>\d\d?)(?P=mark) ?(?P<day>\d\d?)\.?"
)
_YEAR_LAST = re.compile(
    rf"(?P<one>\d\d?)(?P<mark>[-/.]) ?(?P<other>\d\d?)(?:(?P=mark) ?{_YEAR}?)?", re.ASCII
)
_DAY_FIRST = re.compile(
    rf"(?P<day>\d\d?)(?:st|nd|rd|th|e)?[-. ]*(?:of )?(?P<month>[a-z]+)\.?(?:[-, ]*'?{_YEAR})?"
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>[a-z]+)[. ]*(?P<day>\d\d?)(?:st|nd|rd|th|e|\.)?(?:[-, ]+'?{_YEAR})?"
)
_MonthAndDay = tuple[int, int]


class Unreadable(ValueError):
    """No day, one in no year, or one of which nobody knows whether 3/4 is in March or in April."""


def read_birthday(text: str | date, today: date, order: Order | None = None) -> Yearly | None:
    """The birthday that a cell tells, None for a program's way to say none; raises Unreadable.

    A date to come has a year that was left out. `order` is that of other cells, or of whoever
    wrote the file, and decides where 3/4 may be either.
    """
    day = read_day(text, today, order)
    if (
        day is None
        or day.day is None
        or day.year is None
        or date(day.year, day.month, day.day) <= today
    ):
        return day
    return Yearly(day.month, day.day)


def read_day(text: str | date, today: date, order: Order | None = None) -> Yearly | None:
    """The day of the year that a cell tells, as `read_birthday` does; its year may be to come."""
    written = text.isoformat()[:10] if isinstance(text, date) else _plain(text)
    if not any(map(str.isalnum, written)):
        return None
    year, (month, day) = _numbers(written, today, order)
    if (year, month, day) in _DAYS_OF_NONE or _is_zero(month, day):
        return None
    try:
        if year is None or year in _YEARS_OF_NONE:
            return Yearly(month, day)
        return Yearly(month, day, date(year, month, day).year)
    except ValueError as no_day:
        raise Unreadable(text) from no_day


def order_of(texts: Iterable[str]) -> Order | None:
    """Which order the cells of a column tell: those that can be read in one only."""
    told: set[Order] = set()
    for text in texts:
        found = _YEAR_LAST.fullmatch(_plain(text))
        if found and len(possible := _possible(int(found["one"]), int(found["other"]))) == 1:
            told.update(possible)
    return told.pop() if len(told) == 1 else None


def _plain(text: str) -> str:
    return _TIME.sub("", name_key(legible(text)))


def _numbers(written: str, today: date, order: Order | None) -> tuple[int | None, _MonthAndDay]:
    """The year, the month and the day; raises Unreadable."""
    if found := _COMPACT.fullmatch(written) or _YEAR_FIRST.fullmatch(written):
        year = None if found["year"] == "--" else int(found["year"])
        return year, (int(found["month"]), int(found["day"]))
    if found := _YEAR_LAST.fullmatch(written):
        return _year(found["year"], today), _in_order(found, order)
    if found := _DAY_FIRST.fullmatch(written) or _MONTH_FIRST.fullmatch(written):
        return _year(found["year"], today), (_month(found["month"]), int(found["day"]))
    raise Unreadable(written)


def _year(digits: str | None, today: date) -> int | None:
    """In full; of two digits, the last such year that has begun."""
    if digits is None:
        return None
    if len(digits) > 2:
        return int(digits)
    century = today.year // 100 * 100
    return century + int(digits) - (100 if century + int(digits) > today.year else 0)


def _in_order(found: re.Match[str], order: Order | None) -> _MonthAndDay:
    """Dots are written in countries where the day stands first, and so are most hyphens."""
    one, other = int(found["one"]), int(found["other"])
    if _is_zero(one, other):
        return one, other
    possible = _possible(one, other)
    usual: Mapping[str, Order] = {".": "dmy", "-": order or "dmy"}
    likely = usual.get(found["mark"], order)
    readings = set(possible.values()) if len(possible) < 2 or likely is None else {possible[likely]}
    if len(readings) != 1:
        raise Unreadable(found[0])
    return readings.pop()


def _possible(one: int, other: int) -> dict[Order, _MonthAndDay]:
    """The month and the day that two numbers are in each order."""
    both: dict[Order, _MonthAndDay] = {"dmy": (other, one), "mdy": (one, other)}
    return {
        order: (month, day)
        for order, (month, day) in both.items()
        if 1 <= month <= 12 and 1 <= day <= 31
    }


def _is_zero(month: int, day: int) -> bool:
    """What a day before the first one looks like: 0 January."""
    return 0 in (month, day) and {month, day} <= {0, 1}


def _month(name: str) -> int:
    for number, names in enumerate(_MONTHS, 1):
        if len(name) >= _SHORTEST and any(one.startswith(name) for one in names):
            return number
    raise Unreadable(name)
