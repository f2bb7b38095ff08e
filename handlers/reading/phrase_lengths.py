"""How many words of a line, beside some place in it, are one of the phrases that are looked for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from handlers.reading.tokens import Token


def after(said: Sequence[Token], first: int, phrases: Iterable[str]) -> int:
    """How many tokens from `first` on are one of the phrases."""
    known = _by_length(frozenset(phrases))
    spans = ((length, said[first : first + length]) for length in known)
    return max((length for length, span in spans if _keys(span) in known[length]), default=0)


def before(said: Sequence[Token], end: int, phrases: Iterable[str]) -> int:
    """How many tokens up to before `end` are one of the phrases."""
    known = _by_length(frozenset(phrases))
    spans = ((length, said[end - length : end]) for length in known if length <= end)
    return max((length for length, span in spans if _keys(span) in known[length]), default=0)


def _keys(span: Sequence[Token]) -> tuple[str, ...]:
    return tuple([token.key for token in span])


@cache
def _by_length(phrases: frozenset[str]) -> Mapping[int, frozenset[tuple[str, ...]]]:
    """Their words, by how many they are."""
    known = [tuple(phrase.split()) for phrase in phrases]
    lengths = {len(words) for words in known}
    return {length: frozenset(one for one in known if len(one) == length) for length in lengths}
