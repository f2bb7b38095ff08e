"""Countries and their regions by name, in the order in which people look for them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from slack_sdk.models.blocks import OptionGroup

from bot.team import countries
from messages import blocks
from messages.catalogue import Texts


@dataclass(frozen=True)
class Place:
    """A country or region: ISO 3166's code, or the one of `countries.regions_of`."""

    code: str
    name: str

    @property
    def sorted_as(self) -> str:
        """Ö stands with O."""
        decomposed = unicodedata.normalize("NFKD", self.name.casefold())
        return "".join(part for part in decomposed if not unicodedata.combining(part))

    @property
    def letter(self) -> str:
        return self.sorted_as[:1].upper()


@cache
def countries_by_name(texts: Texts) -> tuple[Place, ...]:
    """Those whose public holidays are known."""
    known = (Place(code, country_name(texts, code)) for code in countries.known_countries())
    return tuple(sorted(known, key=lambda place: place.sorted_as))


def regions_by_name(texts: Texts, country: str) -> tuple[Place, ...]:
    """Those of the country that may have holidays of their own."""
    known = (
        Place(code, region_name(texts, country, code)) for code in countries.regions_of(country)
    )
    return tuple(sorted(known, key=lambda place: place.sorted_as))


def country_name(texts: Texts, code: str | None) -> str:
    if code is None:
        return texts.plain("No country")
    return str(texts.locale.territories.get(code, code))


def region_name(texts: Texts, country: str, region: str) -> str:
    """As people there call it; Babel knows no regions."""
    match country, region:
        case "BE", "Flemish":
            return texts.plain("Flemish Community")
        case "BE", "French":
            return texts.plain("French Community")
        case "BE", "German":
            return texts.plain("German-speaking Community")
    return countries.region_name(country, region)


def by_letter(places_by_name: Sequence[Place]) -> list[OptionGroup]:
    """Places in their order, grouped by what they start with."""
    return [
        blocks.group(letter, [blocks.option(place.name, place.code) for place in group])
        for letter, group in groupby(places_by_name, key=lambda place: place.letter)
    ]
