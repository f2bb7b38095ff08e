"""What holds of work in any calendar, at any moment and on any day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from bot.team import countries
from bot.team.calendars import Calendar, Period

START = datetime(2024, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
MOMENTS = st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
DAYS = st.dates(date(2024, 1, 1), date(2034, 6, 30))
ZONES = st.sampled_from(sorted(available_timezones()))
PERIODS = st.builds(
    lambda first, length: Period(first, first + timedelta(days=length)), DAYS, st.integers(0, 730)
)
WEEKS = st.none() | st.frozensets(st.integers(0, 6), min_size=1)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    opens_at = draw(st.integers(0, 23))
    country = draw(st.none() | st.sampled_from(countries.known_countries()))
    regions = countries.regions_of(country) if country else ()
    return Calendar(
        draw(ZONES),
        opens_at,
        draw(st.integers(opens_at + 1, 24)),
        draw(WEEKS),
        country,
        draw(st.none() | st.sampled_from((*regions, countries.NATIONWIDE))) if regions else None,
        draw(st.booleans()),
        tuple(draw(st.lists(PERIODS, max_size=1))),
    )


def days_between(first: date, last: date) -> list[date]:
    """From the first to the last, both included."""
    return [first + n * DAY for n in range((last - first).days + 1)]


@given(calendars(), MOMENTS)
def test_nothing_arrives_outside_hours_on_a_day_off_or_while_away(
    calendar: Calendar, now: datetime
) -> None:
    there = now.astimezone(ZoneInfo(calendar.time_zone))
    day = there.date()
    works = (
        calendar.opens_at <= there.hour < calendar.closes_at
        and day.weekday() in calendar.week
        and not calendar.holiday(day)
        and not any(period.first <= day <= period.last for period in calendar.away)
    )
    assert calendar.contains(now) == works
    assert calendar.today(now) == day


@given(calendars(), MOMENTS)
def test_the_next_opening_is_the_first_start_of_work_later_than_now(
    calendar: Calendar, now: datetime
) -> None:
    found = calendar.next_opening(now)
    assert found > now
    assert found.tzinfo is UTC
    assert calendar.contains(found)
    days = days_between(calendar.today(now), calendar.today(found))
    between = [start for start in map(calendar.opening, days) if now < start < found]
    assert not any(map(calendar.contains, between))
    assert calendar.next_opening(found - timedelta(microseconds=1)) == found


@given(ZONES, DAYS)
def test_a_day_of_work_lasts_from_its_opening_until_before_its_closing(
    zone: str, day: date
) -> None:
    calendar = Calendar(zone)
    moment = timedelta(microseconds=1)
    works = calendar.is_working_day(day)
    assert calendar.contains(calendar.opening(day)) == works
    assert calendar.contains(calendar.closing(day) - moment) == works
    assert not calendar.contains(calendar.opening(day) - moment)
    assert not calendar.contains(calendar.closing(day))


@given(ZONES, DAYS)
def test_round_the_clock_a_day_ends_where_the_next_starts(zone: str, day: date) -> None:
    calendar = Calendar(zone, 0, 24)
    assert calendar.closing(day) == calendar.opening(day + DAY)
    assert calendar.today(calendar.opening(day)) == day


@given(calendars(), DAYS)
def test_a_working_day_is_its_own_first_and_none_is_passed_over(
    calendar: Calendar, day: date
) -> None:
    later = calendar.working_day_from(day)
    assert later >= day
    assert calendar.is_working_day(later)
    assert calendar.working_day_from(later) == later
    assert not any(map(calendar.is_working_day, days_between(day, later - DAY)))


@given(calendars(), DAYS, st.integers(0, 400))
def test_a_later_day_has_no_earlier_working_day(calendar: Calendar, day: date, more: int) -> None:
    later = day + timedelta(days=more)
    assert calendar.working_day_from(day) <= calendar.working_day_from(later)
    assert calendar.working_day_after(day) > day
