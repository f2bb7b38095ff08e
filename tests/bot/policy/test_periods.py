"""For which days a limit counts: year ends, fiscal years, and leap days."""

from datetime import date, timedelta

import pytest

from bot.money import Money
from bot.policy import periods
from bot.policy.periods import Span
from bot.policy.presets import Terms
from bot.vocabulary import LimitForce, LimitPeriod


def of(period: LimitPeriod, starts: tuple[int, int] | None = None) -> Terms:
    return Terms(Money(50_00, "EUR"), period, LimitForce.CAP, starts=starts)


@pytest.mark.parametrize(
    ("terms", "day", "first", "last"),
    [
        (of(LimitPeriod.OCCASION), "2026-11-03", "2026-11-03", "2026-11-03"),
        (of(LimitPeriod.CALENDAR_YEAR), "2026-12-31", "2026-01-01", "2026-12-31"),
        (of(LimitPeriod.CALENDAR_YEAR), "2027-01-01", "2027-01-01", "2027-12-31"),
        (of(LimitPeriod.FISCAL_YEAR, (4, 6)), "2026-04-05", "2025-04-06", "2026-04-05"),
        (of(LimitPeriod.FISCAL_YEAR, (4, 6)), "2026-04-06", "2026-04-06", "2027-04-05"),
        (of(LimitPeriod.FISCAL_YEAR, (1, 1)), "2026-12-31", "2026-01-01", "2026-12-31"),
        (of(LimitPeriod.FISCAL_YEAR, (2, 29)), "2028-02-29", "2028-02-29", "2029-02-27"),
        (of(LimitPeriod.FISCAL_YEAR, (2, 29)), "2028-02-28", "2027-02-28", "2028-02-28"),
        (of(LimitPeriod.FISCAL_YEAR, (7, 31)), "2026-07-31", "2026-07-31", "2027-07-30"),
        (of(LimitPeriod.ROLLING_12_MONTHS), "2026-11-03", "2025-11-04", "2027-11-02"),
        (of(LimitPeriod.ROLLING_12_MONTHS), "2028-02-29", "2027-03-01", "2029-02-28"),
        (of(LimitPeriod.ROLLING_12_MONTHS), "2029-02-28", "2028-02-29", "2030-02-27"),
        (of(LimitPeriod.ROLLING_12_MONTHS), "2028-02-28", "2027-03-01", "2029-02-27"),
    ],
)
def test_a_limit_counts_these_days(terms: Terms, day: str, first: str, last: str) -> None:
    wanted = Span(date.fromisoformat(first), date.fromisoformat(last))
    assert periods.span(terms, date.fromisoformat(day)) == wanted


def test_twelve_months_begin_on_the_first_day_that_still_counts() -> None:
    rolling = of(LimitPeriod.ROLLING_12_MONTHS)
    for number in range(5 * 366):
        day = date(2026, 1, 1) + timedelta(days=number)
        first = periods.span(rolling, day).first
        assert periods.counts_until(first) >= day
        assert periods.counts_until(first - timedelta(days=1)) < day
