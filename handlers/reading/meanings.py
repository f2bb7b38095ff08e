"""What the terms of a time mean together, seen from a day: `told` holds their numbers by kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from handlers.reading import almanac
from handlers.reading.almanac import DAY, Days, Length, Standpoint
from messages.reading import times

Told = Mapping[str, int]
_FEW = (3, 5)
"""How many "a few" are, at least and at most."""


@dataclass(frozen=True)
class Meaning:
    """A day; or the first and the last of those among which it lies; or a time that tells neither.

    `at_end` says that the last of them is rather meant than the first.
    """

    day: date | None = None
    span: Days | None = None
    at_end: bool = False


Means = Callable[[Told, Standpoint], Meaning | None]
"""None: it means nothing after all."""


def on_day(day: date | None) -> Meaning | None:
    """That day, if the calendar reaches as far."""
    return Meaning(day) if day is not None else None


def _span(span: Days | None, standpoint: Standpoint, *, at_end: bool = False) -> Meaning | None:
    """What lies behind already is no choice when looking ahead."""
    if span is None:
        return None
    first, last = span
    if standpoint.ahead and first < standpoint.today <= last:
        first = standpoint.today
    return Meaning(None, (first, last), at_end)


def vague(_told: Told, _standpoint: Standpoint) -> Meaning:
    return Meaning()


def vague_ahead(_told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "After the fair", which says of an ask when, and of what has happened nothing new."""
    return Meaning() if standpoint.ahead else None


