"""Which day of the calendar is meant: the nearest Friday, the 2nd, next week, half a year ago."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from holidays import country_holidays

DAY = timedelta(days=1)
FEASTS: tuple[tuple[int, int] | int, ...] = (
    *((12, 24), (12, 25), (12, 26), (12, 31), (1, 1)),
    *(0, 1, -2, 39, 49, 50),
    *((12, 5), (12, 6), (2, 14), (10, 31), (11, 1), (11, 11), (4, 27)),
)
"""By month and day, or by days from Easter; `times.feasts` has their names."""
_WEEKEND = 5
_LONGEST_NUMBER = 9999
_FAR, _NEAR = timedelta(days=300), timedelta(days=60)


class NotInCalendar(ValueError):
    """What looks like a date and is none."""


@dataclass(frozen=True)
class Standpoint:
    """How to read a date: from which day, which way when it may be either, and Americans' order.

    What somebody `asks` for may be needed by a day: "haar aangifte voor 5 maart".
    """

    today: date
    ahead: bool
    month_first: bool
    asks: bool = False

    @property
    def way(self) -> int:
        return 1 if self.ahead else -1

    def looking(self, way: int) -> "Standpoint":
        """The same, looking ahead (1) or back (-1)."""
        return replace(self, ahead=way > 0)


@dataclass(frozen=True)
class Length:
    """A length of time; `-length` goes back."""

    months: int = 0
    days: int = 0

    def __neg__(self) -> "Length":
        return Length(-self.months, -self.days)


LENGTHS = {
    "day": Length(days=1),
    "week": Length(days=7),
    "fortnight": Length(days=14),
    "month": Length(months=1),
    "quarter": Length(months=3),
    "year": Length(months=12),
    "weekend": Length(days=7),
}


def length(unit: str, halves: int) -> Length:
    """So many halves of a unit: half a month is 15 days, and what is left of a day is dropped."""
    one = LENGTHS[unit]
    odd_half = 15 if one.months * halves % 2 else 0
    return Length(one.months * halves // 2, one.days * halves // 2 + odd_half)


def shifted(day: date, by: Length) -> date | None:
    """The day that much later; None beyond the calendar."""
    if max(abs(by.months), abs(by.days)) > _LONGEST_NUMBER * 12:
        return None
    years, month = divmod(day.month - 1 + by.months, 12)
    year = day.year + years
    if not 1 <= year <= date.max.year:
        return None
    try:
        moved = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        return moved + timedelta(days=by.days)
    except OverflowError:
        return None


def after(day: date, number: int, unit: str) -> date | None:
    """The day that many units later; None beyond the calendar."""
    return shifted(day, length(unit, 2 * number))


def existing(year: int, month: int, day: int) -> date | None:
    """That date, where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(day: int, month: int, year: int | None, standpoint: Standpoint) -> date | None:
    """The date in its year, or the nearest one in the direction that fits."""
    if year is not None:
        return existing(year, month, day)
    for years in range(5):  # 29 February comes every four years
        found = existing(standpoint.today.year + standpoint.way * years, month, day)
        if found is not None and (found - standpoint.today).days * standpoint.way >= 0:
            return found
    return None


def likely(day: int, month: int, year: int | None, standpoint: Standpoint) -> date | None:
    """The nearest date in the direction that fits; but a near one in the other direction.

    On 3 November "gave Tim a card on 14 November" hardly tells of last year.
    """
    found = nearest(day, month, year, standpoint)
    other = nearest(day, month, year, standpoint.looking(-standpoint.way))
    return _likelier(found, other, standpoint.today)


def _likelier(found: date | None, other: date | None, today: date) -> date | None:
    if found is None or other is None:
        return found
    return other if abs(found - today) > _FAR and abs(other - today) < _NEAR else found


def nearest_on(day: int, month: int, weekday: int, standpoint: Standpoint) -> date | None:
    """The date in the nearest year in which it falls on that day of the week."""
    years = (standpoint.today.year + step * standpoint.way for step in (0, 1, -1))
    dates = [existing(year, month, day) for year in years]
    fitting = [found for found in dates if found is not None and found.weekday() == weekday]
    return min(
        fitting,
        key=lambda found: (found - standpoint.today).days * standpoint.way < 0,
        default=None,
    )


def day_of_month(day: int, standpoint: Standpoint) -> date | None:
    """The nearest 2nd, 29th or 31st of a month, which may be today."""
    first = standpoint.today.replace(day=1)
    for months in range(3):  # no two months in a row are short
        month = shifted(first, Length(standpoint.way * months))
        found = existing(month.year, month.month, day) if month is not None else None
        if found is not None and (found - standpoint.today).days * standpoint.way >= 0:
            return found
    return None


