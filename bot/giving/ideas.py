"""Ideas: which kind of gesture to suggest, cheap ones first and nothing that was given lately."""

from collections.abc import Sequence
from random import Random

from bot.vocabulary import Audience, GestureKind

PRICED = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK, GestureKind.CAUSE_SUPPORT})
"""Kinds that usually cost money: never first, and never before the first touch."""

FREE_BEFORE_PRICED = 4
"""How many gestures in a row cost nothing before one with a price may be suggested."""
_FITTING: dict[Audience, tuple[GestureKind, ...]] = {
    Audience.CLIENT: (
        GestureKind.THANK_YOU_NOTE,
        GestureKind.USEFUL_TIP,
        GestureKind.CONGRATULATIONS,
        GestureKind.CHECK_IN,
        GestureKind.INTRODUCTION,
        GestureKind.EXTRA_SERVICE,
        GestureKind.FREE_TRIAL,
        GestureKind.INVITATION,
        GestureKind.SMALL_GIFT,
        GestureKind.CAUSE_SUPPORT,
    ),
    Audience.PARTNER: (
        GestureKind.THANK_YOU_NOTE,
        GestureKind.SHARED_RESOURCE,
        GestureKind.INTRODUCTION,
        GestureKind.OPENNESS,
        GestureKind.JOINT_PROJECT,
        GestureKind.WIN_WIN,
        GestureKind.CHECK_IN,
        GestureKind.CONGRATULATIONS,
        GestureKind.INVITATION,
        GestureKind.SMALL_GIFT,
    ),
    Audience.STAFF: (
        GestureKind.THANK_YOU_NOTE,
        GestureKind.CHECK_IN,
        GestureKind.FAVOUR,
        GestureKind.SHARED_RESOURCE,
        GestureKind.CONGRATULATIONS,
        GestureKind.OPENNESS,
        GestureKind.SMALL_GIFT,
        GestureKind.PERK,
    ),
}


def suggest(
    audience: Audience, given_lately: Sequence[GestureKind | None], *, met_before: bool, seed: str
) -> GestureKind:
    """A kind of gesture for a contact of this audience, the same one for the same `seed`.

    Not one of those given lately, unless nothing else fits. Free kinds come first: one with a
    price joins them after `FREE_BEFORE_PRICED` gestures without one, and only when there was a
    touch before.
    """
    enough = len(given_lately) >= FREE_BEFORE_PRICED and not PRICED & set(given_lately)
    allowed = [kind for kind in _FITTING[audience] if kind not in PRICED or (enough and met_before)]
    fresh = [kind for kind in allowed if kind not in given_lately]
    return Random(seed).choice(fresh or allowed)


def another(
    audience: Audience,
    given_lately: Sequence[GestureKind | None],
    shown: GestureKind | None,
    *,
    met_before: bool,
    seed: str,
) -> GestureKind:
    """The idea after `shown`, which may be what `suggest` said for the same `seed`.

    Going on from one to the next shows every fitting kind before the first comes again: those
    without a price first. One with a price is only for somebody met before, who wasn't given one
    lately; what was given lately is left out, unless nothing else fits.
    """
    first = suggest(audience, given_lately, met_before=met_before, seed=seed)
    may_cost = met_before and not PRICED & set(given_lately)
    allowed = [kind for kind in _FITTING[audience] if may_cost or kind not in PRICED]
    fresh = [kind for kind in allowed if kind not in given_lately] or allowed
    rest = [kind for kind in fresh if kind is not first]
    Random(seed).shuffle(rest)
    order = [first, *sorted(rest, key=PRICED.__contains__)]
    return order[(order.index(shown) + 1) % len(order)] if shown in order else first
