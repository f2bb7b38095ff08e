"""Dates at the end of a line that somebody typed, in all languages at once."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale
from babel.dates import get_day_names, get_month_names

from messages import commands
from messages.catalogue import LANGUAGES

LONGEST = 6
"""How many words a date takes at most: "am Donnerstag, dem 12. November 2026"."""
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})(?P<mark>[./-])(\d{1,2})(?P=mark)(\d{4}|\d{2})?")
_SHORT = re.compile(r"(\d{1,2})[./-](\d{1,2})")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|ste|de)?")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Reading:
    """How to read a date: from which day, which way when it may be either, and Americans' order."""

    today: date
    ahead: bool
    month_first: bool


def cut_off_end(words: list[str], reading: Reading) -> tuple[list[str], date | None]:
    """Cut a date off the end; the first word, which names somebody, is never taken for one."""
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        day = _day(words[-count:], reading)
        if day is not None:
            return words[:-count], day
    return words, None


def _day(typed: list[str], reading: Reading) -> date | None:
    """The date that all of the words together are, or None."""
    words = [word.casefold().rstrip(",!") for word in typed]
    introduced = words[0] in commands.day_prepositions()
    words = words[1:] if introduced else words
    bare = [word.rstrip(".") for word in words]
    if not words or "" in bare:
        return None
    if len(words) == 1:
        return _one_word(words[0], reading, introduced=introduced)
    return _counted(bare, reading) or _relative(bare, reading) or _named(bare, reading)


def _one_word(word: str, reading: Reading, *, introduced: bool) -> date | None:
    bare = word.rstrip(".")
    if bare in commands.near_days():
        return reading.today + timedelta(days=commands.near_days()[bare])
    if bare in _weekdays():
        return _weekday(_weekdays()[bare], reading)
    if iso := _ISO.fullmatch(bare):
        return _date(*(int(iso[part]) for part in ("year", "month", "day")))
    if full := _NUMERIC.fullmatch(word) or (_NUMERIC.fullmatch(bare)):
        year = full[4] and int(full[4]) + (2000 if len(full[4]) == 2 else 0)
        return _numeric(int(full[1]), int(full[3]), year or None, reading)
    # "24/7" and "pages 3-4" are no dates; "on 24/7" is.
    if introduced and (short := _SHORT.fullmatch(bare)):
        return _numeric(int(short[1]), int(short[2]), None, reading)
    return None


def _counted(words: list[str], reading: Reading) -> date | None:
    """ "3 days ago", "vor drei Tagen", "over twee weken"."""
    for sign, marks in ((-1, commands.ago_words()), (1, commands.in_words())):
        if words[0] in marks:
            return _shifted(words[1:], sign, reading.today)
        if words[-1] in commands.ago_words() and sign < 0:
            return _shifted(words[:-1], sign, reading.today)
    return None


def _shifted(words: list[str], sign: int, today: date) -> date | None:
    if len(words) != 2 or words[1] not in commands.day_units():
        return None
    number = int(words[0]) if words[0].isdecimal() else commands.numbers().get(words[0])
    # More is further away than any date that is accepted.
    if number is None or number > 9999:
        return None
    return _after(today, sign * number, commands.day_units()[words[1]])


def _relative(words: list[str], reading: Reading) -> date | None:
    """ "last Friday", "volgende week"."""
    for sign, marks in ((-1, commands.last_words()), (1, commands.next_words())):
        if len(words) == 2 and words[0] in marks:
            if words[1] in commands.day_units():
                return _after(reading.today, sign, commands.day_units()[words[1]])
            if words[1] in _weekdays():
                return _weekday(
                    _weekdays()[words[1]], Reading(reading.today, sign > 0, reading.month_first)
                )
    return None


def _named(words: list[str], reading: Reading) -> date | None:
    """ "Thursday 12 November", "12th of November 2026", "November 12"."""
    parts = list(_without_ornaments(words))
    months = [index for index, part in enumerate(parts) if part in _months()]
    if len(parts) not in (2, 3) or months not in ([0], [1]):
        return None
    month, day = parts[months[0]], _ORDINAL.fullmatch(parts[1 - months[0]])
    if day is None or (len(parts) == 3 and not _YEAR.fullmatch(parts[2])):
        return None
    year = int(parts[2]) if len(parts) == 3 else None
    return _nearest(int(day[1]), _months()[month], year, reading)


def _without_ornaments(words: list[str]) -> Iterator[str]:
    """Without the weekday at the start, and the little words around the day's number."""
    for index, word in enumerate(words):
        is_weekday = index == 0 and word in _weekdays()
        if not is_weekday and word not in commands.day_prepositions():
            yield word


def _numeric(first: int, second: int, year: int | None, reading: Reading) -> date | None:
    day, month = (second, first) if reading.month_first else (first, second)
    return _nearest(day, month, year, reading)


def _nearest(day: int, month: int, year: int | None, reading: Reading) -> date | None:
    """The date in its year, or the nearest one in the direction that fits."""
    if year is not None:
        return _date(year, month, day)
    step = 1 if reading.ahead else -1
    for years in range(5):  # 29 February comes every four years
        found = _date(reading.today.year + step * years, month, day)
        if found is not None and (found - reading.today).days * step >= 0:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(number: int, reading: Reading) -> date:
    """The next or last such day, which is never today."""
    if reading.ahead:
        return reading.today + timedelta(days=(number - reading.today.weekday() - 1) % 7 + 1)
    return reading.today - timedelta(days=(reading.today.weekday() - number - 1) % 7 + 1)


def _after(today: date, number: int, unit: str) -> date | None:
    if unit in ("day", "week"):
        return today + timedelta(days=number * (7 if unit == "week" else 1))
    years, month = divmod(today.month - 1 + number * (12 if unit == "year" else 1), 12)
    year = today.year + years
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


@cache
def _months() -> dict[str, int]:
    return {
        name.casefold().strip("."): number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=Locale(language)).items()
    }


@cache
def _weekdays() -> dict[str, int]:
    """Names in full: "do" and "Mo" are also words."""
    return {
        name.casefold(): number
        for language in LANGUAGES
        for number, name in get_day_names("wide", locale=Locale(language)).items()
    }
