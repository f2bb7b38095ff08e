"""Words as people type them whose keyboard lacks a letter: "loesche" for "lösche"."""

from collections.abc import Iterable

_GERMAN = "de"
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def typed(words: Iterable[str], language: str) -> tuple[str, ...]:
    """The words, and behind them those of German again with their umlauts written out."""
    known = tuple(words)
    if language != _GERMAN:
        return known
    written_out = (word.casefold().translate(_WRITTEN_OUT) for word in known)
    return tuple(dict.fromkeys((*known, *written_out)))
