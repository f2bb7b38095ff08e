"""Words that people type without their apostrophe: "whos" for "who's", "hab's" for "hab es"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from handlers.reading.tokens import Token
from messages.reading import grammar, verbs, vocabulary

_GERMAN = "de"
"""The language in which "es" is shortened behind a verb."""
_ARTICLES = {
    "de": {"n": "ein", "ne": "eine", "nem": "einem", "nen": "einen", "ner": "einer"},
    "nl": {"n": "een"},
}
"""What is left of an article as it is spoken: "ne Flasche", "vor 'ner Woche"."""


def written_out(said: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The words, those without their apostrophe read like with it.

    "Its" and "ill" are words of their own, unless the next word goes with the other one only.
    """
    following = (*(token.key for token in said[1:]), "")
    return tuple(
        _written_out(token, after, language) for token, after in zip(said, following, strict=False)
    )


def _written_out(token: Token, following: str, language: str) -> Token:
    article = _ARTICLES.get(language, {}).get(token.key)
    if article is not None and token.bare.islower() and not token.ends_part:
        return replace(token, meant=article)
    meant = _by_bare(language).get(token.key)
    if meant is not None and _is_own(token.key, language):
        is_pair = not token.ends_part and (meant, following) in vocabulary.pairs(language)
        meant = meant if is_pair else None
    meant = meant or _without_it(token.key, language)
    return token if meant is None else replace(token, meant=meant)


@cache
def _by_bare(language: str) -> dict[str, str]:
    """Every word with an apostrophe by how it is typed without."""
    words = (word for word in vocabulary.words(language) if "'" in word[1:-1])
    return {word.replace("'", ""): word for word in words}


def _is_own(bare: str, language: str) -> bool:
    return (bare,) in grammar.own_words(language) or bare in vocabulary.words(language)


def _without_it(key: str, language: str) -> str | None:
    """The "hab" of "hab's"; without the apostrophe only of little verbs: "kurs" is none."""
    if language != _GERMAN or not key.endswith("s") or key in vocabulary.words(language):
        return None
    stem = key.removesuffix("s")
    if not stem.endswith("'"):
        return stem if (stem,) in grammar.auxiliaries(language) else None
    stem = stem.removesuffix("'")
    is_known = stem in vocabulary.words(language) and (stem,) not in verbs.giving(language)
    return stem if is_known else None  # "Gibt's" gives nobody anything.
