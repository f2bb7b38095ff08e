"""Phrases that people type: groups of them that say the same, asked for in one language.

A group is one line with its phrases as the catalogue has them, separated by |. They are kept apart
by language, since "met" is a verb in English and "with" in Dutch.
"""

from collections.abc import Callable, Sequence
from functools import cache

from messages import spellings
from messages.catalogue import texts_for

Phrases = Callable[[str], frozenset[tuple[str, ...]]]
"""What a group holds in a language, each as its words in small letters."""


def phrases(choices: str) -> Phrases:
    """Phrases that say the same; `choices` is their text in the catalogue."""

    @cache
    def in_language(code: str) -> frozenset[tuple[str, ...]]:
        written = spellings.typed(texts_for(code).words(choices), code)
        return frozenset(tuple(phrase.casefold().split()) for phrase in written)

    in_language.__doc__ = choices
    return in_language


def words_of(groups: Sequence[Phrases], language: str) -> frozenset[str]:
    """Every word of the groups' phrases."""
    return frozenset(word for group in groups for phrase in group(language) for word in phrase)
