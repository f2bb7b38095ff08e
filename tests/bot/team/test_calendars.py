"""Work follows the wall clock, the week, the holidays and the absences, in any zone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.team.calendars import Calendar, NeverAtWork, Period
from bot.team.countries import NATIONWIDE

AMSTERDAM = Calendar("Europe/Amsterdam")
ALL_DAYS = frozenset(range(7))


@pytest.mark.parametrize(
    ("zone", "now", "opening"),
    [
        # The weekend on which the clocks go forward, and back.
        ("Europe/Amsterdam", "2026-03-27T17:00+01:00", "2026-03-30T09:00+02:00"),
        ("Europe/Amsterdam", "2026-10-23T17:00+02:00", "2026-10-26T09:00+01:00"),
        ("America/New_York", "2026-03-06T12:00-05:00", "2026-03-09T09:00-04:00"),
        ("America/New_York", "2026-10-30T12:00-04:00", "2026-11-02T09:00-05:00"),
        ("Australia/Lord_Howe", "2026-04-02T17:00+11:00", "2026-04-07T09:00+10:30"),
        ("Asia/Beirut", "2026-03-27T17:00+02:00", "2026-03-30T09:00+03:00"),
        ("America/Santiago", "2026-09-04T17:00-04:00", "2026-09-07T09:00-03:00"),
        # Later than now, by however little.
        ("Asia/Kathmandu", "2026-12-02T08:59+05:45", "2026-12-02T09:00+05:45"),
        ("Asia/Kathmandu", "2026-12-02T09:00+05:45", "2026-12-03T09:00+05:45"),
        # A leap day is a day like any other.
        ("Europe/Amsterdam", "2028-02-28T18:00+01:00", "2028-02-29T09:00+01:00"),
        # New Year's Day, King's Day, Good Friday and Easter.
        ("Europe/Amsterdam", "2026-12-31T18:00+01:00", "2027-01-04T09:00+01:00"),
        ("Europe/Amsterdam", "2027-04-26T18:00+02:00", "2027-04-28T09:00+02:00"),
        ("Europe/Berlin", "2026-04-02T18:00+02:00", "2026-04-07T09:00+02:00"),
        # From Sunday to Thursday, and from Monday to Friday.
        ("Asia/Riyadh", "2026-11-05T18:00+03:00", "2026-11-08T09:00+03:00"),
        ("Asia/Jerusalem", "2026-11-05T18:00+02:00", "2026-11-08T09:00+02:00"),
        ("Asia/Dubai", "2026-11-05T18:00+04:00", "2026-11-06T09:00+04:00"),
        ("Asia/Dubai", "2026-11-06T18:00+04:00", "2026-11-09T09:00+04:00"),
        # The same moment on both sides of the date line: Wednesday and Tuesday evening.
        ("Pacific/Auckland", "2026-11-04T05:00+00:00", "2026-11-05T09:00+13:00"),
        ("Pacific/Honolulu", "2026-11-04T05:00+00:00", "2026-11-04T09:00-10:00"),
        ("Pacific/Kiritimati", "2026-11-04T05:00+00:00", "2026-11-05T09:00+14:00"),
        ("Pacific/Pago_Pago", "2026-11-04T05:00+00:00", "2026-11-04T09:00-11:00"),
    ],
)
def test_next_opening(zone: str, now: str, opening: str) -> None:
    found = Calendar(zone).next_opening(datetime.fromisoformat(now))
    assert found == datetime.fromisoformat(opening)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Amsterdam", date(2026, 3, 29), 23),
        ("Europe/Amsterdam", date(2026, 10, 25), 25),
        ("Europe/Amsterdam", date(2026, 11, 3), 24),
        ("America/New_York", date(2026, 3, 8), 23),
        ("America/New_York", date(2026, 11, 1), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
        # These days start at one o'clock, or have their last hour twice.
        ("Asia/Beirut", date(2026, 3, 29), 23),
        ("Asia/Beirut", date(2026, 10, 24), 25),
        ("Africa/Cairo", date(2026, 4, 24), 23),
        ("Africa/Cairo", date(2026, 10, 29), 25),
        ("America/Santiago", date(2026, 9, 6), 23),
        ("America/Santiago", date(2026, 4, 4), 25),
    ],
)
def test_a_day_without_end_lasts_as_long_as_the_clocks_say(
    zone: str, day: date, hours: float
) -> None:
    calendar = Calendar(zone, 0, 24)
    assert calendar.closing(day) - calendar.opening(day) == timedelta(hours=hours)


def test_hours_that_the_clocks_skip_are_no_work() -> None:
    night = Calendar("Africa/Cairo", 0, 1, ALL_DAYS, country="NL")
    noon = datetime.fromisoformat("2026-04-23T12:00+02:00")
    assert night.next_opening(noon) == datetime.fromisoformat("2026-04-25T00:00+03:00")


def test_an_hour_that_comes_twice_is_work_twice() -> None:
    night = Calendar("Europe/Amsterdam", 2, 3, ALL_DAYS)
    for moment, works in {
        "2026-10-25T01:59+02:00": False,
        "2026-10-25T02:00+02:00": True,
        "2026-10-25T02:30+01:00": True,
        "2026-10-25T03:00+01:00": False,
    }.items():
        assert night.contains(datetime.fromisoformat(moment)) == works


def test_work_until_midnight_ends_with_the_day() -> None:
    late = Calendar("Europe/Amsterdam", 17, 24)
    assert late.closing(date(2026, 11, 6)) == datetime.fromisoformat("2026-11-07T00:00+01:00")
    assert late.contains(datetime.fromisoformat("2026-11-06T23:59+01:00"))
    assert not late.contains(datetime.fromisoformat("2026-11-07T00:00+01:00"))


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Kiritimati", date(2026, 11, 4)),
        ("Pacific/Auckland", date(2026, 11, 3)),
        ("America/New_York", date(2026, 11, 3)),
        ("Pacific/Pago_Pago", date(2026, 11, 2)),
    ],
)
def test_today_is_the_day_that_people_there_write(zone: str, day: date) -> None:
    assert Calendar(zone).today(datetime(2026, 11, 3, 10, 30, tzinfo=UTC)) == day


@pytest.mark.parametrize(
    ("calendar", "day", "before", "after"),
    [
        (AMSTERDAM, date(2026, 11, 6), date(2026, 11, 6), date(2026, 11, 6)),
        (AMSTERDAM, date(2026, 11, 7), date(2026, 11, 6), date(2026, 11, 9)),
        (AMSTERDAM, date(2027, 4, 27), date(2027, 4, 26), date(2027, 4, 28)),
        (AMSTERDAM, date(2027, 1, 1), date(2026, 12, 31), date(2027, 1, 4)),
        (AMSTERDAM, date(2026, 12, 25), date(2026, 12, 24), date(2026, 12, 28)),
        (Calendar("Asia/Riyadh"), date(2026, 11, 6), date(2026, 11, 5), date(2026, 11, 8)),
        # Corpus Christi.
        (
            Calendar("Europe/Berlin", region="NW"),
            date(2026, 6, 4),
            date(2026, 6, 3),
            date(2026, 6, 5),
        ),
        (
            Calendar("Europe/Berlin", region="BE"),
            date(2026, 6, 4),
            date(2026, 6, 4),
            date(2026, 6, 4),
        ),
        # A week of one's own keeps the holidays.
        (
            Calendar("Europe/Amsterdam", working_days=frozenset({1, 5})),
            date(2027, 4, 27),
            date(2027, 4, 24),
            date(2027, 5, 1),
        ),
        # Nothing is known of where they are: Christmas is a Friday.
        (Calendar("Etc/UTC"), date(2026, 12, 25), date(2026, 12, 25), date(2026, 12, 25)),
    ],
)
def test_the_working_days_around(calendar: Calendar, day: date, before: date, after: date) -> None:
    assert calendar.working_day_from(before) == before
    assert calendar.working_day_from(day) == after
    length = (after - before).days
    days = [before + timedelta(days=n) for n in range(length + 1)]
    worked = [one for one in days if calendar.is_working_day(one)]
    assert worked == sorted({before, after})


def test_the_working_day_after_a_working_day() -> None:
    assert AMSTERDAM.working_day_after(date(2026, 11, 5)) == date(2026, 11, 6)
    assert AMSTERDAM.working_day_after(date(2026, 11, 6)) == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("month", "first"),
    [
        (date(2026, 11, 30), date(2026, 11, 2)),
        (date(2027, 1, 31), date(2027, 1, 4)),
        (date(2026, 5, 1), date(2026, 5, 1)),
    ],
)
def test_first_working_day(month: date, first: date) -> None:
    assert AMSTERDAM.first_working_day(month) == first


def test_who_is_away_is_not_at_work_from_the_first_day_to_the_last() -> None:
    away = replace(AMSTERDAM, away=(Period(date(2026, 12, 21), date(2027, 1, 8)),))
    assert away.is_working_day(date(2026, 12, 18))
    assert not away.is_working_day(date(2026, 12, 21))
    assert not away.is_working_day(date(2027, 1, 8))
    friday_evening = datetime.fromisoformat("2026-12-18T18:00+01:00")
    monday_morning = datetime.fromisoformat("2027-01-11T09:00+01:00")
    assert away.next_opening(friday_evening) == monday_morning


def test_the_home_country_is_the_chosen_one_or_that_of_the_time_zone() -> None:
    assert Calendar("Europe/Berlin").home_country == "DE"
    assert Calendar("Europe/Berlin", country="NL").home_country == "NL"
    assert Calendar("Asia/Calcutta").home_country == "IN"
    assert Calendar("Etc/UTC").home_country is None
    assert Calendar("Europe/Berlin", country="NL").holiday(date(2027, 4, 27))
    assert not Calendar("Europe/Berlin").holiday(date(2027, 4, 27))


@pytest.mark.parametrize(
    ("calendar", "day", "off"),
    [
        # England's summer bank holiday, Scotland's, and Zürich's Labour Day.
        (Calendar("Europe/London"), date(2026, 8, 31), True),
        (Calendar("Europe/London", region="SCT"), date(2026, 8, 31), False),
        (Calendar("Europe/London", region="SCT"), date(2026, 8, 3), True),
        (Calendar("Europe/London", region=NATIONWIDE), date(2026, 8, 31), False),
        (Calendar("Europe/London", country="GB"), date(2026, 8, 31), True),
        (Calendar("Europe/Amsterdam", country="GB"), date(2026, 8, 31), False),
        (Calendar("Europe/Zurich"), date(2026, 5, 1), True),
        (Calendar("Europe/Zurich", region=NATIONWIDE), date(2026, 5, 1), False),
        # Good Friday.
        (AMSTERDAM, date(2026, 4, 3), False),
        (replace(AMSTERDAM, good_friday_off=True), date(2026, 4, 3), True),
        (replace(AMSTERDAM, good_friday_off=True), date(2026, 4, 10), False),
        (Calendar("Europe/Zurich"), date(2026, 4, 3), True),
        (Calendar("America/New_York", good_friday_off=True), date(2026, 4, 3), False),
    ],
)
def test_holidays_are_those_of_the_place(calendar: Calendar, day: date, off: bool) -> None:
    assert calendar.holiday(day) is off


def test_the_week_is_that_of_the_region() -> None:
    kedah = Calendar("Asia/Kuala_Lumpur", region="02")
    assert kedah.working_day_after(date(2026, 11, 5)) == date(2026, 11, 9)
    assert Calendar("Asia/Kuala_Lumpur").working_day_after(date(2026, 11, 5)) == date(2026, 11, 6)


@pytest.mark.parametrize(
    "calendar",
    [
        replace(AMSTERDAM, working_days=frozenset()),
        replace(AMSTERDAM, away=(Period(date(2020, 1, 1), date(2040, 1, 1)),)),
    ],
)
def test_a_search_without_end_is_given_up(calendar: Calendar) -> None:
    day = date(2026, 11, 3)
    with pytest.raises(NeverAtWork):
        calendar.working_day_from(day)
    with pytest.raises(NeverAtWork):
        calendar.next_opening(datetime(2026, 11, 3, tzinfo=UTC))


@pytest.mark.parametrize(
    ("day", "until"),
    [
        (date(2026, 12, 2), None),
        (date(2026, 12, 3), date(2026, 12, 9)),
        (date(2026, 12, 5), date(2026, 12, 9)),
        (date(2026, 12, 9), date(2026, 12, 9)),
        (date(2026, 12, 12), None),
    ],
)
def test_an_absence_that_puts_a_day_off_is_found(day: date, until: date | None) -> None:
    away = (Period(date(2026, 12, 3), date(2026, 12, 9)),)
    assert Calendar("Europe/Amsterdam", away=away).away_until(day) == until
