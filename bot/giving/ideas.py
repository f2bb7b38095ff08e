"""Which idea is suggested to whom: free ones first, by interest and season, and none again soon."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from bot.giving import fitting_ideas, library
from bot.giving.fitting_ideas import Fitting
from bot.giving.library import Event, Idea, Season
from bot.vocabulary import Audience, GestureKind

PRICED = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK, GestureKind.CAUSE_SUPPORT})
"""Kinds that usually cost money, where nothing but the kind is known of what was given."""
FREE_BEFORE_PRICED = 4
"""How many gestures in a row cost nothing before one with a price may be suggested."""
BETWEEN_KINDS = 2
"""How many suggestions lie between two of a kind, at least."""


@dataclass(frozen=True)
class Unwanted:
    """What isn't suggested for somebody: ideas by their ids, kinds, and all that costs money."""

    ideas: frozenset[str] = frozenset()
    kinds: frozenset[GestureKind] = frozenset()
    is_priced: bool = False

    def holds(self, idea: Idea) -> bool:
        """Whether the idea is one of these."""
        return self.holds_kind(idea.kind) or idea.id in self.ideas or self._costs(idea)

    def holds_kind(self, kind: GestureKind | None) -> bool:
        return kind in self.kinds

    def _costs(self, idea: Idea) -> bool:
        return self.is_priced and idea.is_priced

    def __or__(self, other: "Unwanted") -> "Unwanted":
        return Unwanted(
            self.ideas | other.ideas, self.kinds | other.kinds, self.is_priced or other.is_priced
        )


NOTHING = Unwanted()


@dataclass(frozen=True)
class Receiver:
    """For whom an idea is looked for, and what decides on it.

    `given_lately` are the kinds of what was given last, `suggested` the ids of what was suggested
    within a year, both the latest first. `interests` are as `library.interest` calls them.
    Somebody who `takes_presents` wants gifts, is no public official and negotiates nothing; one who
    `eats_all` has no allergies.
    `told` is what the giver was told lately about others. `tips` of the team's library fit the
    `language` that they read and the `topics` that they care about or what was `noted` of them, and
    are new to them.
    Members said what is `unwanted` for them. Who `has_room` may get something with a price by the
    workspace's limits.
    """

    audience: Audience
    met_before: bool
    given_lately: Sequence[GestureKind | None] = ()
    suggested: Sequence[str] = ()
    interests: frozenset[str] = frozenset()
    takes_presents: bool = True
    eats_all: bool = True
    told: frozenset[str] = frozenset()
    unwanted: Unwanted = NOTHING
    topics: frozenset[str] = frozenset()
    noted: Sequence[str] = ()
    language: str | None = None
    tips: Sequence[Idea] = ()
    has_room: bool = True


def suggest(
    receiver: Receiver, today: date, *, seed: str, told: Collection[str] = ()
) -> Idea | None:
    """An idea that fits the receiver and the season, the same one for the same `seed`.

    `told` is what the giver was told lately about others, beside what the receiver has of that.

    None that was suggested within a year, that the giver was told lately, nor of a kind given or
    suggested lately, unless nothing else fits; and none that is unwanted, even if nothing is left
    then. What somebody cares about has every other turn, a tip of the team's library first, which
    comes before all other useful tips at any turn. Free ones come first: one with a price
    joins them after `FREE_BEFORE_PRICED` gestures without one, and only when there was a touch
    before.
    """
    fitting = _fitting(receiver, today, may_cost=may_suggest_priced(receiver))
    random = Random(seed)
    last = library.find(receiver.suggested[0]) if receiver.suggested else None
    is_their_turn = last is None or not last.interests
    order = (fitting.liked, fitting.others) if is_their_turn else (fitting.others, fitting.liked)
    unwanted = receiver.unwanted
    lately = fitting_ideas.bits(_kinds_lately(receiver)) | fitting_ideas.bits(unwanted.kinds)
    seen = unwanted.ideas.union(receiver.suggested, receiver.told, told)
    may_tip = receiver.tips and not lately & fitting_ideas.BITS[GestureKind.USEFUL_TIP]
    tips = [one for one in receiver.tips if one.id not in seen] if may_tip else []
    for several in order:
        if tips and several is fitting.liked:
            return random.choice(tips)
        kinds = [one for one in several if not one.bit & lately]
        while kinds:
            of_kind = random.choice(kinds)
            if tips and of_kind.kind is GestureKind.USEFUL_TIP:
                return random.choice(tips)
            fresh = of_kind.without(seen)
            if fresh:
                return random.choice(fresh)
            kinds.remove(of_kind)
    left = [one for one in fitting.all if not unwanted.holds(one)]
    unseen = [one for one in left if one.id not in receiver.suggested]
    return random.choice(unseen or left) if left else None


def may_suggest_priced(receiver: Receiver) -> bool:
    """Whether `suggest` may come upon something with a price for them, if there is room for it."""
    return _had_enough_free(receiver) and may_cost(receiver)


