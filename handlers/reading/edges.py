"""Phrases at the ends of lines that are read apart from the rest, in whatever language."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from messages.catalogue import LANGUAGES
from messages.reading.phrases import Phrases

_MARKS = " .,:;!?\"'“”„«»‘’"


def length_at_start(words: Sequence[str], group: Phrases) -> int:
    """How many words the longest phrase of the group has that they begin with."""
    if not words:
        return 0
    phrases = _by_first_word(group).get(key(words[0]), ())
    keys = tuple(map(key, words[: _longest(group)])) if phrases else ()
    return next((len(one) for one in phrases if keys[: len(one)] == one), 0)


def length_at_end(words: Sequence[str], group: Phrases) -> int:
    """The same for what they end with."""
    if not words:
        return 0
    phrases = _by_last_word(group).get(key(words[-1]), ())
    keys = tuple(map(key, words[-_longest(group) :])) if phrases else ()
    return next((len(one) for one in phrases if keys[-len(one) :] == one), 0)


def longest_at_start(words: Sequence[str], *groups: Phrases) -> int:
    """How many words the longest phrase of any group has that they begin with."""
    return max((length_at_start(words, group) for group in groups), default=0)


def starts_with(words: Sequence[str], *groups: Phrases) -> bool:
    return longest_at_start(words, *groups) > 0


def without_start(words: Sequence[str], *groups: Phrases) -> list[str]:
    """The words after all phrases of the groups that they begin with."""
    while length := longest_at_start(words, *groups):
        words = words[length:]
    return list(words)


def without_end(words: Sequence[str], *groups: Phrases) -> list[str]:
    """The words before those that they end with; a single one in capitals may end a name."""
    while length := max((length_at_end(words, group) for group in groups), default=0):
        if length == 1 and words[-1][:1].isupper():
            break
        words = words[:-length]
    return list(words)


def without_edges(words: Sequence[str], *groups: Phrases) -> list[str]:
    """The words between phrases of the groups."""
    return without_end(without_start(words, *groups), *groups)


@lru_cache(maxsize=1024)
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


@cache
def _longest(group: Phrases) -> int:
    """How many words its longest phrase has."""
    return max(map(len, of_all(group)), default=1)


@cache
def _by_first_word(group: Phrases) -> dict[str, list[tuple[str, ...]]]:
    """The phrases by their first word, the longest first."""
    return _by_word_at(group, 0)


@cache
def _by_last_word(group: Phrases) -> dict[str, list[tuple[str, ...]]]:
    return _by_word_at(group, -1)


def _by_word_at(group: Phrases, place: int) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(of_all(group), key=len, reverse=True):
        found.setdefault(phrase[place], []).append(phrase)
    return found
