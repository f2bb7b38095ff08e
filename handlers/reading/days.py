"""Dates at the end of a line that somebody typed, in all languages at once."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale
from babel.dates import get_day_names, get_month_names

from bot.refusals import NoSuchDate
from messages.catalogue import LANGUAGES
from messages.reading import words as typed

LONGEST_MONTH = 31
LONGEST = 6
"""How many words a date takes at most: "am Donnerstag, dem 12. November 2026"."""
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})(?P<mark>[./-])(\d{1,2})(?P=mark)(\d{4}|\d{2})?")
_SHORT = re.compile(r"(\d{1,2})[./-](\d{1,2})")
_SHORT_BY_DAY = re.compile(r"(\d{2})[.-](\d{2})")
"""Two digits each, as "pages 3-4" and "Windows 3.1" are no dates."""
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|ste|de)?")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Standpoint:
    """How to read a date: from which day, which way when it may be either, and Americans' order."""

    today: date
    ahead: bool
    month_first: bool


def cut_off_end(words: list[str], standpoint: Standpoint) -> tuple[list[str], date | None]:
    """Cut a date off the end; the first word, which names somebody, is never taken for one.

    Raises NoSuchDate for one that is in no calendar. "Tickets for Friday" keep their date.
    """
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        before = words[-count - 1].casefold().strip("(,")
        is_said_of_it = before in typed.words_before_other_dates()
        try:
            day = read(words[-count:], standpoint)
        except NoSuchDate:
            if is_said_of_it:
                return words, None
            raise
        if day is not None:
            return (words, None) if is_said_of_it else (words[:-count], day)
    return words, None


def cut_off_start(words: list[str], standpoint: Standpoint) -> tuple[list[str], date | None]:
    """Cut a past date in words off the start, when something follows: "last Friday a book"."""
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        bare = [word.casefold().strip("(),") for word in words[:count]]
        is_bare_weekday = count == 1 and bare[0] in _weekdays()
        if is_bare_weekday or any(character.isdigit() for character in bare[-1]):
            continue  # "Anna Sunday brunch", "Anna 1.5 kilos"
        day = read(words[:count], standpoint)
        if day is not None and day <= standpoint.today:
            return words[count:], day
    return words, None


def read(written: list[str], standpoint: Standpoint, *, introduced: bool = False) -> date | None:
    """The date that all of the words together are, or None.

    `introduced`: what came before leaves no doubt that it is one, as "until 5/1".
    Raises NoSuchDate for one that is in no calendar.
    """
    said = [word.strip("()").rstrip(",!") for word in written]
    if said[0].casefold() in typed.on_words():
        said, introduced = said[1:], True
    if len(said) > 1 and said[-1].casefold().rstrip(".") in typed.day_parts():
        said = said[:-1]
    words = [word.casefold() for word in said]
    bare = [word.rstrip(".") for word in words]
    if not words or "" in bare or bare[0] in typed.of_words() - typed.the_words():
        return None
    try:
        if len(words) == 1:
            return _one_word(words[0], standpoint, introduced=introduced)
        return _counted(bare, standpoint) or _relative(bare, standpoint) or _named(bare, standpoint)
    except _NotInCalendar:
        raise NoSuchDate(" ".join(said)) from None


class _NotInCalendar(ValueError):
    """What looks like a date and is none."""


def _one_word(word: str, standpoint: Standpoint, *, introduced: bool) -> date | None:
    bare = word.rstrip(".")
    if bare in typed.near_days():
        return standpoint.today + timedelta(days=typed.near_days()[bare])
    if bare in _weekdays():
        return _weekday(_weekdays()[bare], standpoint)
    if iso := _ISO.fullmatch(bare):
        return _existing(_date(*(int(iso[part]) for part in ("year", "month", "day"))))
    if full := _NUMERIC.fullmatch(word) or (_NUMERIC.fullmatch(bare)):
        year = full[4] and int(full[4]) + (2000 if len(full[4]) == 2 else 0)
        day = _numeric(int(full[1]), int(full[3]), year or None, standpoint)
        return _existing(day) if max(int(full[1]), int(full[3])) <= LONGEST_MONTH else day
    # "24/7" and "pages 3-4" are no dates; "on 24/7" is.
    short = _SHORT.fullmatch(bare) if introduced else None
    if short is None and not standpoint.month_first:
        short = _SHORT_BY_DAY.fullmatch(bare)
    return _numeric(int(short[1]), int(short[2]), None, standpoint) if short else None


def _existing(day: date | None) -> date:
    if day is None:
        raise _NotInCalendar
    return day