def another(receiver: Receiver, today: date, shown: str | None, *, seed: str) -> Idea | None:
    """The idea after `shown`, which may be what `suggest` said for the same `seed`.

    Going on from one to the next shows an idea of every fitting kind before the first kind comes
    again: those without a price first. One with a price is only for somebody met before, who wasn't
    given one lately; what was given or suggested lately is left out, unless nothing else fits.
    """
    return next(iter(_from(in_turn(receiver, today, seed), shown)), None)


def instead(
    receiver: Receiver, today: date, shown: str | None, unwanted: Unwanted, *, seed: str
) -> Idea | None:
    """The one after `shown` that isn't among what somebody said just now is `unwanted`, too."""
    following = _from(in_turn(receiver, today, seed), shown)
    wanted = (one for one in following if not unwanted.holds(one))
    all_unwanted = replace(receiver, unwanted=receiver.unwanted | unwanted)
    return next(wanted, None) or suggest(all_unwanted, today, seed=seed)


def in_turn(receiver: Receiver, today: date, seed: str) -> list[Idea]:
    """All that `another` goes through, from what is suggested at first."""
    first = suggest(receiver, today, seed=seed)
    fitting = [
        one
        for one in _fitting(receiver, today, may_cost=may_cost(receiver)).all
        if not receiver.unwanted.holds(one)
    ]
    fresh = [*_fresh(receiver, receiver.tips), *(_fresh(receiver, fitting) or fitting)]
    rest = [one for one in fresh if one is not first and not receiver.unwanted.holds(one)]
    Random(seed).shuffle(rest)
    rest.sort(key=lambda one: library.tip(one.id) is None)
    free_first = sorted(fitting_ideas.in_rounds(rest), key=lambda one: one.is_priced)
    return free_first if first is None else [first, *free_first]


def _from(order: Sequence[Idea], shown: str | None) -> Sequence[Idea]:
    """The order from the idea after `shown` on, which comes last; as it is where it isn't there."""
    after = next((n for n, one in enumerate(order, 1) if one.id == shown), 0)
    return [*order[after:], *order[:after]]


@dataclass(frozen=True)
class Why:
    """What holds of an idea that somebody gets, and of nothing more than that it holds.

    `interests` are those of theirs that it is for, `near` the season and the days that it is for.
    It `is_new` where nothing of its kind was given or suggested lately, nor itself within a year;
    such ideas fit them in this number, `fitting`. It `is_now_and_then` where it costs something and
    nothing did that they were given lately; it `is_first` where nobody was in touch with them yet.
    """

    interests: frozenset[str]
    near: frozenset[Event | Season]
    fitting: int
    is_new: bool
    is_now_and_then: bool
    is_first: bool


def explain(receiver: Receiver, today: date, idea: Idea) -> Why:
    """Why they get this one on that day; `suggest` and `another` choose by just that."""
    with_price = may_cost(receiver) and (idea.is_priced or _had_enough_free(receiver))
    every = [*receiver.tips, *_fitting(receiver, today, may_cost=with_price).all]
    fresh = _fresh(receiver, (one for one in every if not receiver.unwanted.holds(one)))
    return Why(
        interests=idea.interests & receiver.interests,
        near=(idea.occasions | idea.seasons) & library.near(today),
        fitting=len(fresh),
        is_new=any(one.id == idea.id for one in fresh),
        is_now_and_then=idea.is_priced and with_price,
        is_first=not receiver.met_before,
    )


def _had_enough_free(receiver: Receiver) -> bool:
    return len(receiver.given_lately) >= FREE_BEFORE_PRICED


def may_cost(receiver: Receiver) -> bool:
    """Whether they may get something with a price now."""
    is_fine = receiver.has_room and not receiver.unwanted.is_priced
    return is_fine and receiver.met_before and PRICED.isdisjoint(receiver.given_lately)


def _fresh(receiver: Receiver, fitting: Iterable[Idea]) -> list[Idea]:
    """Those of no kind given or suggested lately, that weren't suggested or told themselves."""
    lately, seen = _kinds_lately(receiver), {*receiver.suggested, *receiver.told}
    return [one for one in fitting if one.kind not in lately and one.id not in seen]


def _kinds_lately(receiver: Receiver) -> list[GestureKind | None]:
    """What was given, or suggested, so lately that another of the kind would repeat it."""
    suggested = map(library.find, receiver.suggested[:BETWEEN_KINDS])
    return [*receiver.given_lately, *[one.kind for one in suggested if one is not None]]


def _fitting(receiver: Receiver, today: date, *, may_cost: bool) -> Fitting:
    return fitting_ideas.find(
        receiver.audience,
        library.near(today),
        receiver.interests,
        may_cost,
        receiver.takes_presents,
        receiver.eats_all,
        receiver.met_before,
    )
