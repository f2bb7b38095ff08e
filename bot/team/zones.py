"""Where a time zone lies: in which country, and in which region of it where the zone tells."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from bot.team import countries

_NOT_WHERE_THEY_LINK = {
    # Clocks that several countries share: no country's holidays.
    "CET": None,
    "EET": None,
    "EST": None,
    "HST": None,
    "MET": None,
    "MST": None,
    "WET": None,
    # Old names that tzdata links to another country that keeps the same time.
    "Africa/Asmera": "ER",
    "Africa/Timbuktu": "ML",
    "America/Coral_Harbour": "CA",
    "America/Virgin": "VI",
    "Antarctica/South_Pole": "AQ",
    "Atlantic/Jan_Mayen": "SJ",
    "Iceland": "IS",
    "Pacific/Ponape": "FM",
    "Pacific/Truk": "FM",
    "Pacific/Yap": "FM",
}


_REGION_OF_CITY = {"Europe/Belfast": "NIR", "Europe/London": "ENG", "Europe/Rome": "RM"}
"""Where cities lie whose names are no region's, or not in English: by ISO 3166-2."""


def country_of(time_zone: str) -> str | None:
    """The country (ISO 3166 alpha-2) that the zone lies in, also under the zone's old names.

    None for a zone of no country, as Etc/UTC, and for one that tzdata does not know.
    """
    return _countries_by_zone().get(time_zone)


@cache
def region_of(time_zone: str) -> str | None:
    """The region (one of `countries.regions_of`) that the zone tells; None where it doesn't.

    That is the area which tzdata (zone.tab) says the zone covers, such as New South Wales; where it
    says nothing, as of Zurich and London, the one where the zone's own city lies. A zone for "most
    of Germany" tells none.
    """
    country, zone = country_of(time_zone), _links().get(time_zone, time_zone)
    if country is None or country != country_of(zone):
        return None
    known = _REGION_OF_CITY.get(time_zone) or _REGION_OF_CITY.get(zone)
    return known or countries.region_named(country, _area(zone))


def _area(zone: str) -> str:
    """The first area of the zone's comment: "Eastern - ON & QC (most areas)" is of ON."""
    comment = _comments().get(zone)
    if comment is None:
        return zone.rpartition("/")[2].replace("_", " ")
    return re.split("[,(&]", comment.rpartition(" - ")[2])[0].strip()


def is_zone(time_zone: str) -> bool:
    """Whether tzdata knows the zone; Slack may know newer ones."""
    return time_zone in _zones()


@cache
def _zones() -> set[str]:
    # Listing them walks through tzdata's folders, every time.
    return available_timezones()


@cache
def _countries_by_zone() -> dict[str, str | None]:
    places: dict[str, str | None] = {row[2]: row[0] for row in _places()}
    aliases = {alias: places.get(zone) for alias, zone in _links().items()}
    return aliases | _NOT_WHERE_THEY_LINK | places


@cache
def _links() -> dict[str, str]:
    """The zones that other names stand for."""
    links = (line.split() for line in _lines("tzdata.zi") if line.startswith("L "))
    return {alias: zone for _, zone, alias in links}


@cache
def _comments() -> dict[str, str]:
    return {row[2]: row[3] for row in _places() if len(row) > 3}


def _places() -> list[list[str]]:
    # zone.tab, unlike zone1970.tab, has a zone for each country, also where the clocks agree.
    return [line.split("\t") for line in _lines("zone.tab") if not line.startswith("#")]


def _lines(name: str) -> Iterator[str]:
    with files("tzdata").joinpath("zoneinfo", name).open(encoding="utf-8") as file:
        yield from map(str.rstrip, file)