def _counted(words: list[str], standpoint: Standpoint) -> date | None:
    """ "3 days ago", "vor drei Tagen", "over twee weken"."""
    for sign, marks in ((-1, typed.ago_words()), (1, typed.in_words())):
        if words[0] in marks:
            return shifted(words[1:], sign, standpoint.today)
        if words[-1] in typed.ago_words() and sign < 0:
            return shifted(words[:-1], sign, standpoint.today)
    return None


def shifted(words: list[str], sign: int, today: date) -> date | None:
    """The day that a length of time in two words, as "two weeks", lies from today."""
    if len(words) != 2 or words[1] not in typed.day_units():
        return None
    # More digits are further away than any date that is accepted.
    is_number = words[0].isdecimal() and len(words[0]) <= 4
    number = int(words[0]) if is_number else typed.numbers().get(words[0])
    if number is None:
        return None
    return after(today, sign * number, typed.day_units()[words[1]])


def _relative(words: list[str], standpoint: Standpoint) -> date | None:
    """ "last Friday", "volgende week", "vorige week dinsdag"."""
    for sign, marks in ((-1, typed.last_words()), (1, typed.next_words())):
        if words[0] not in marks or words[1] not in typed.day_units().keys() | _weekdays().keys():
            continue
        unit = typed.day_units().get(words[1])
        if len(words) == 2:
            if unit is not None:
                return after(standpoint.today, sign, unit)
            ahead = Standpoint(standpoint.today, sign > 0, standpoint.month_first)
            return _weekday(_weekdays()[words[1]], ahead)
        if len(words) == 3 and unit == "week" and words[2] in _weekdays():
            monday = standpoint.today - timedelta(days=standpoint.today.weekday())
            return monday + timedelta(days=7 * sign + _weekdays()[words[2]])
    return None


def _named(words: list[str], standpoint: Standpoint) -> date | None:
    """ "Thursday 12 November", "12th of November 2026", "November 12"."""
    parts = list(_without_ornaments(words))
    places = [index for index, part in enumerate(parts) if part in months()]
    if len(parts) not in (2, 3) or places not in ([0], [1]):
        return None
    month, day = parts[places[0]], _ORDINAL.fullmatch(parts[1 - places[0]])
    if day is None or (len(parts) == 3 and not _YEAR.fullmatch(parts[2])):
        return None
    year = int(parts[2]) if len(parts) == 3 else None
    found = _nearest(int(day[1]), months()[month], year, standpoint)
    return _existing(found) if int(day[1]) <= LONGEST_MONTH else found


def _without_ornaments(words: list[str]) -> Iterator[str]:
    """Without the weekday at the start, and the little words around the day's number."""
    for index, word in enumerate(words):
        is_weekday = index == 0 and word in _weekdays()
        if not is_weekday and word not in typed.the_words() | typed.of_words():
            yield word


def _numeric(first: int, second: int, year: int | None, standpoint: Standpoint) -> date | None:
    day, month = (second, first) if standpoint.month_first else (first, second)
    return _nearest(day, month, year, standpoint)


def _nearest(day: int, month: int, year: int | None, standpoint: Standpoint) -> date | None:
    """The date in its year, or the nearest one in the direction that fits."""
    if year is not None:
        return _date(year, month, day)
    step = 1 if standpoint.ahead else -1
    for years in range(5):  # 29 February comes every four years
        found = _date(standpoint.today.year + step * years, month, day)
        if found is not None and (found - standpoint.today).days * step >= 0:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(number: int, standpoint: Standpoint) -> date:
    """The next or last such day, which is never today."""
    if standpoint.ahead:
        return standpoint.today + timedelta(days=(number - standpoint.today.weekday() - 1) % 7 + 1)
    return standpoint.today - timedelta(days=(standpoint.today.weekday() - number - 1) % 7 + 1)


def after(today: date, number: int, unit: str) -> date | None:
    """The day that many days, weeks, months or the like later; None beyond the calendar."""
    if unit in _DAYS:
        return today + timedelta(days=number * _DAYS[unit])
    years, month = divmod(today.month - 1 + number * (12 if unit == "year" else 1), 12)
    year = today.year + years
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


@cache
def months() -> dict[str, int]:
    """The names of the months, in full and short, in all languages at once."""
    return {
        name.casefold().strip("."): number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=Locale(language)).items()
    }


@cache
def _weekdays() -> dict[str, int]:
    """Names in full, as "do" and "Mo" are also words; "vrijdagavond" is one word too."""
    return {
        f"{name.casefold()}{part}": number
        for language in LANGUAGES
        for number, name in get_day_names("wide", locale=Locale(language)).items()
        for part in ("", *typed.day_parts())
    }
