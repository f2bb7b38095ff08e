"""What languages are called, in each of ours."""

from functools import cache

from babel import Locale

from messages.catalogue import LANGUAGES

_CALLED = (*LANGUAGES, "fr", "it", "es", "pt", "pl", "da", "sv", "no", "tr", "uk", "ar", "gsw")
"""Those that somebody may want to be spoken to in, whether we can or not."""


@cache
def names(_: str) -> frozenset[tuple[str, ...]]:
    """Their names, whatever language the line is in: "switch to Nederlands"."""
    called = (Locale(one).languages[code] for one in LANGUAGES for code in _CALLED)
    return frozenset(tuple(name.casefold().split()) for name in called)
