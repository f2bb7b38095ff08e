"""All words by which lines are taken apart: what a language's own words are, and which it is."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from messages.reading import grammar, purposes, replies, verbs, wishes


@cache
def single_words(language: str) -> frozenset[str]:
    """Every word that is a phrase of some group by itself."""
    return frozenset(phrase[0] for phrase in _all(language) if len(phrase) == 1)


def known_words(keys: Sequence[str], language: str) -> int:
    """How many of the words belong to the language's grammar, its verbs counted twice."""
    known, verbs = words(language), _verbs(language)
    return sum((key in known) + (key in verbs) for key in keys)


@cache
def _verbs(language: str) -> frozenset[str]:
    """Those in one word: the "die" of "vor die Tür gestellt" is none."""
    phrases = (phrase for group in verbs.VERBS for phrase in group(language))
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)


@cache
def words(language: str) -> frozenset[str]:
    """Every word of every phrase."""
    return frozenset(word for phrase in _all(language) for word in phrase)


@cache
def pairs(language: str) -> frozenset[tuple[str, str]]:
    """Every two words that stand next to each other in some phrase."""
    return frozenset(pair for phrase in _all(language) for pair in pairwise(phrase))


@cache
def _all(language: str) -> frozenset[tuple[str, ...]]:
    told = (purposes.WHOLE_LINES, purposes.ABOUT_SOMEBODY, purposes.KEYWORDS, purposes.FIRST_WORDS)
    tables = (replies.REPLIES, *told)
    wished = (group for wish in wishes.WISHES for group in wish.groups)
    groups = (*grammar.SENTENCE, *(group for table in tables for group, _ in table), *wished)
    return frozenset(phrase for group in groups for phrase in group(language))
