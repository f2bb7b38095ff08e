"""Words mistyped by one letter, or with two letters the wrong way round."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.reading.tokens import Token

SHORTEST = 6
"""Letters that a word has to have: shorter ones are too much like each other."""


def mended(said: Sequence[Token], known: Collection[str]) -> tuple[Token, ...]:
    """The words, those one slip away from a known one read as that one."""
    return tuple(_mended(token, intended(token.key, known)) for token in said)


def intended(key: str, known: Collection[str]) -> list[str]:
    """The known words that another one may be a slip of, at most two of them."""
    if len(key) < SHORTEST or key in known or not key.isalpha():
        return []
    found = process.extract(key, known, scorer=OSA.distance, score_cutoff=1, limit=None)
    # "Dienstage" and "presents" are other words, and no slips.
    words = (word for word, *_ in found if len(word) >= SHORTEST and not key.startswith(word))
    # A set has another order in each process, and a line has to be read alike in all of them.
    return sorted(words)[:2]


def _mended(token: Token, words: Sequence[str]) -> Token:
    return replace(token, meant=words[0]) if words else token
