"""What somebody was given, by all the names that an ask could call it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.no_strings import lemmas
from bot.no_strings.phrasebook import COMPOUNDING, Marked, Phrasebook, Spot, beginnings, endings
from bot.no_strings.sentences import sentences

_LONGEST_NAME = 200
_KEPT = 64
"""Of how many contacts the names of their gifts are remembered."""


@dataclass(frozen=True)
class Named:
    """The names of gifts in one language: phrases, and words that may be parts of compounds."""

    book: Phrasebook
    parts: frozenset[str]
    kinds: frozenset[str]
    """The ends of what the gestures are called: a hiking guide is a guide."""
    holders: frozenset[str]
    """What a gift comes in, as the end of a compound: a Blumenstrauß is flowers."""
    misleading: frozenset[str]


class Gifts:
    """The families of gifts in all languages: each a list of names for one thing."""

    def __init__(
        self,
        families: Mapping[str, Sequence[Sequence[str]]],
        containers: Mapping[str, Sequence[str]],
        plain: Mapping[str, Iterable[str]],
        misleading: Mapping[str, Iterable[str]],
        before_matter: Mapping[str, Iterable[str]],
    ) -> None:
        self._families = families
        self._books = {
            language: Phrasebook(
                {
                    **{str(at): words for at, words in enumerate(families[language])},
                    "container": containers[language],
                    "plain": plain[language],
                    "on": before_matter[language],
                },
                language,
            )
            for language in families
        }
        self._known_by: dict[str, defaultdict[str, list[int]]] = {}
        for language, named in families.items():
            self._known_by[language] = defaultdict(list)
            for at, words in enumerate(named):
                for word in words:
                    self._known_by[language][lemmas.folded(word)].append(at)
        self._holders = {
            language: frozenset(lemmas.folded(word) for word in words if len(word) >= 4)
            for language, words in containers.items()
        }
        self._found = lru_cache(_KEPT)(self._find)
        self._misleading = {
            language: frozenset(key for word in words for key in lemmas.keys(word, language))
            for language, words in misleading.items()
        }

    def named(self, gestures: Sequence[str]) -> Mapping[str, Named]:
        """All names of what was given, by language."""
        return self._found(tuple(gestures))

    def _find(self, gestures: tuple[str, ...]) -> Mapping[str, Named]:
        known: set[int] = set()
        own: dict[str, set[str]] = {language: set() for language in self._families}
        for gesture in gestures:
            for language in self._families:
                families, words = self._of(gesture[:_LONGEST_NAME], language)
                known |= families
                own[language] |= words
        return {language: self._named(language, known, own[language]) for language in own}

    def _of(self, gesture: str, language: str) -> tuple[set[int], set[str]]:
        """The families that a gesture names, and the word that says what it is."""
        book = self._books[language]
        known: set[int] = set()
        own: set[str] = set()
        for sentence in sentences(gesture):
            marked = book.mark(sentence)
            known |= {int(name) for name, spots in marked.spots.items() if spots and name.isdigit()}
            parts = {
                part
                for keys in marked.keys
                for key in keys - self._misleading[language]
                for part in (*beginnings(key), *endings(key))
            }
            known |= {at for part in parts for at in self._known_by[language].get(part, ())}
            own |= _heads(marked)
        return known, own

    def _named(self, language: str, known: set[int], own: set[str]) -> Named:
        names = {name for at in known for name in self._families[language][at]} | own
        book = Phrasebook({"family": sorted(names)}, language)
        parts = {key for name in names if " " not in name for key in lemmas.keys(name, language)}
        kinds = {end for word in own for end in endings(lemmas.folded(word))}
        return Named(
            book,
            frozenset(parts),
            frozenset(kinds) if language in COMPOUNDING else frozenset(),
            self._holders[language],
            self._misleading[language],
        )


def mark_gifts(marked: Marked, known: Mapping[str, Named], language: str) -> None:
    """Mark, as `family`, what a sentence calls the gifts by."""
    named = known[language]
    spots = named.book.mark(marked.sentence).spots["family"]
    for at, keys in enumerate(marked.keys):
        if keys & named.misleading:
            spots = [spot for spot in spots if not spot.first <= at <= spot.last]
        elif any(_is_called(key, named) for key in keys):
            spots.append(Spot(at, at))
    marked.spots["family"] = spots


def _is_called(key: str, named: Named) -> bool:
    """Whether a word ends with a gift's name, begins with that of one that only comes in something,
    or is the end of what the gift was called.
    """
    return (
        any(ending in named.parts for ending in endings(key))
        or any(
            part in named.parts and any(key[len(part) :].endswith(one) for one in named.holders)
            for part in beginnings(key)
        )
        or key.rpartition("-")[2] in named.kinds
    )


def _heads(marked: Marked) -> set[str]:
    """What is left of a gesture's words without boxes and bottles, and what it is about."""
    skipped = {
        at
        for name in ("container", "plain")
        for spot in marked.spots[name]
        for at in range(spot.first, spot.last + 1)
    }
    matter = min(
        (spot.first for spot in marked.spots["on"] if spot.first > 0), default=len(marked.words)
    )
    return {
        part
        for at, word in enumerate(marked.words[:matter])
        if at not in skipped
        for part in word.said.split("-")[-1:]
        if len(part) >= 4 and part.isalpha()
    }
