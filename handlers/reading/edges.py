"""Phrases at the ends of lines that are read apart from the rest, in whatever language."""

from collections.abc import Iterable, Sequence
from functools import cache

from messages.catalogue import LANGUAGES
from messages.reading.phrases import Phrases

_MARKS = " .,:;!?\"'“”„«»‘’"


def length_at_start(words: Sequence[str], group: Phrases) -> int:
    """How many words the longest phrase of the group has that they begin with."""
    keys = tuple(map(key, words))
    return max((len(one) for one in of_all(group) if keys[: len(one)] == one), default=0)


def length_at_end(words: Sequence[str], group: Phrases) -> int:
    """The same for what they end with."""
    keys = tuple(map(key, words))
    return max((len(one) for one in of_all(group) if keys[-len(one) :] == one), default=0)


def key(word: str) -> str:
    """A word without the marks around it, in small letters, with a keyboard's apostrophes."""
    return word.strip(_MARKS).replace("’", "'").casefold()


def written(words: Iterable[str]) -> str:
    """Words as somebody wrote them, without the marks around all of them."""
    return " ".join(words).strip(_MARKS)


@cache
def of_all(group: Phrases) -> frozenset[tuple[str, ...]]:
    """Those of all languages: an address book knows no borders, nor does who types “my clients”."""
    return frozenset(phrase for code in LANGUAGES for phrase in group(code))
