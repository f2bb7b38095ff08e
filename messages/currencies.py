"""Currencies: their names, and which one is usual in a country."""

from functools import cache

from babel.numbers import get_currency_name, get_territory_currencies

from messages.catalogue import Texts

OFFERED = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "CAD",
    "AUD",
    "JPY",
)
"""Those that are read, the most usual ones first."""


@cache
def of_country(country: str | None) -> str:
    """What people pay with there: an ISO 4217 code. The euro where nobody knows."""
    usual = get_territory_currencies(country) if country is not None else []
    return next((code for code in usual if code in OFFERED), OFFERED[0])


def name(texts: Texts, code: str) -> str:
    """The currency in the reader's language: "Euro"."""
    said = str(get_currency_name(code, locale=texts.locale))
    return said[:1].upper() + said[1:]
