"""Phrases with a gap in which somebody's own words stand: "leave … out of experiments"."""

from collections.abc import Sequence
from functools import cache

from handlers.reading import edges
from messages.reading.phrases import Phrases

_GAP = "…"


def between(words: Sequence[str], group: Phrases) -> tuple[str, Sequence[str]]:
    """What begins the longest phrase of the group that has all the words around its gap, and the
    words in the gap; none for no phrase.
    """
    keys = tuple(map(_key, words))
    for front, back in _halves(group):
        behind = len(keys) - len(back)
        if len(front) < behind and keys[: len(front)] == front and keys[behind:] == back:
            return " ".join(front), words[len(front) : behind]
    return "", ()


@cache
def _halves(group: Phrases) -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What stands before and behind the gap in each phrase, the longest first."""
    found = []
    for phrase in sorted(edges.of_all(group), key=lambda one: (-len(one), one)):
        keys = tuple(map(_key, phrase))
        place = keys.index(_GAP)
        found.append((keys[:place], keys[place + 1 :]))
    return found


def _key(word: str) -> str:
    """As it is typed in a hurry: "dont"."""
    return edges.key(word).replace("'", "")
