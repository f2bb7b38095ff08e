"""What somebody cares about, or a tip is about, in words that are the same for both."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from bot.giving import library
from bot.no_strings import lemmas
from bot.people.names import folded, name_key
from bot.vocabulary import TagKind

_STEM = "~"
"""Before a word that stands for all its forms, which may be called as an interest is."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}
_WRITTEN_OUT = re.compile("|".join(_UMLAUTS))
_REMEMBERED = 16_384


def interests(tags: Iterable[tuple[TagKind, str]], notes: Iterable[str] = ()) -> frozenset[str]:
    """What somebody cares about as ideas name it, and whether their own words for it are known.

    `tags` are told by their keys.
    """
    told = list(tags)
    meant = {library.interest(key) for _, key in told}
    own = {library.ANY for kind, _ in told if kind is TagKind.INTEREST}
    return frozenset(filter(None, meant)).union(own, *map(library.noted, notes))


def of_somebody(tags: Iterable[tuple[TagKind, str]], notes: Iterable[str] = ()) -> frozenset[str]:
    """The same, and the keys of their tags and interests, in whatever words."""
    told = list(tags)
    return (interests(told, notes) - {library.ANY}).union(key for _, key in told)


def of_tip(title: str, tags: Iterable[str]) -> frozenset[str]:
    """What a tip is about: its tags, what these mean, and what its title names."""
    several = list(tags)
    keys = [name_key(tag) for tag in several]
    meant = filter(None, map(library.interest, keys))
    return frozenset(keys).union(meant, library.noted(title), *map(of_tag, several))


def alike(said: Iterable[str]) -> frozenset[str]:
    """The words of tags and notes for all their forms, and each two that stand together.

    A tip that is tagged "heat pump" is for somebody of whom "Heat pumps are his thing" is noted.
    It reads dictionaries, and is for where there are tips.
    """
    return frozenset(one for words in said for one in _alike(words))


def _alike(said: str) -> Iterator[str]:
    words = _WORD.findall(said)
    for word in words:
        yield from _stems(word)
    for one, other in pairwise(words):
        yield f"{_shortest(one)} {_shortest(other)}"


def of_tag(tag: str) -> frozenset[str]:
    """What a tag is found by in the words of somebody, if it has one word or two."""
    match _WORD.findall(tag):
        case [word]:
            return _stems(word)
        case [one, other]:
            return frozenset({f"{_shortest(one)} {_shortest(other)}"})
    return frozenset()


@lru_cache(maxsize=_REMEMBERED)
def _stems(word: str) -> frozenset[str]:
    """Its forms by the dictionaries of all languages; "Waermepumpen" is typed for umlauts."""
    forms = [form for code in lemmas.LANGUAGES for form in lemmas.keys(word, code)]
    forms += lemmas.keys(_WRITTEN_OUT.sub(lambda two: _UMLAUTS[two[0]], word), "de")
    return frozenset(f"{_STEM}{folded(name_key(form))}" for form in forms)


def _shortest(word: str) -> str:
    return min(_stems(word), key=lambda one: (len(one), one))
