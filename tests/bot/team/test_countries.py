"""Every time zone that people choose has its country; every country its holidays and its week."""

import subprocess
import sys
from datetime import date
from zoneinfo import available_timezones

import pytest
from holidays import country_holidays, list_supported_countries

from bot.team import countries, zones


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Amsterdam", "NL"),
        ("Europe/Berlin", "DE"),
        ("Europe/Oslo", "NO"),
        ("Africa/Accra", "GH"),
        ("America/Argentina/Ushuaia", "AR"),
        ("Pacific/Pago_Pago", "AS"),
        # Old names, which Slack may still send.
        ("Asia/Calcutta", "IN"),
        ("Europe/Kiev", "UA"),
        ("US/Eastern", "US"),
        ("GB", "GB"),
        ("Singapore", "SG"),
        # Old names of places whose clocks tzdata takes from another country.
        ("Iceland", "IS"),
        ("America/Coral_Harbour", "CA"),
        ("Pacific/Yap", "FM"),
        # No country's, or nobody's.
        ("Etc/UTC", None),
        ("UTC", None),
        ("Etc/GMT+5", None),
        ("CET", None),
        ("EST", None),
        ("Europe/Atlantis", None),
        ("", None),
    ],
)
def test_country_of(zone: str, country: str | None) -> None:
    assert zones.country_of(zone) == country


@pytest.mark.parametrize(
    ("zone", "region"),
    [
        ("Europe/London", "ENG"),
        ("GB", "ENG"),
        ("Europe/Belfast", "NIR"),
        ("Europe/Zurich", "ZH"),
        ("Australia/Sydney", "NSW"),
        ("America/Toronto", "ON"),
        ("Pacific/Honolulu", "HI"),
        # They cover more than where their cities lie.
        ("Europe/Berlin", None),
        ("America/New_York", None),
        ("America/Chicago", None),
        # Nothing tells, and what makes no difference needs no telling.
        ("Europe/Busingen", None),
        ("Asia/Kolkata", None),
        ("Europe/Amsterdam", None),
        ("Etc/UTC", None),
        ("Europe/Atlantis", None),
    ],
)
def test_region_of(zone: str, region: str | None) -> None:
    assert zones.region_of(zone) == region


def test_every_region_of_a_zone_is_one_of_its_country() -> None:
    for zone in available_timezones():
        country, region = zones.country_of(zone), zones.region_of(zone)
        assert region is None or (country and region in countries.regions_of(country)), zone


