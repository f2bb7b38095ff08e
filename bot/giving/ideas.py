"""Which idea is suggested to whom: free ones first, by interest and season, and none again soon."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from random import Random

from bot.giving import library
from bot.giving.library import Event, Idea, Season
from bot.vocabulary import Audience, GestureKind

PRICED = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK, GestureKind.CAUSE_SUPPORT})
"""Kinds that usually cost money, where nothing but the kind is known of what was given."""
_PRESENTS = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK})
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
FREE_BEFORE_PRICED = 4
"""How many gestures in a row cost nothing before one with a price may be suggested."""
BETWEEN_KINDS = 2
"""How many suggestions lie between two of a kind, at least."""
_REMEMBERED = 2_000

_ByKind = Mapping[GestureKind, Sequence[Idea]]


@dataclass(frozen=True)
class Receiver:
    """For whom an idea is looked for, and what decides on it.

    `given_lately` are the kinds of what was given last, `suggested` the ids of what was suggested
    within a year, both the latest first. `interests` are as `library.interest` calls them.
    Somebody who `takes_presents` wants gifts, is no public official and negotiates nothing; one who
    `eats_all` has no allergies.
    `told` is what the giver was told lately about others.
    """

    audience: Audience
    met_before: bool
    given_lately: Sequence[GestureKind | None] = ()
    suggested: Sequence[str] = ()
    interests: frozenset[str] = frozenset()
    takes_presents: bool = True
    eats_all: bool = True
    told: frozenset[str] = frozenset()


def suggest(receiver: Receiver, today: date, *, seed: str) -> Idea:
    """An idea that fits the receiver and the season, the same one for the same `seed`.

    None that was suggested within a year, that the giver was told lately, nor of a kind given or
    suggested lately, unless nothing else fits. What somebody cares about has every other turn. Free
    ones come first: one with a price joins them after `FREE_BEFORE_PRICED` gestures without one,
    and only when there was a touch before.
    """
    enough = len(receiver.given_lately) >= FREE_BEFORE_PRICED
    fitting = _fitting(receiver, today, may_cost=enough and _may_cost(receiver))
    random = Random(seed)
    last = library.find(next(iter(receiver.suggested), None))
    is_their_turn = last is None or not last.interests
    order = (fitting.liked, fitting.others) if is_their_turn else (fitting.others, fitting.liked)
    lately, seen = _kinds_lately(receiver), {*receiver.suggested, *receiver.told}
    for by_kind in order:
        kinds = [kind for kind in by_kind if kind not in lately]
        while kinds:
            kind = random.choice(kinds)
            fresh = [one for one in by_kind[kind] if one.id not in seen]
            if fresh:
                return random.choice(fresh)
            kinds.remove(kind)
    unseen = [one for one in fitting.all if one.id not in receiver.suggested]
    return random.choice(unseen or fitting.all)


def another(receiver: Receiver, today: date, shown: str | None, *, seed: str) -> Idea:
    """The idea after `shown`, which may be what `suggest` said for the same `seed`.

    Going on from one to the next shows an idea of every fitting kind before the first kind comes
    again: those without a price first. One with a price is only for somebody met before, who wasn't
    given one lately; what was given or suggested lately is left out, unless nothing else fits.
    """
    first = suggest(receiver, today, seed=seed)
    fitting = _fitting(receiver, today, may_cost=_may_cost(receiver)).all
    lately, seen = _kinds_lately(receiver), {*receiver.suggested, *receiver.told}
    fresh = [one for one in fitting if one.kind not in lately and one.id not in seen]
    rest = [one for one in fresh or fitting if one is not first]
    Random(seed).shuffle(rest)
    order = [first, *sorted(_in_rounds(rest), key=lambda one: one.is_priced)]
    places = [one.id for one in order]
    return order[(places.index(shown) + 1) % len(order)] if shown in places else first


def for_occasion(receiver: Receiver, event: Event, *, is_ahead: bool, seed: str) -> Idea | None:
    """What suits a day of theirs; one with a price or that takes days only while it `is_ahead`.

    None where the library has nothing for it.
    """
    fitting = [
        one
        for one in library.ideas().values()
        if event in one.occasions
        and receiver.audience in one.audiences
        and (not one.interests or one.interests & receiver.interests)
        and (is_ahead or not one.is_ahead)
        and (not one.is_priced or (is_ahead and receiver.met_before))
        and (receiver.takes_presents or not (one.is_priced or one.kind in _PRESENTS))
        and (receiver.eats_all or not one.is_edible)
    ]
    return Random(seed).choice(fitting) if fitting else None


def _may_cost(receiver: Receiver) -> bool:
    return receiver.met_before and not PRICED & set(receiver.given_lately)


def _kinds_lately(receiver: Receiver) -> set[GestureKind | None]:
    """What was given, or suggested, so lately that another of the kind would repeat it."""
    suggested = map(library.find, receiver.suggested[:BETWEEN_KINDS])
    return {*receiver.given_lately, *(one.kind for one in suggested if one is not None)}


@dataclass(frozen=True)
class _Fitting:
    """Ideas that fit somebody: those for what they care about, and the others."""

    all: Sequence[Idea]
    liked: _ByKind
    others: _ByKind


def _fitting(receiver: Receiver, today: date, *, may_cost: bool) -> _Fitting:
    return _fitting_then(
        receiver.audience,
        library.near(today),
        receiver.interests,
        may_cost=may_cost,
        takes_presents=receiver.takes_presents,
        eats_all=receiver.eats_all,
        met_before=receiver.met_before,
    )


@lru_cache(maxsize=_REMEMBERED)
def _fitting_then(
    audience: Audience,
    near: frozenset[Event | Season],
    interests: frozenset[str],
    *,
    may_cost: bool,
    takes_presents: bool,
    eats_all: bool,
    met_before: bool,
) -> _Fitting:
    every = [
        one
        for one in library.ideas().values()
        if audience in one.audiences
        and (met_before or (one.kind in FIRST and not one.has_history))
        and (eats_all or not one.is_edible)
        and (may_cost or not one.is_priced)
        and (takes_presents or not (one.is_priced or one.kind in _PRESENTS))
        and all(not asked or asked & near for asked in (one.occasions, one.seasons))
        and (not one.interests or one.interests & interests)
    ]
    liked, others = [one for one in every if one.interests], [o for o in every if not o.interests]
    return _Fitting(every, _by_kind(liked), _by_kind(others))


def _by_kind(ideas: Iterable[Idea]) -> _ByKind:
    found: dict[GestureKind, list[Idea]] = {}
    for one in ideas:
        found.setdefault(one.kind, []).append(one)
    return found


def _in_rounds(ideas: Iterable[Idea]) -> Iterator[Idea]:
    """One of each kind, and then the next of each."""
    for together in zip_longest(*_by_kind(ideas).values()):
        yield from (one for one in together if one is not None)
