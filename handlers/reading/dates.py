"""Dates of the calendar, as they are written: the 2nd, 12 November, 31/10/2026, Easter."""

from handlers.reading import almanac, terms
from handlers.reading.almanac import NotInCalendar, Standpoint
from handlers.reading.meanings import (
    Meaning,
    Told,
    first_of,
    on_day,
    says_year,
    weekday_number,
    year_of,
)
from messages.reading import times

_LONGEST_MONTH, _MONTHS = 31, 12


def named(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Thursday 12 November", "12th of November 2026", "November 12"; in a year of a date."""
    number = first_of(told, ("day", "ordinal"))
    if number is None or not 1 <= number <= _LONGEST_MONTH:
        return None
    if "unit" in told and not says_year(told):
        return None
    mark = told.get("day_mark", 0)
    looking = standpoint.looking(mark) if mark else standpoint
    return _dated(number, told["month"], year_of(told, standpoint), weekday_number(told), looking)


def _dated(
    day: int, month: int, year: int | None, weekday: int | None, standpoint: Standpoint
) -> Meaning:
    """The date, if the calendar has it; no day where another weekday is said of it."""
    if weekday is not None and year is None:
        found = almanac.nearest_on(day, month, weekday, standpoint)
        return Meaning(found) if found is not None else _unsure(day, month, standpoint)
    found = almanac.likely(day, month, year, standpoint)
    if found is None:
        raise NotInCalendar
    return Meaning(found) if weekday in (None, found.weekday()) else Meaning()


def _unsure(day: int, month: int, standpoint: Standpoint) -> Meaning:
    if almanac.nearest(day, month, None, standpoint) is None:
        raise NotInCalendar
    return Meaning()


def day_of_month(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "On the 2nd", "am 15. nächsten Monats"."""
    number = told["nth"] if "nth" in told else told["ordinal"]
    if "unit" not in told:
        return on_day(almanac.day_of_month(number, standpoint))
    if times.UNITS[told["unit"]] != "month":
        return None
    span = almanac.related("month", told["relation"], standpoint)
    if span is None:
        return None
    found = almanac.existing(span[0].year, span[0].month, number)
    if found is None:
        raise NotInCalendar
    return Meaning(found)


def day_ahead(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "The 20th" of a reminder: of what has happened it may be the 20th of its kind."""
    number = first_of(told, ("nth", "dot"))
    if not standpoint.ahead or number is None:
        return None
    return on_day(almanac.day_of_month(number, standpoint))


def weekday_of_month(told: Told, standpoint: Standpoint) -> Meaning:
    """ "Friday the 30th"; no day where that is no Friday."""
    found = almanac.day_of_month(told["nth"], standpoint)
    is_that = found is not None and found.weekday() == weekday_number(told)
    return Meaning(found if is_that else None)


def in_figures(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "2026-10-31", "31/10/2026"; "10/31/2026" in America, and "3-11" without a year."""
    if "date" in told:
        day, month, year = terms.unpacked(told["date"])
        return _dated(day, month, year or 0, weekday_number(told), standpoint)
    packed = first_of(told, ("figures", "any_pair", "pair"))
    assert packed is not None
    first, second, year = terms.unpacked(packed)
    if max(first, second) > _LONGEST_MONTH:
        return None
    day, month = (second, first) if standpoint.month_first else (first, second)
    if 0 < day <= _MONTHS < month:  # "10/25" is a date on the other side of the Atlantic only.
        if "pair" in told:
            return Meaning()
        day, month = month, day
    if year is None and almanac.nearest(day, month, None, standpoint) is None:
        _check_calendar(told, day, month)
        return None
    return _dated(day, month, year, weekday_number(told), standpoint)


def _check_calendar(told: Told, day: int, month: int) -> None:
    """Raises NotInCalendar for what is written as a date: "31-11", "on 31.2."."""
    is_written_so = not told.keys().isdisjoint({"on", "pair", "dot2"})
    if is_written_so and 0 < month <= _MONTHS and 0 < day <= _LONGEST_MONTH:
        raise NotInCalendar


def in_figures_ahead(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Ask Tim 30-11 for a demo"; of what has happened it may be a part: "gave Tim 1/2 a cake"."""
    return in_figures(told, standpoint) if standpoint.ahead else None


def in_dots(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "3. 10.", which is never American."""
    day, month = told["dot"], told["dot2"]
    if almanac.nearest(day, month, None, standpoint) is None:
        _check_calendar(told, day, month)
        return None
    return _dated(day, month, year_of(told, standpoint), weekday_number(told), standpoint)


def in_dots_ahead(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Frag Tim 3. 10. nach einer Demo"."""
    return in_dots(told, standpoint) if standpoint.ahead else None


def feast(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "At Christmas", "last Easter", "on New Year's Eve last year"."""
    if "unit" in told:
        if not says_year(told):
            return None
        return on_day(almanac.feast(told["feast"], year_of(told, standpoint), standpoint))
    relation = told.get("relation", 0)
    if relation:
        looking = standpoint.looking(relation)
        return on_day(almanac.nearest_feast(told["feast"], None, looking))
    return on_day(almanac.feast(told["feast"], told.get("year"), standpoint))