def test_every_place_with_a_clock_lies_in_a_country_whose_holidays_are_known() -> None:
    places = {zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")}
    assert {zones.country_of(zone) for zone in places} <= set(countries.known_countries())


@pytest.mark.parametrize(
    ("country", "region", "day", "off"),
    [
        ("NL", None, date(2027, 4, 27), True),
        # King's Day is a day early if it would be a Sunday.
        ("NL", None, date(2031, 4, 26), True),
        ("NL", None, date(2031, 4, 27), False),
        ("NL", None, date(2027, 1, 1), True),
        ("NL", None, date(2026, 12, 31), False),
        # Good Friday: a holiday in Germany, and in the Netherlands up to the employer.
        ("DE", None, date(2026, 4, 3), True),
        ("NL", None, date(2026, 4, 3), False),
        ("NL", None, date(2026, 4, 6), True),
        # Corpus Christi, in some of the German Länder.
        ("DE", "NW", date(2026, 6, 4), True),
        ("DE", "BE", date(2026, 6, 4), False),
        ("DE", None, date(2026, 6, 4), False),
        ("DE", "BE", date(2026, 3, 8), True),
        ("DE", "BE", date(2026, 10, 3), True),
        # Instead of the Saturday after it, though that is in another year.
        ("US", None, date(2026, 7, 3), True),
        ("US", None, date(2027, 12, 31), True),
        # As without a region.
        ("DE", "Atlantis", date(2026, 10, 3), True),
        ("DE", "Atlantis", date(2026, 6, 4), False),
        ("XX", None, date(2026, 1, 1), False),
        ("XX", "NW", date(2026, 1, 1), False),
        (None, "NW", date(2026, 1, 1), False),
    ],
)
def test_public_holidays(country: str | None, region: str | None, day: date, off: bool) -> None:
    assert (day in countries.public_holidays(country, region, day.year)) == off


@pytest.mark.parametrize("country", countries.known_countries())
def test_every_country_has_a_week_and_the_holidays_of_just_the_year(country: str) -> None:
    assert 5 <= len(countries.usual_working_days(country)) <= 6
    assert {day.year for day in countries.public_holidays(country, None, 2027)} <= {2027}


@pytest.mark.parametrize(
    ("country", "weekend"),
    [
        ("NL", {5, 6}),
        ("AE", {5, 6}),
        ("SA", {4, 5}),
        ("EG", {4, 5}),
        ("IL", {4, 5}),
        ("BN", {4, 6}),
        ("IR", {4}),
        ("LY", {4, 5}),
        ("PS", {4, 5}),
        ("MY", {5, 6}),
        ("XX", {5, 6}),
        (None, {5, 6}),
    ],
)
def test_usual_working_days(country: str | None, weekend: set[int]) -> None:
    assert countries.usual_working_days(country) == set(range(7)) - weekend


@pytest.mark.parametrize(
    ("region", "weekend"),
    [("02", {4, 5}), ("03", {4, 5}), ("11", {4, 5}), ("01", {5, 6}), ("14", {5, 6})],
)
def test_weekends_of_malaysian_states(region: str, weekend: set[int]) -> None:
    assert countries.usual_working_days("MY", region) == set(range(7)) - weekend


@pytest.mark.parametrize(
    ("year", "day"),
    [(2026, date(2026, 4, 3)), (2027, date(2027, 3, 26)), (2038, date(2038, 4, 23))],
)
def test_good_friday(year: int, day: date) -> None:
    assert countries.good_friday(year) == day


def test_what_there_is_to_choose_from() -> None:
    known = countries.known_countries()
    assert list(known) == sorted(set(known))
    assert {"NL", "DE", "BE", "US"} <= set(known)
    assert {"NW", "BE", "BY"} <= set(countries.regions_of("DE"))
    assert countries.regions_of("NL") == ()
    assert countries.regions_of("XX") == ()


@pytest.mark.parametrize("country", ["NL", "BE", "PL"])
def test_regions_that_make_no_difference_are_not_offered(country: str) -> None:
    assert list_supported_countries()[country]
    assert countries.regions_of(country) == ()


@pytest.mark.parametrize(
    ("country", "region", "known"),
    [
        ("DE", None, True),
        ("DE", "NW", True),
        ("DE", "ENG", False),
        ("DE", "", False),
        ("DE", countries.NATIONWIDE, True),
        ("NL", countries.NATIONWIDE, False),
        ("GB", "ENG", True),
        ("UK", None, False),
        ("nl", None, False),
        ("", None, False),
    ],
)
def test_is_known(country: str, region: str | None, known: bool) -> None:
    assert countries.is_known(country, region) == known


def test_each_country_is_known_as_the_library_knows_it() -> None:
    supported = list_supported_countries(include_aliases=False)
    assert set(countries.known_countries()) == set(supported)
    for code, regions in supported.items():
        assert countries.regions_of(code) in ((), tuple(regions)), code
        theirs = country_holidays(code, years=2026, expand=False)
        choice = {date(2026, 4, 3)} if code in countries.GOOD_FRIDAY_IS_A_CHOICE else set()
        assert countries.public_holidays(code, None, 2026) == set(theirs) - choice, code


def test_one_country_is_loaded_without_all_the_others() -> None:
    asked = (
        "import sys; from bot.team import countries; countries.public_holidays('DE', 'NW', 2026);"
        " sys.exit('holidays.countries' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