def weekday(number: int, standpoint: Standpoint) -> date:
    """The next or last such day, which is never today."""
    if standpoint.ahead:
        return standpoint.today + timedelta(days=(number - standpoint.today.weekday() - 1) % 7 + 1)
    return standpoint.today - timedelta(days=(standpoint.today.weekday() - number - 1) % 7 + 1)


def weekday_of_this_week(number: int, standpoint: Standpoint) -> date:
    """ "This Friday", which has not passed when looking ahead."""
    day = standpoint.today + timedelta(days=number - standpoint.today.weekday())
    return weekday(number, standpoint) if standpoint.ahead and day < standpoint.today else day


def feast(number: int, year: int | None, standpoint: Standpoint) -> date | None:
    """The day of a feast of FEASTS, of that year or the likely one as with a date."""
    found = nearest_feast(number, year, standpoint)
    other = nearest_feast(number, year, standpoint.looking(-standpoint.way))
    return _likelier(found, other, standpoint.today)


def nearest_feast(number: int, year: int | None, standpoint: Standpoint) -> date | None:
    """The nearest day of a feast of FEASTS, or that of a year."""
    fixed = FEASTS[number]
    if isinstance(fixed, tuple):
        month, day = fixed
        return nearest(day, month, year, standpoint)
    if year is not None:
        return _of_easter(year, fixed)
    this_year = _of_easter(standpoint.today.year, fixed)
    if this_year is None or (this_year - standpoint.today).days * standpoint.way >= 0:
        return this_year
    return _of_easter(standpoint.today.year + standpoint.way, fixed)


def _of_easter(year: int, later: int) -> date | None:
    """The day so many days after Easter; None for years that the library says nothing of."""
    named = country_holidays("NL", years=year, language="en_US").get_named("Easter Sunday")
    return named[0] + timedelta(days=later) if named else None


Days = tuple[date, date]
"""The first day and the last."""


def around(day: date, unit: str) -> Days | None:
    """The week, weekend, month, quarter or year in which a day lies; a weekend is of its week."""
    monday = day - timedelta(days=day.weekday())
    match unit:
        case "week":
            first = monday
        case "weekend":
            return monday + _WEEKEND * DAY, monday + (_WEEKEND + 1) * DAY
        case "month":
            first = day.replace(day=1)
        case "quarter":
            first = day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            first = day.replace(month=1, day=1)
        case _:
            return None
    following = after(first, 1, unit)
    return (first, following - DAY) if following is not None else None


def related(unit: str, relation: int, standpoint: Standpoint) -> Days | None:
    """This one of a unit (0), or one so many further on or back."""
    if unit == "weekend":
        return _weekend(relation, standpoint)
    this = around(standpoint.today, unit)
    first = after(this[0], relation, unit) if this is not None else None
    return around(first, unit) if first is not None else None


def _weekend(relation: int, standpoint: Standpoint) -> Days | None:
    """The weekend to come is this one and the next; the last one lies behind."""
    is_weekend = standpoint.today.weekday() >= _WEEKEND
    weeks = relation - (relation > 0 and not is_weekend)
    if relation == 0 and not standpoint.ahead and not is_weekend:
        weeks = -1
    day = after(standpoint.today, weeks, "week")
    return around(day, "weekend") if day is not None else None


def month(number: int, year: int | None, standpoint: Standpoint) -> Days | None:
    """The month of that name: this one, or the nearest in the direction that fits."""
    today = standpoint.today
    if year is None:
        is_beyond = (number - today.month) * standpoint.way < 0
        year = today.year + standpoint.way * is_beyond
    first = existing(year, number, 1)
    return around(first, "month") if first is not None else None


def months(first_month: int, count: int, year: int | None, standpoint: Standpoint) -> Days | None:
    """So many months from that one on, as a season or a quarter; the nearest that has not passed.

    Looking back, the nearest that has begun.
    """
    today = standpoint.today
    for one in (year,) if year is not None else _years(standpoint):
        first = existing(one, first_month, 1)
        last = shifted(first, Length(count)) if first is not None else None
        if first is None or last is None:
            return None
        fits = last > today if standpoint.ahead else first <= today
        if year is not None or fits:
            return first, last - DAY
    return None


def _years(standpoint: Standpoint) -> tuple[int, ...]:
    year = standpoint.today.year
    # Winter may have begun in the year before.
    return (year - 1, year, year + 1) if standpoint.ahead else (year, year - 1)
