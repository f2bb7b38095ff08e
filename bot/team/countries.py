"""Where a time zone lies, and when people there are off: public holidays and the usual week."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

if TYPE_CHECKING:
    from holidays import HolidayBase

MONDAY_TO_FRIDAY = frozenset(range(5))
"""The days of a working week, as `date.weekday` counts: Monday is 0."""

_WHOLE_WEEK = frozenset(range(7))

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


def country_of(time_zone: str) -> str | None:
    """The country (ISO 3166 alpha-2) that the zone lies in, also under the zone's old names.

    None for a zone of no country, as Etc/UTC, and for one that tzdata does not know.
    """
    return _countries_by_zone().get(time_zone)


def is_zone(time_zone: str) -> bool:
    """Whether tzdata knows the zone; Slack may know newer ones."""
    return time_zone in _zones()


@cache
def _zones() -> set[str]:
    # Listing them walks through tzdata's folders, every time.
    return available_timezones()


_COMPARED = range(2025, 2029)
"""The years in which the parts of a country are compared."""


@lru_cache(maxsize=512)
def public_holidays(country: str | None, region: str | None, year: int) -> frozenset[date]:
    """The days of `year` on which the country, or that region of it, has off by law.

    A region that is not known has its country's; a country that is not known has none.
    """
    if country is None or not is_known(country):
        return frozenset()
    known_region = region if is_known(country, region) else None
    return frozenset(_holidays_of(country)(subdiv=known_region, years=year, expand=False))


@cache
def usual_working_days(country: str | None) -> frozenset[int]:
    """The weekdays (Monday is 0) that are no weekend there; Monday to Friday if that is unknown."""
    if country is None or not is_known(country):
        return MONDAY_TO_FRIDAY
    return _WHOLE_WEEK - _holidays_of(country)().weekend


def known_countries() -> tuple[str, ...]:
    """The countries whose public holidays are known, by ISO 3166 alpha-2 code, in order."""
    return tuple(sorted(_classes_by_country()))


@cache
def regions_of(country: str) -> tuple[str, ...]:
    """The parts of a country whose public holidays differ: codes, mostly ISO 3166-2's.

    None where all have the whole country's, as in the Netherlands, whose parts only differ in
    school holidays: nobody is asked what makes no difference.
    """
    if not is_known(country):
        return ()
    holidays_of = _holidays_of(country)
    everywhere = set(holidays_of(years=_COMPARED))
    regions: tuple[str, ...] = holidays_of.subdivisions
    some_differ = any(
        set(holidays_of(subdiv=region, years=_COMPARED)) != everywhere for region in regions
    )
    return regions if some_differ else ()


def region_name(country: str, region: str) -> str:
    """What people there call the region; its code where that is a name already, as in Belgium."""
    return _region_names(country).get(region, region)


def is_known(country: str, region: str | None = None) -> bool:
    """Whether the public holidays are known: the country's, and the region's if one is given."""
    return country in _classes_by_country() and (region is None or region in regions_of(country))


@cache
def _region_names(country: str) -> dict[str, str]:
    aliases = _holidays_of(country)().get_subdivision_aliases()
    return {region: names[0] for region, names in aliases.items() if names}


@cache
def _holidays_of(country: str) -> "type[HolidayBase]":
    """The class that knows a known country's holidays."""
    module, name = _classes_by_country()[country]
    # From its file: to import one country by name is to import all of them, which takes 8 MB.
    file = files("holidays").joinpath("countries", f"{module}.py")
    spec = spec_from_file_location(f"holidays.countries.{module}", str(file))
    assert spec is not None
    assert spec.loader is not None
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    found: type[HolidayBase] = getattr(loaded, name)
    return found


@cache
def _classes_by_country() -> dict[str, tuple[str, str]]:
    # Late, since holidays takes some MB: not for processes that never ask.
    from holidays.registry import COUNTRIES

    return {names[1]: (module, names[0]) for module, names in COUNTRIES.items()}


@cache
def _countries_by_zone() -> dict[str, str | None]:
    # zone.tab, unlike zone1970.tab, has a zone for each country, also where the clocks agree.
    rows = (line.split("\t") for line in _lines("zone.tab") if not line.startswith("#"))
    countries: dict[str, str | None] = {row[2]: row[0] for row in rows}
    links = (line.split() for line in _lines("tzdata.zi") if line.startswith("L "))
    aliases = {alias: countries.get(zone) for _, zone, alias in links}
    return aliases | _NOT_WHERE_THEY_LINK | countries


def _lines(name: str) -> Iterator[str]:
    with files("tzdata").joinpath("zoneinfo", name).open(encoding="utf-8") as file:
        yield from map(str.rstrip, file)
