"""Working hours follow the wall clock: through both changes of the clocks, in any zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import hours
from bot.hours import WorkingHours

ZONES = st.sampled_from(
    [
        "America/New_York",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Asia/Tokyo",
        "Australia/Lord_Howe",
        "Europe/Amsterdam",
        "Etc/UTC",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Pacific/Marquesas",
    ]
)
START = datetime(2024, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))


@given(ZONES, MOMENTS)
def test_the_next_opening_is_at_nine_on_a_working_day_and_later_than_now(
    zone: str, now: datetime
) -> None:
    working = WorkingHours(zone, 9, 17)
    opening = working.next_opening(now)
    there = opening.astimezone(ZoneInfo(zone))
    assert opening > now
    assert opening.tzinfo is UTC
    assert (there.hour, there.minute) == (9, 0)
    assert hours.is_working_day(there.date())
    assert working.contain(opening)


@given(ZONES, MOMENTS)
def test_no_working_day_is_passed_over(zone: str, now: datetime) -> None:
    working = WorkingHours(zone, 9, 17)
    day = hours.local_day(now, zone) + timedelta(days=1)
    last = hours.local_day(working.next_opening(now), zone)
    between = [day + timedelta(days=n) for n in range((last - day).days)]
    assert not any(map(hours.is_working_day, between))
    assert len(between) <= 2


@given(ZONES, DAYS)
def test_opening_holds_from_the_first_moment_until_before_closing(zone: str, day: date) -> None:
    working = WorkingHours(zone, 9, 17)
    moment = timedelta(microseconds=1)
    works = hours.is_working_day(day)
    assert working.contain(working.opening(day)) == works
    assert working.contain(working.closing(day) - moment) == works
    assert not working.contain(working.opening(day) - moment)
    assert not working.contain(working.closing(day))


@pytest.mark.parametrize(
    ("zone", "now", "opening"),
    [
        # The weekend on which the clocks go forward, and back.
        ("Europe/Amsterdam", "2026-03-27T17:00+01:00", "2026-03-30T09:00+02:00"),
        ("Europe/Amsterdam", "2026-10-23T17:00+02:00", "2026-10-26T09:00+01:00"),
        ("America/New_York", "2026-03-06T12:00-05:00", "2026-03-09T09:00-04:00"),
        ("America/New_York", "2026-10-30T12:00-04:00", "2026-11-02T09:00-05:00"),
        ("Asia/Tokyo", "2026-11-02T23:59+00:00", "2026-11-03T00:00+00:00"),
        ("Asia/Tokyo", "2026-11-03T00:00+00:00", "2026-11-04T00:00+00:00"),
        ("Pacific/Apia", "2026-11-01T19:59+00:00", "2026-11-02T09:00+13:00"),
        # A leap day is a day like any other, and so is New Year's Eve.
        ("Europe/Amsterdam", "2028-02-28T18:00+01:00", "2028-02-29T09:00+01:00"),
        ("Europe/Amsterdam", "2026-12-31T18:00+01:00", "2027-01-01T09:00+01:00"),
        # Saturday and Sunday wait for Monday.
        ("Etc/UTC", "2026-11-07T08:00+00:00", "2026-11-09T09:00+00:00"),
        ("Etc/UTC", "2026-11-08T23:00+00:00", "2026-11-09T09:00+00:00"),
    ],
)
def test_next_opening(zone: str, now: str, opening: str) -> None:
    found = WorkingHours(zone, 9, 17).next_opening(datetime.fromisoformat(now))
    assert found == datetime.fromisoformat(opening)


@pytest.mark.parametrize(
    ("day", "length"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 3), 24)]
)
def test_a_day_without_end_lasts_until_midnight(day: date, length: int) -> None:
    working = WorkingHours("Europe/Amsterdam", 0, 24)
    assert working.closing(day) - working.opening(day) == timedelta(hours=length)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Kiritimati", date(2026, 11, 4)),
        ("Asia/Tokyo", date(2026, 11, 3)),
        ("America/New_York", date(2026, 11, 3)),
        ("Pacific/Apia", date(2026, 11, 4)),
    ],
)
def test_the_day_is_the_one_that_people_there_write(zone: str, day: date) -> None:
    assert hours.local_day(datetime(2026, 11, 3, 11, 30, tzinfo=UTC), zone) == day


@given(DAYS)
def test_a_month_starts_work_within_its_first_three_days(day: date) -> None:
    first = hours.first_working_day(day)
    assert first.month == day.month
    assert first.day <= 3
    assert hours.is_working_day(first)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 11, 6), date(2026, 11, 6)),
        (date(2026, 11, 7), date(2026, 11, 9)),
        (date(2026, 11, 8), date(2026, 11, 9)),
        (date(2026, 10, 31), date(2026, 11, 2)),
    ],
)
def test_working_day_from(day: date, working: date) -> None:
    assert hours.working_day_from(day) == working
