"""The currencies that people write, by their signs, codes and names."""

from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from messages.catalogue import LANGUAGES
from messages.currencies import OFFERED
from messages.reading import words as typed

_SYMBOLS = {"€": "EUR", "£": "GBP", "us$": "USD", "$": "USD", "sfr.": "CHF", "fr.": "CHF"}
_SYMBOLS |= {"fr": "CHF"}
PLAIN = ("EUR", "USD", "GBP", "CHF")
"""Those of the currencies that are meant by a name without its country: "dollars", "Franken"."""


@cache
def codes() -> dict[str, str]:
    """The code of every currency, by how it may be written, in small letters."""
    return _SYMBOLS | {code.casefold(): code for code in OFFERED} | names()


@cache
def names() -> dict[str, str]:
    """The code of every currency by its names, colloquial ones too, in small letters."""
    found = {}
    for code in reversed(OFFERED):
        for language in LANGUAGES:
            for count in (1, 2):
                name = get_currency_name(code, count, Locale(language)).casefold()
                found[name] = code
                if code in PLAIN:
                    found[name.split()[-1].removeprefix("us-")] = code
    colloquial = {typed.bucks: "USD", typed.pounds: "GBP", typed.quid: "GBP", typed.francs: "CHF"}
    colloquial[typed.euros] = "EUR"
    return found | {name: code for group, code in colloquial.items() for name in group()}
