"""When people in a country, or a region of it, are off: public holidays and the usual week."""

import unicodedata
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

MONDAY_TO_FRIDAY = frozenset(range(5))
"""The days of a working week, as `date.weekday` counts: Monday is 0."""

NATIONWIDE = "nationwide"
"""What is chosen instead of a region by who wants the whole country's holidays."""
GOOD_FRIDAY_IS_A_CHOICE = frozenset({"NL"})
"""Where employers decide whether Good Friday is off.

In the Netherlands: "Goede Vrijdag is geen officiële feestdag" (rijksoverheid.nl); the library has
it among the public ones all the same.
"""

_FRIDAY_AND_SATURDAY = frozenset({4, 5})
_OTHER_WEEKENDS = {"LY": _FRIDAY_AND_SATURDAY, "PS": _FRIDAY_AND_SATURDAY}
"""Weekends that the library doesn't know and takes for Saturday and Sunday.

Libya's is CLDR's (supplemental weekData); that of Palestine's public offices and banks, of which
CLDR says nothing, is the one that the Palestinian Authority keeps.
"""
_SOME_WEEK = [date(2026, 11, 2) + timedelta(days=number) for number in range(7)]
"""From Monday to Sunday; the library's weekends are those of a date."""

_COMPARED = range(2025, 2029)
"""The years in which the parts of a country are compared."""


@lru_cache(maxsize=512)
def public_holidays(country: str | None, region: str | None, year: int) -> frozenset[date]:
    """The days of `year` on which the country, or that region of it, has off by law.

    A region that is not known has its country's; a country that is not known has none.
    """
    if country is None or not is_known(country):
        return frozenset()
    known_region = region if is_known(country, region) and region != NATIONWIDE else None
    days = frozenset(_holidays_of(country)(subdiv=known_region, years=year, expand=False))
    # Of years far off the library knows no holidays, nor when Easter is.
    is_a_choice = country in GOOD_FRIDAY_IS_A_CHOICE and days
    return days - {good_friday(year)} if is_a_choice else days


@lru_cache(maxsize=32)
def good_friday(year: int) -> date:
    """The Friday before Easter, of the churches that keep it by the Gregorian calendar."""
    named = _holidays_of("NL")(years=year, language="en_US").get_named("Easter Sunday")
    return named[0] - timedelta(days=2)


@cache
def usual_working_days(country: str | None, region: str | None = None) -> frozenset[int]:
    """The weekdays (Monday is 0) that are no weekend there; Monday to Friday if that is unknown."""
    if country is None or not is_known(country):
        return MONDAY_TO_FRIDAY
    if country in _OTHER_WEEKENDS:
        return frozenset(range(7)) - _OTHER_WEEKENDS[country]
    known_region = region if is_known(country, region) and region != NATIONWIDE else None
    there = _holidays_of(country)(subdiv=known_region)
    return frozenset(day.weekday() for day in _SOME_WEEK if not there.is_weekend(day))


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
    """Whether the public holidays are known: the country's, and the region's if one is given.

    NATIONWIDE can be chosen wherever there are regions.
    """
    if country not in _classes_by_country() or region is None:
        return country in _classes_by_country()
    regions = regions_of(country)
    return region in regions or (region == NATIONWIDE and bool(regions))


def region_named(country: str, name: str) -> str | None:
    """The region of the country that has this name or code, whatever its case and accents."""
    if not is_known(country):
        return None
    region = _regions_by_name(country).get(_plain(name))
    # To compare regions takes a moment: only where one was found.
    return region if region is not None and region in regions_of(country) else None


@cache
def _regions_by_name(country: str) -> dict[str, str]:
    aliases = _holidays_of(country)().get_subdivision_aliases()
    called = {region: (region, *names) for region, names in aliases.items()}
    return {_plain(name): region for region, names in called.items() for name in names if name}


def _plain(name: str) -> str:
    taken_apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in taken_apart if letter.isalnum())


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
