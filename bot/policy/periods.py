"""For which days a limit counts gifts together."""

from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.policy.presets import Terms
from bot.vocabulary import LimitPeriod

_DAY = timedelta(days=1)
_LEAP_DAY = 2, 29


@dataclass(frozen=True)
class Span:
    """The days from `first` through `last`, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def span(terms: Terms, day: date) -> Span:
    """All days whose gifts can count with one of `day`; of rolling months these are two years."""
    match terms.period:
        case LimitPeriod.OCCASION:
            return Span(day, day)
        case LimitPeriod.CALENDAR_YEAR:
            return Span(date(day.year, 1, 1), date(day.year, 12, 31))
        case LimitPeriod.ROLLING_12_MONTHS:
            return Span(_first_counted(day), counts_until(day))
        case LimitPeriod.FISCAL_YEAR:
            return _fiscal_year(terms.starts or (1, 1), day)


def counts_until(day: date) -> date:
    """The last day of the twelve months that begin on `day`: 28 February for a 29th."""
    return _a_year_after(day) - _DAY


def _a_year_after(day: date) -> date:
    """The first day on which twelve months are over: 1 March for 29 February."""
    if (day.month, day.day) == _LEAP_DAY:
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)


def _first_counted(day: date) -> date:
    """The first day whose twelve months still hold `day`."""
    following = day + _DAY
    year = following.year - 1
    if (following.month, following.day) == (3, 1) and isleap(year):
        return date(year, *_LEAP_DAY)
    if (following.month, following.day) == _LEAP_DAY:
        return date(year, 3, 1)
    return following.replace(year=year)


def _fiscal_year(starts: tuple[int, int], day: date) -> Span:
    first = _starts_in(day.year, starts)
    if first > day:
        return Span(_starts_in(day.year - 1, starts), first - _DAY)
    return Span(first, _starts_in(day.year + 1, starts) - _DAY)


def _starts_in(year: int, starts: tuple[int, int]) -> date:
    """The first day of the fiscal year; one that starts on a 29 February does so on the last."""
    month, day = starts
    return date(year, month, min(day, monthrange(year, month)[1]))
