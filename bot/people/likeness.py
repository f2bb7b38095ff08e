"""Two names held against each other: the same, one that may be the other, one spelt otherwise."""

import re
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from rapidfuzz import fuzz

from bot.people import names
from bot.team.first_names import count_titles, puts_family_name_first

SPELLING = 84
"""rapidfuzz's ratio, 0 to 100, from which two words may be one that was misspelt: Janssen."""
_REMEMBERED = 16_384
"""Names, as an import looks at each several times."""
_INITIALS = re.compile(r"(\w)(?:\.\w)*")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name to be compared: its words, given name first, without case, accents, particles, titles.

    A single word may be either name.
    """

    words: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.words[0]

    @property
    def last(self) -> str:
        return self.words[-1]

    @property
    def initial(self) -> str:
        """The letter that stands for the first name, if one does."""
        if self.first[1:2] not in ("", "."):
            return ""
        found = _INITIALS.fullmatch(self.first)
        return found[1] if found else ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the name is left out: "A. Jansen" and "Anna" are no whole names."""
        return len(self.words) > 1 and not self.initial

    @property
    def joined(self) -> str:
        """The words with hyphens between them: Jan-Peter is often written Jan Peter."""
        return "-".join(self.words)


@lru_cache(maxsize=_REMEMBERED)
def bearer(name: str) -> Bearer:
    """The name, as it is compared; "Jansen, Anna" is Anna Jansen."""
    surname, comma, others = name.partition(", ")
    said = f"{others} {surname}".split() if comma and others else name.split()
    said = said[count_titles(said[:-1]) :]
    # Many share a first name, or a surname.
    words = [intern(names.folded(key)) for key in names.real(names.keys(said))]
    if len(words) > 1 and puts_family_name_first(name):
        words = [*words[1:], words[0]]
    return Bearer(tuple(words) or (name,))


def may_be_one(one: Bearer, other: Bearer) -> bool:
    """Whether nothing in the names contradicts that somebody bears both.

    "Anna", "A. Jansen" and "Jansen" may all be Anna Jansen; Anna Smit is somebody else.
    """
    if one.joined == other.joined:
        return True
    short, long = sorted((one, other), key=lambda name: len(name.words))
    if len(short.words) > 1:
        return short.last == long.last and _may_be_called(short, long) and _middles_fit(short, long)
    if len(long.words) > 1 and short.first == long.last:
        return True
    return _may_be_called(short, long)


def is_another_surname(one: Bearer, other: Bearer) -> bool:
    """Whether they have a first name in common and nothing more, as after a wedding."""
    both_have_two = min(len(one.words), len(other.words)) > 1
    return both_have_two and one.last != other.last and _may_be_called(one, other)


def is_spelt_alike(one: Bearer, other: Bearer) -> bool:
    """Whether one may be the other, misspelt: first names and surnames that are much alike."""
    if one.joined == other.joined:
        return True
    if min(len(one.words), len(other.words)) < 2:
        return _are_alike(" ".join(one.words), " ".join(other.words))
    first = _may_be_called(one, other) or _are_alike(one.first, other.first)
    return first and _are_alike(one.last, other.last) and _middles_fit(one, other)


def _may_be_called(one: Bearer, other: Bearer) -> bool:
    if one.first == other.first:
        return True
    if one.initial or other.initial:
        return one.first[0] == other.first[0]
    return False


def _middles_fit(one: Bearer, other: Bearer) -> bool:
    """Whether names between the first and the last begin with the same letter, if both have any."""
    pairs = zip(one.words[1:-1], other.words[1:-1], strict=False)
    return all(mine[0] == theirs[0] for mine, theirs in pairs)


def _are_alike(word: str, other: str) -> bool:
    return word == other or fuzz.ratio(word, other) >= SPELLING
