"""Lines about a campaign that there is: "pause the tax campaign", "stop it, clients complained"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from handlers.reading import edges, gaps, slips
from messages.catalogue import LANGUAGES
from messages.reading import campaign_acts as typed
from messages.reading import campaigns as planned
from messages.reading import words as common
from messages.reading.phrases import Phrases, words_of

_WORD = re.compile(r"\S+")
_BREAKS = ",;:"
_MOST_WORDS = 40
_MOST_BEHIND_IT = 4


class Wish(Enum):
    """What is to be done with it."""

    PAUSE = auto()
    GO_ON = auto()
    STOP = auto()
    START = auto()
    CHANGE = auto()
    SHOW = auto()
    WHO = auto()
    EXPLAIN = auto()


_GROUPS: tuple[tuple[Phrases, Wish], ...] = (
    (typed.pausing, Wish.PAUSE),
    (typed.going_on, Wish.GO_ON),
    (typed.stopping, Wish.STOP),
    (typed.starting, Wish.START),
    (typed.changing, Wish.CHANGE),
    (typed.asking_who, Wish.WHO),
    (typed.counting, Wish.SHOW),
    (typed.showing, Wish.SHOW),
)
ENDING = frozenset({Wish.PAUSE, Wish.GO_ON, Wish.STOP})
"""What is so clear that a name alone says of which campaign."""
_LATER = frozenset({Wish.START, *ENDING})
"""What may have a day behind it."""


@dataclass(frozen=True)
class Told:
    """What is wanted of which campaign, and why.

    `named` are the words of its name, as far as any were typed. `is_meant`: a campaign is spoken
    of; else all depends on whether one is called so. `is_it`: a word stands for it. `has_more`:
    something stands behind it, as a day does.
    """

    wish: Wish
    named: tuple[str, ...] = ()
    reason: str = ""
    is_meant: bool = True
    is_it: bool = False
    has_more: bool = False


def told(text: str) -> Told | None:
    """What the line wants, in any language; None for one that is about something else."""
    words = [mended(one) for one in _WORD.findall(text) if not _is_polite(one)]
    words = edges.without_start(words, planned.wishing)
    if not words or len(words) > _MOST_WORDS:
        return None
    if edges.length_at_start(words, typed.explaining) == len(words):
        return Told(Wish.EXPLAIN)
    if edges.length_at_start(words, typed.in_groups) == len(words):
        return Told(Wish.WHO)
    front, reason = _with_reason(words)
    if gaps.between(front, typed.grouping)[1]:
        return Told(Wish.WHO)
    for group, wish in _GROUPS:
        _, found = gaps.between(front, group)
        read = _of_one(wish, found, may_be_it=group is not typed.showing) if found else None
        if read is not None:
            return replace(read, reason=reason)
    return None


def name_words(words: Iterable[str]) -> tuple[str, ...]:
    """Those that may belong to a campaign's name."""
    left, found = list(words), []
    while left:
        length = edges.longest_at_start(left, typed.called, typed.vague, typed.several)
        length = length or edges.length_at_start(left, typed.around)
        if not length:
            length, ending = 1, _ending(left[0])
            name = edges.written(left[:1])
            found.append(name[: len(name) - len(ending)].rstrip("-"))
        left = left[length:]
    return tuple(name for name in found if name)


def mended(word: str) -> str:
    """A word for a campaign that was mistyped, as it is meant: "campain"."""
    meant = slips.intended(edges.key(word), _known())
    return word.casefold().replace(edges.key(word), meant[0]) if len(meant) == 1 else word


@cache
def _known() -> frozenset[str]:
    """The words for campaigns, in any language."""
    groups = (planned.campaigns, planned.experiments)
    return frozenset(word for code in LANGUAGES for word in words_of(groups, code))


def _is_polite(word: str) -> bool:
    return edges.key(word) in common.polite_words()


def _with_reason(words: Sequence[str]) -> tuple[Sequence[str], str]:
    """The words of the wish, and those behind that say why."""
    for place in range(1, len(words)):
        if length := edges.length_at_start(words[place:], typed.because):
            return words[:place], edges.written(words[place + length :])
        if words[place - 1][-1] in _BREAKS:
            lead = edges.length_at_start(words[place:], typed.because)
            return words[:place], edges.written(words[place + lead :])
    return words, ""


def _of_one(wish: Wish, words: Sequence[str], *, may_be_it: bool) -> Told | None:
    """What the words stand for; None where that is no campaign, or all of them."""
    places = range(len(words))
    if any(edges.length_at_start(words[place:], typed.several) for place in places):
        return None
    named = name_words(words)
    if any(_is_campaign(words, place) for place in places):
        is_new = wish is Wish.START and not edges.starts_with(words, typed.definite)
        has_more = not any(_is_campaign(words, place) for place in places[-2:])
        return None if is_new else Told(wish, named, has_more=has_more)
    it = edges.length_at_start(words, typed.pronouns) if may_be_it else 0
    if it and (it == len(words) or (wish in _LATER and len(words) - it <= _MOST_BEHIND_IT)):
        return Told(wish, is_it=True, has_more=it < len(words))
    is_vague = any(edges.length_at_start(words[place:], typed.vague) for place in places)
    may_be = named and (wish in ENDING or (is_vague and wish is Wish.SHOW))
    return Told(wish, named, is_meant=False) if may_be else None


def _is_campaign(words: Sequence[str], place: int) -> bool:
    return bool(edges.length_at_start(words[place:], typed.called) or _ending(words[place]))


def _ending(word: str) -> str:
    """What says at its end that it names a campaign: "belastingcampagne"."""
    key = edges.key(word)
    each = (phrase[0] for phrase in edges.of_all(typed.ends))
    return next((one for one in each if key.endswith(one) and len(key) > len(one)), "")
