"""Names as they are typed: what counts as the same, and how far into a line a name goes."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from bot.letters import legible
from bot.team.first_names import first_name

LONGEST_NAME = 200
"""Letters, of a name from anywhere."""
LONGEST = 6
"""How many words of a line may belong to a name."""
SIMILAR = 72
"""rapidfuzz's ratio, 0 to 100, from which a name is worth suggesting."""
SLIP = 80
"""The ratio from which a word after a name that fits is its next word, mistyped."""

_REMEMBERED = 16_384
"""Words that are not taken apart again: many share a first name, or a surname."""
PARTICLES = frozenset(
    {"al", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "te", "ten", "ter"}
    | {"van", "vom", "von", "zu", "zum", "zur", "t", "&", "v.d", "vd", "v/d"}
)
"""Words within a name that are written small. Alone they name nobody."""

_BEFORE_NOUNS = frozenset({"vom", "zu", "zum", "zur"})
"""Of these, the ones that seldom follow a first name: "Katrin zum Geburtstag"."""
_STRAIGHT = str.maketrans("‘’“”„ı\u2010\u2011\ufe63\uff0d", '\'\'"""i----')
"""Slack's apps curl the quotes that people type; address books seldom do. No dot, no matter.

Some programs write hyphens at which no line breaks, or others than that of the keyboard.
"""
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
"""Letters that are typed without their strokes, and that Unicode doesn't take apart."""
_UMLAUT = re.compile("([aou])e")
_BEGINNINGS = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]{2}['’])[^\W\d_]")
"""Letters that begin a word, or follow a hyphen or the one letter of "O'Brien"."""
_AROUND = "\"“”„‟«»‹›'‘’*_~()[]{}<>@"
_OPENING, _CLOSING = "\"“„«*_~'‘", "\"”“»*_~'’"
_ENDING = ",:;"
_DASHES = frozenset("-–—,:;")


def name_key(name: str) -> str:
    """`name` without case, accents, odd quotes and hyphens, and extra spaces, to find it again."""
    if name.isascii():
        return " ".join(name.lower().split())
    # Taking letters apart can give capitals, and folding their case letters to take apart.
    folded = unicodedata.normalize("NFKD", name.translate(_STRAIGHT)).casefold()
    plain = unicodedata.normalize("NFKD", folded.translate(_STRAIGHT))
    key = " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
    return key or " ".join(name.split())


def fit(name: str, other: str) -> bool:
    """Whether two people of these names may be one, by their first names.

    They are the same, or one is the other's initial: "A. Jansen" may be Anna, "B. Jansen" not.
    """
    first, second = sorted((_first_key(name), _first_key(other)), key=len)
    return first == second or (len(first) <= 1 and second.startswith(first))


def _first_key(name: str) -> str:
    return folded(name_key(first_name(name)).rstrip("."))


def words(line: str) -> list[str]:
    """The words of a line, without what nobody sees."""
    return legible(line).split()


def bare(word: str) -> str:
    """`word` without the quotes, stars, brackets and commas around it, where anything is left."""
    stripped = word.strip(_AROUND + _ENDING).rstrip("." if word.count(".") == 1 else "")
    return stripped or word


def keys(said: Sequence[str]) -> list[str]:
    return list(map(_word_key, said))


@lru_cache(maxsize=_REMEMBERED)
def _word_key(word: str) -> str:
    return name_key(bare(word)).rstrip(".") or word


def real(name: Sequence[str]) -> list[str]:
    """The keys of a name that count: without its particles, unless it has nothing else."""
    return [key for key in name if key not in PARTICLES] or list(name)


@lru_cache(maxsize=_REMEMBERED)
def folded(key: str) -> str:
    """ae, oe and ue as ä, ö and ü are in a key, and ł as l; "Joe" and "Sue" are left alone."""
    plain = key if key.isascii() else key.translate(_STROKES)
    return _UMLAUT.sub(r"\1", plain) if len(plain) > 3 and "e" in plain else plain


def is_capitalised(word: str) -> bool:
    """Written like a name; "VAT" and "Q3" are not."""
    letters = bare(word)
    return letters[:1].isupper() and not any(c.isdigit() for c in letters) and not _shouted(letters)


def with_capitals(name: str) -> str:
    """A name that was typed in small letters as it is written: "lies van dam-o'brien"."""
    first, *others = name.split()
    return " ".join([_begun(first), *(one if joins(one) else _begun(one) for one in others)])


def _begun(word: str) -> str:
    return _BEGINNINGS.sub(lambda letter: letter[0].upper(), word)


def joins(word: str) -> bool:
    """Written small between a first name and a surname."""
    key = name_key(bare(word))
    return key in PARTICLES and key not in _BEFORE_NOUNS


def _shouted(letters: str) -> bool:
    return len(letters) > 1 and letters.isupper()


def end(said: Sequence[str]) -> int:
    """How many words a line says to belong to a name, by a comma or the like; 0 if it doesn't."""
    for place, word in enumerate(said[: LONGEST + 1]):
        if word in _DASHES:
            return place
        if word.rstrip(_AROUND).endswith(tuple(_ENDING)) and not word.startswith(":"):
            return place + 1 if place < LONGEST else 0
    return 0


@dataclass(frozen=True, order=True)
class Reach:
    """How well a line's first words are a name: the more of it, the better.

    `whole` is 2 for the very name, 1 for one without its particles, 0 for a part. The name takes
    `count` words of the line; `to_last` says that its last word is among them.
    """

    hits: int
    whole: int
    exact: int
    count: int = field(compare=False)
    to_last: bool = field(compare=False)


def reach(said: Sequence[str], name: Sequence[str], *, first_may_differ: bool = False) -> Reach:
    """How far the keys `said` go along the keys `name`; particles count between real words only."""
    wanted = real(name)
    hits = exact = count = place = 0
    for number, key in enumerate(said, 1):
        if key in PARTICLES and key not in wanted:
            continue
        enough = SLIP if hits else SIMILAR if first_may_differ else None
        left = range(place, len(wanted))
        found = next((at for at in left if _fits(key, wanted[at], enough)), None)
        if found is None:
            break
        hits, count, place = hits + 1, number, found + 1
        exact += key == wanted[found]
    whole = 0 if hits < len(wanted) else 2 if list(said[:count]) == list(name) else 1
    return Reach(hits, whole, exact, count, to_last=place == len(wanted))


def _fits(key: str, wanted: str, enough: int | None) -> bool:
    if key == wanted or folded(key) == folded(wanted):
        return True
    return enough is not None and len(key) > 2 and fuzz.ratio(key, wanted) >= enough


@dataclass(frozen=True)
class Beyond:
    """Words after a name that fits in part, which look like another surname.

    The other name takes `count` words of the line; it `is_sure` when a comma shows where it ends.
    """

    count: int
    is_sure: bool


def beyond(said: Sequence[str], reached: Reach, *, nouns_are_capitalised: bool) -> Beyond | None:
    """Whether somebody else of that first name may be meant, say Pieter Janssen."""
    place = reached.count
    while place < len(said) and joins(said[place]):
        place += 1
    if place >= len(said) or not is_capitalised(said[place]):
        return None
    ends, follower = end(said), said[place + 1] if place + 1 < len(said) else None
    if place < ends:
        is_known = reached.to_last and reached.hits > 1
        return None if is_known or not _is_name(said[place:ends]) else Beyond(ends, True)
    if reached.to_last or follower is None or not follower[0].isalpha():
        return None
    if nouns_are_capitalised is is_capitalised(follower):
        return Beyond(place + 1, False)
    return None


def _is_name(said: Sequence[str]) -> bool:
    return all(is_capitalised(word) or joins(word) for word in said)


def guessed(said: Sequence[str], *, nouns_are_capitalised: bool) -> int:
    """How many words may be an unknown name: up to a comma, else the capitalised ones.

    Something has to be left to say about the person: in "Gerda Blumen" the name is Gerda.
    """
    if ends := end(said):
        return ends
    count = 0
    for place, word in enumerate(said[: max(min(LONGEST, len(said) - 1), 1)], 1):
        if is_capitalised(word):
            count = place
        elif not joins(word):
            break
    if nouns_are_capitalised and 1 < count < len(said) and not is_capitalised(said[count]):
        count -= 1
    return max(count, 1)


def written(said: Sequence[str]) -> str:
    """The name that these words are, without quotes and brackets; empty if it has no letter."""
    first, *others = said or [""]
    start = first.lstrip(_AROUND) if name_key(bare(first)) != "t" else first
    name = " ".join([start, *others]) if others else bare(first)
    name = name.rstrip(_AROUND + _ENDING + " ")
    name = re.sub(r"[<>]", "", name)
    return name if any(c.isalpha() for c in name) else ""


def words_after(said: Sequence[str], count: int) -> str:
    """What is said after the first `count` words, without the marks that went with the name."""
    left = list(said[count:])
    while left and left[0] in _DASHES:
        del left[0]
    text = " ".join(left).rstrip(" ,")
    opened = said[0][:1] if said else ""
    if opened and opened in _OPENING and not said[0][1:].endswith(tuple(_CLOSING)):
        closing = _CLOSING[_OPENING.index(opened)]
        is_closed_before = closing in " ".join(said[:count])[1:]
        if not is_closed_before and text.endswith(closing) and closing not in text[:-1]:
            text = text[:-1]
    return text
