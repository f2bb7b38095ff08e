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
    long = [word for word in known if len(word) >= SHORTEST]
    return tuple(_mended(token, known, long) for token in said)


def _mended(token: Token, known: Collection[str], long: Sequence[str]) -> Token:
    if len(token.key) < SHORTEST or token.key in known or not token.key.isalpha():
        return token
    found = process.extractOne(token.key, long, scorer=OSA.distance, score_cutoff=1)
    # "Dienstage" and "presents" are other words, and no slips.
    if found is None or token.key.startswith(found[0]):
        return token
    return replace(token, meant=found[0])
