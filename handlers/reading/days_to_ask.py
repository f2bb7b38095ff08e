"""Days to ask on: the one that a time told loosely comes to, and those that are offered."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.team.calendars import Calendar
from handlers.reading.moments import Moment

_WEEK = timedelta(days=7)
_YEAR = timedelta(days=366)
_OFFERED_AHEAD = timedelta(days=45)
"""So many days are enough to reach a working day of the next month."""


def loosely_told(calendar: Calendar, moment: Moment, today: date) -> date | None:
    """The first working day of the span, or its last one where that is meant.

    Of "after Christmas" the first one that comes then; None where no such day is still to come.
    """
    if moment.later_than is not None and moment.later_than >= today:
        after = moment.later_than + timedelta(days=1)
        return _first_working_day(calendar, after, after + _WEEK)
    if moment.span is None or moment.span[1] < today:
        return None
    return working_day(calendar, moment)


def working_day(calendar: Calendar, moment: Moment) -> date:
    """The first working day of the span, or its last one; its last day where it has none."""
    assert moment.span is not None
    first, last = moment.span
    # Without one, the ask comes on the first working day after the span.
    return _first_working_day(calendar, first, last, is_last=moment.at_end)


def before(needed_by: date, today: date, calendar: Calendar) -> tuple[date, ...]:
    """Days to ask on that leave time, beside today: the next working day, and the last one.

    The last one only within a year: nobody asks years later.
    """
    tomorrow = today + timedelta(days=1)
    soon = _working_days(calendar, tomorrow, min(needed_by, tomorrow + _OFFERED_AHEAD))
    late = _working_days(calendar, max(tomorrow, needed_by - _OFFERED_AHEAD), needed_by)
    days = [next(soon, None), *([*late][-1:] if needed_by - today <= _YEAR else [])]
    return tuple(dict.fromkeys(day for day in days if day is not None))


def offered(today: date, calendar: Calendar, when: Sequence[Moment] = ()) -> tuple[date, ...]:
    """The day that a time told loosely comes to.

    Else the next working day, and the first ones of the next week and of the next month.
    """
    told = [loosely_told(calendar, moment, today) for moment in when]
    days = tuple(day for day in told if day is not None)
    if days:
        return days
    tomorrow = today + timedelta(days=1)
    working = list(_working_days(calendar, tomorrow, today + _OFFERED_AHEAD))
    next_week = today + _WEEK - timedelta(days=today.weekday())
    next_month = (today.replace(day=1) + timedelta(days=31)).replace(day=1)
    found = [
        next((day for day in working if day >= first), None)
        for first in (today, next_week, next_month)
    ]
    return tuple(dict.fromkeys(day for day in found if day is not None))


def _first_working_day(
    calendar: Calendar, first: date, last: date, *, is_last: bool = False
) -> date:
    span = (last - first).days + 1
    days = (last - timedelta(days=n) if is_last else first + timedelta(days=n) for n in range(span))
    return next((day for day in days if calendar.is_working_day(day)), last)


def _working_days(calendar: Calendar, first: date, end: date) -> Iterator[date]:
    days = (first + timedelta(days=count) for count in range((end - first).days))
    return (day for day in days if calendar.is_working_day(day))
