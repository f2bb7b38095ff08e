"""Ideas: which kind of gesture to suggest, cheap ones first and nothing that was given lately."""

from collections.abc import Collection
from random import Random

from bot.vocabulary import Audience, GestureKind

PRICED = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK, GestureKind.CAUSE_SUPPORT})
"""Kinds that usually cost money: never first, and never before the first touch."""

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
    audience: Audience, given_lately: Collection[GestureKind], *, met_before: bool, seed: str
) -> GestureKind:
    """A kind of gesture for a contact of this audience, the same one for the same `seed`.

    Free kinds that were not given lately come first, then priced ones if there was a touch
    before, then the free kinds again.
    """
    free = [kind for kind in _FITTING[audience] if kind not in PRICED]
    fresh = [kind for kind in free if kind not in given_lately]
    if not fresh and met_before:
        fresh = [kind for kind in _FITTING[audience] if kind in PRICED - set(given_lately)]
    return Random(seed).choice(fresh or free)
