"""The library of ideas: what can be suggested to whom, read from a file beside this.

The file is for editors: a table an idea, whose name is the idea's id for good, since reminders keep
it. Its words in every language stand there, too; here they are only carried.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from bot.people.names import name_key
from bot.vocabulary import Audience, GestureKind, Mark

IDEAS = Path(__file__).with_name("ideas.toml")
INTERESTS = Path(__file__).with_name("interests.toml")
_VAGUE = "vague"
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
ANY = "any"
"""The interest of an idea that fits whoever has one, and names it."""


TIP = "tip:"
"""What the id of an idea begins with that is to send a tip of the team's library."""


class Event(StrEnum):
    """What an idea may be only for: a day of theirs or of the year, or how things go for them."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    WEDDING = "wedding"
    BIRTH = "birth"
    NEW_YEAR = "new_year"
    CHRISTMAS = "christmas"
    HOLIDAYS = "holidays"
    SUCCESS = "success"
    SETBACK = "setback"
    LOSS = "loss"
    BEGINNING = "beginning"
    MOVING = "moving"


class Season(StrEnum):
    """When in the year an idea fits, as the year goes north of the equator."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"
    YEAR_END = "year_end"


_MONTHS: Mapping[Season, frozenset[int]] = {
    Season.SPRING: frozenset({3, 4, 5}),
    Season.SUMMER: frozenset({6, 7, 8}),
    Season.AUTUMN: frozenset({9, 10, 11}),
    Season.WINTER: frozenset({12, 1, 2}),
    Season.YEAR_END: frozenset({11, 12}),
}
_LAST_MONTH = 12
_DAYS: Mapping[Event, tuple[tuple[int, int], tuple[int, int]]] = {
    Event.NEW_YEAR: ((1, 2), (1, 20)),
    Event.CHRISTMAS: ((12, 1), (12, 23)),
}
"""The first and the last day, as month and day, of what comes for everybody."""


@dataclass(frozen=True)
class Idea:
    """A concrete thing to do, with its words by language, in which {name} stands for the contact.

    One with interests is only for those who have one of them, one with occasions only when one of
    these is near, one with seasons only then. `is_priced` says that it costs money, `is_ahead` that
    it has to be begun some days before the occasion; one that `has_history` speaks of what was done
    together.
    """

    id: str
    kind: GestureKind
    audiences: frozenset[Audience]
    words: Mapping[str, str]
    marks: tuple[Mark, ...] = ()
    is_priced: bool = False
    is_ahead: bool = False
    has_history: bool = False
    is_edible: bool = False
    occasions: frozenset[Event] = frozenset()
    seasons: frozenset[Season] = frozenset()
    interests: frozenset[str] = frozenset()


@cache
def ideas() -> Mapping[str, Idea]:
    """All of them by their ids, in the order of the file."""
    return {name: _idea(name, told) for name, told in _read(IDEAS).items()}


def find(idea_id: str | None) -> Idea | None:
    """The idea of this id; None for one that an editor took out, or none at all."""
    if idea_id is None:
        return None
    known = ideas().get(idea_id)
    if known is not None:
        return known
    tip_id = tip(idea_id)
    return None if tip_id is None else of_tip(tip_id)


def of_tip(tip_id: int, about: frozenset[str] = frozenset({ANY})) -> Idea:
    """The idea to send a tip of the team's library, which has words of its own."""
    return Idea(
        f"{TIP}{tip_id}",
        GestureKind.USEFUL_TIP,
        frozenset(Audience),
        {},
        (Mark.RELEVANT,),
        interests=about,
    )


def tip(idea_id: str | None) -> int | None:
    """The id of the tip that an idea is to send; None for another idea."""
    told = (idea_id or "").removeprefix(TIP)
    return int(told) if told != idea_id and told.isdecimal() else None


def interest(key: str) -> str | None:
    """The interest that a contact's own word for it means, by its key; None for a rare one.

    "Sailing on lakes" is found by one of its words.
    """
    known = _interests()
    return known.get(key) or next((known[word] for word in key.split() if word in known), None)


def all_interests() -> frozenset[str]:
    """Every interest that there are words for."""
    return frozenset(_interests().values())


def noted(words: str) -> frozenset[str]:
    """The interests that a note names, in the words that mean nothing else."""
    said = _WORD.findall(name_key(words))
    pairs = (f"{one} {other}" for one, other in pairwise(said))
    known = _interests_in_notes()
    return frozenset(known[one] for one in chain(said, pairs) if one in known)


@cache
def _interests() -> Mapping[str, str]:
    return {
        word: interest
        for interest, languages in _read(INTERESTS).items()
        if interest != _VAGUE
        for word in _words(languages)
    }


@cache
def _interests_in_notes() -> Mapping[str, str]:
    told = _read(INTERESTS)
    vague = set(_words(told[_VAGUE]))
    return {
        word: interest
        for word, interest in _interests().items()
        if told[interest].get("notes", True) and word not in vague
    }


def _words(languages: Mapping[str, Any]) -> Iterator[str]:
    for words in languages.values():
        if isinstance(words, list):
            yield from map(name_key, words)


@lru_cache(maxsize=2)
def near(day: date) -> frozenset[Event | Season]:
    """What of the year is near on that day, for everybody."""
    return frozenset(_near(day))


def season(day: date) -> Season:
    """The time of the year by which a greeting on that day may go; December is its end."""
    if day.month == _LAST_MONTH:
        return Season.YEAR_END
    return next(one for one, months in _MONTHS.items() if day.month in months)


def _near(day: date) -> Iterator[Event | Season]:
    for season, months in _MONTHS.items():
        if day.month in months:
            yield season
    for occasion, (first, last) in _DAYS.items():
        if first <= (day.month, day.day) <= last:
            yield occasion


def _idea(name: str, told: Mapping[str, Any]) -> Idea:
    return Idea(
        name,
        GestureKind(told["kind"]),
        frozenset(map(Audience, told["audiences"])),
        {language: told[language] for language in ("en", "nl", "de")},
        tuple(map(Mark, told["marks"])),
        told.get("priced", False),
        told.get("ahead", False),
        told.get("history", False),
        told.get("edible", False),
        frozenset(map(Event, told.get("occasions", ()))),
        frozenset(map(Season, told.get("seasons", ()))),
        frozenset(told.get("interests", ())),
    )


def _read(file: Path) -> dict[str, Any]:
    with file.open("rb") as source:
        return tomllib.load(source)