def near(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Yesterday"."""
    return on_day(_near(told, standpoint))


def _near(told: Told, standpoint: Standpoint) -> date | None:
    return almanac.shifted(standpoint.today, Length(days=told.get("near", 0)))


def first_of(told: Told, kinds: tuple[str, ...]) -> int | None:
    """The number of the first of those kinds that is told."""
    return next((told[kind] for kind in kinds if kind in told), None)


def weekday_number(told: Told) -> int | None:
    """The day of the week that is told; Monday is 0."""
    return first_of(told, ("weekday", "short_weekday", "sure_weekday"))


def weekday(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "On Friday", "last Friday", "vrijdag jl.", "the Friday before last"."""
    number = weekday_number(told)
    if number is None:
        return None
    relation = first_of(told, ("relation", "relation_behind", "day_mark")) or 0
    if told.get("relation") == 0:
        return Meaning(almanac.weekday_of_this_week(number, standpoint))
    looking = standpoint.looking(relation) if relation else standpoint
    day = almanac.weekday(number, looking)
    return on_day(almanac.after(day, relation - (relation > 0) + (relation < 0), "week"))


def weekday_of_week(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Friday last week"."""
    if times.UNITS[told["unit"]] != "week":
        return None
    relation = first_of(told, ("relation", "relation_behind")) or 0
    return _in_week(almanac.related("week", relation, standpoint), told)


def _in_week(week: Days | None, told: Told) -> Meaning | None:
    number = weekday_number(told)
    if week is None or number is None:
        return None
    return on_day(almanac.shifted(week[0], Length(days=number)))


def _length(told: Told) -> Length:
    """ "Two weeks", "half a year", "a year and a half", "week"."""
    place = first_of(told, ("unit", "single", "unit_time"))
    assert place is not None
    unit = times.UNITS[place]
    halves = 3 if "one_and_half" in told else 1 if "half" in told else 2 * told.get("number", 1)
    return almanac.length(unit, halves + ("and_half" in told))


def _counts(told: Told) -> bool:
    """Whether it says more than no days at all."""
    return told.get("number", 1) > 0


def ago(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Two weeks ago", "a week ago today", "Montag vor einer Woche"."""
    if not _counts(told):
        return None
    number = weekday_number(told)
    start = _near(told, standpoint)
    if number is not None:
        start = almanac.weekday(number, standpoint.looking(-1))
    return on_day(almanac.shifted(start, -_length(told))) if start is not None else None


def ahead(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "In two weeks", "a week on Friday", "Montag in einer Woche", which counts from a Monday."""
    if not _counts(told):
        return None
    number = weekday_number(told)
    start = _near(told, standpoint)
    if number is not None and number != standpoint.today.weekday():
        start = almanac.weekday(number, standpoint.looking(1))
    return on_day(almanac.shifted(start, _length(told))) if start is not None else None


def only_ahead(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "A week today", which is said of what is to come."""
    return ahead(told, standpoint) if standpoint.ahead and told.get("near", 0) >= 0 else None


def week_ahead(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Friday week"."""
    return ahead(told, standpoint) if times.UNITS[told["single"]] == "week" else None


def weekday_after(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "In two weeks on Friday": in the week that the length leads to."""
    day = almanac.shifted(standpoint.today, _length(told))
    return _in_week(almanac.around(day, "week") if day is not None else None, told)


def soon(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "In a few weeks"."""
    unit = times.UNITS[told["unit"]]
    first, last = (almanac.after(standpoint.today, number, unit) for number in _FEW)
    return Meaning(None, (first, last)) if first is not None and last is not None else None


def stretch(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "In the next two weeks"."""
    if told["relation"] == 0:
        return None
    length = _length(told)
    end = almanac.shifted(standpoint.today, length if told["relation"] > 0 else -length)
    if end is None:
        return None
    return Meaning(None, (min(end, standpoint.today), max(end, standpoint.today)))


def unit(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Last week", "the week after next", "the end of the month", "Monatsende"."""
    name = times.UNITS[told["unit"] if "unit" in told else told["end_word"]]
    relation = first_of(told, ("relation", "relation_behind")) or 0
    span = almanac.related(name, relation, standpoint)
    stage = times.END if "end_word" in told else told.get("stage")
    return _staged(span, stage, standpoint)


def end_of_unit(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Ende Jahr"; not the "half jaar" that is a length of time."""
    return unit(told, standpoint) if told["stage"] == times.END else None


def weekend(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "At the weekend"."""
    return unit(told, standpoint) if times.UNITS[told["unit"]] == "weekend" else None


def _staged(span: Days | None, stage: int | None, standpoint: Standpoint) -> Meaning | None:
    if span is not None and stage == times.MIDDLE:
        half = (span[1] - span[0] + DAY) // 2
        span = span[0] + half, span[1]
        if half.days >= 14:  # the 15th, in a month of any length
            span = span[0].replace(day=15), span[1]
    return _span(span, standpoint, at_end=stage == times.END)


def month(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "In January", "last November", "eind maart 2028", "May last year"."""
    number = first_of(told, ("month", "mid_month"))
    assert number is not None
    stage = times.MIDDLE if "mid_month" in told else told.get("stage")
    if "unit" in told and not says_year(told):
        return None
    if "relation" not in told or "unit" in told:
        span = almanac.month(number, year_of(told, standpoint), standpoint)
        return _staged(span, stage, standpoint)
    relation = told["relation"]
    looking = standpoint.looking(relation) if relation else standpoint
    span = almanac.month(number, None, looking)
    if relation and span is not None and span[0] <= standpoint.today <= span[1]:
        span = almanac.month(number, standpoint.today.year + relation, looking)
    return _staged(span, stage, standpoint)


def says_year(told: Told) -> bool:
    """Whether the unit that is told is a year: "last year"."""
    return times.UNITS[told["unit"]] == "year"


def year_of(told: Told, standpoint: Standpoint) -> int | None:
    """The year that is told with a date: "2025", "25", "last year"."""
    if "unit" in told:
        return standpoint.today.year + told["relation"]
    if "short_year" in told:
        return 2000 + told["short_year"]
    return told.get("year")


def year(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "In 2025"."""
    return _span(almanac.around(date(told["year"], 1, 1), "year"), standpoint)


def quarter(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Q1", "the first quarter of 2027"."""
    if "unit" in told and (times.UNITS[told["unit"]] != "quarter" or told["ordinal"] > 4):
        return None
    number = told["quarter"] if "quarter" in told else told["ordinal"]
    first_month = 3 * number - 2
    span = almanac.months(first_month, 3, told.get("year"), standpoint)
    return _staged(span, told.get("stage"), standpoint)


def season(told: Told, standpoint: Standpoint) -> Meaning | None:
    """ "Last summer", as the seasons of the north begin."""
    relation = told.get("relation", 0)
    looking = standpoint.looking(relation) if relation else standpoint
    return _span(almanac.months(3 * told["season"], 3, told.get("year"), looking), standpoint)
