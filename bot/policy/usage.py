"""How much of a limit is used by the gifts that count."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.money import Money
from bot.policy import periods
from bot.policy.counting import Counted
from bot.policy.limits import Limit
from bot.vocabulary import LimitPeriod


def used(limit: Limit, counted: Sequence[Counted], day: date) -> tuple[int, date | None]:
    """How much counts in the limit's currency, and through which day it does."""
    terms = limit.terms
    if terms.period is LimitPeriod.OCCASION:
        return 0, None
    same = [one for one in counted if one.worth.currency == terms.amount.currency]
    if terms.period is not LimitPeriod.ROLLING_12_MONTHS:
        return sum(one.worth.minor for one in same), periods.span(terms, day).last
    return _fullest(same, day)


def _fullest(counted: Sequence[Counted], day: date) -> tuple[int, date]:
    """The twelve months with most in them that hold the day; when the first of it ceases to count.

    A gift that is told later than it was given counts with those that came after it, too.
    """
    ends = {day, *(one.day for one in counted if one.day > day)}
    most: tuple[int, date] = (-1, day)
    for end in sorted(ends):
        within = [one for one in counted if one.day <= end <= periods.counts_until(one.day)]
        used = sum(one.worth.minor for one in within)
        if used > most[0]:
            oldest = min((one.day for one in within), default=day)
            most = used, periods.counts_until(min(oldest, day))
    return most


def sums(amounts: Iterator[Money]) -> tuple[Money, ...]:
    """What they come to in each currency."""
    found: dict[str | None, int] = {}
    for one in amounts:
        found[one.currency] = found.get(one.currency, 0) + one.minor
    return tuple(Money(minor, currency) for currency, minor in found.items())
