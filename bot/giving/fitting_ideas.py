"""Which ideas of the library fit somebody on a day, found once for all who are alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from bot.giving import library
from bot.giving.library import Event, Idea, Season
from bot.vocabulary import Audience, GestureKind

PRESENTS = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK})
"""Kinds that nobody gets who wants no gifts."""
FIRST = frozenset(
    {
        GestureKind.CHECK_IN,
        GestureKind.USEFUL_TIP,
        GestureKind.CONGRATULATIONS,
        GestureKind.SHARED_RESOURCE,
        GestureKind.INTRODUCTION,
    }
)
"""What begins something, with somebody whom nobody was in touch with yet."""
_REMEMBERED = 2_000
BITS: Mapping[GestureKind | None, int] = {
    None: 0,
    **{kind: 1 << place for place, kind in enumerate(GestureKind)},
}
"""Several kinds are one number: it is asked of every kind for every receiver whether it is new."""


def bits(kinds: Iterable[GestureKind | None]) -> int:
    """All of the kinds in one number."""
    found = 0
    for kind in kinds:
        found |= BITS[kind]
    return found


@dataclass(frozen=True, eq=False)
class OfKind:
    """Ideas of a kind, with its bit, and with all their ids: hardly anybody saw any of them."""

    kind: GestureKind
    bit: int
    ideas: Sequence[Idea]
    ids: frozenset[str]

    def without(self, seen: AbstractSet[str]) -> Sequence[Idea]:
        """Those whose ids aren't among what was seen."""
        if self.ids.isdisjoint(seen):
            return self.ideas
        return [one for one in self.ideas if one.id not in seen]


@dataclass(frozen=True)
class Fitting:
    """Ideas that fit somebody: those for what they care about, and the others, by their kinds."""

    all: Sequence[Idea]
    liked: Sequence[OfKind]
    others: Sequence[OfKind]


@lru_cache(maxsize=_REMEMBERED)
def find(
    audience: Audience,
    near: frozenset[Event | Season],
    interests: frozenset[str],
    may_cost: bool,
    takes_presents: bool,
    eats_all: bool,
    met_before: bool,
) -> Fitting:
    """What fits whoever is such and has these interests, when that is `near`."""
    every = [
        one
        for one in library.ideas().values()
        if audience in one.audiences
        and (met_before or (one.kind in FIRST and not one.has_history))
        and (eats_all or not one.is_edible)
        and (may_cost or not one.is_priced)
        and (takes_presents or not (one.is_priced or one.kind in PRESENTS))
        and all(not asked or asked & near for asked in (one.occasions, one.seasons))
        and (not one.interests or one.interests & interests)
    ]
    liked, others = [one for one in every if one.interests], [o for o in every if not o.interests]
    return Fitting(every, _of_kinds(liked), _of_kinds(others))


def _of_kinds(ideas: Iterable[Idea]) -> list[OfKind]:
    return [
        OfKind(kind, BITS[kind], of_kind, frozenset(one.id for one in of_kind))
        for kind, of_kind in _by_kind(ideas).items()
    ]


def _by_kind(ideas: Iterable[Idea]) -> Mapping[GestureKind, Sequence[Idea]]:
    found: dict[GestureKind, list[Idea]] = {}
    for one in ideas:
        found.setdefault(one.kind, []).append(one)
    return found


def in_rounds(ideas: Iterable[Idea]) -> Iterator[Idea]:
    """One of each kind, and then the next of each."""
    for together in zip_longest(*_by_kind(ideas).values()):
        yield from (one for one in together if one is not None)
