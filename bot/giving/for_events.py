"""Which ideas suit a day of somebody's, or how things go for them."""

from collections.abc import Sequence
from random import Random

from bot.giving import fitting_ideas, ideas, library
from bot.giving.fitting_ideas import PRESENTS
from bot.giving.ideas import Receiver
from bot.giving.library import Event, Idea


def for_occasion(receiver: Receiver, event: Event, *, is_ahead: bool, seed: str) -> Idea | None:
    """What suits a day of theirs; one with a price or that takes days only while it `is_ahead`.

    None where the library has nothing for it.
    """
    fitting = [
        one
        for one in _suiting(receiver, event)
        if (is_ahead or not one.is_ahead)
        and (not one.is_priced or (is_ahead and receiver.met_before and receiver.has_room))
    ]
    return Random(seed).choice(fitting) if fitting else None


def in_turn(receiver: Receiver, event: Event, seed: str) -> Sequence[Idea]:
    """All that suit it, those without a price first, and of each kind one before the next.

    One with a price is only for somebody met before, who wasn't given one lately.
    """
    may_cost = ideas.may_cost(receiver)
    fitting = [
        one
        for one in _suiting(receiver, event)
        if (may_cost or not one.is_priced) and (receiver.met_before or not one.has_history)
    ]
    Random(seed).shuffle(fitting)
    return sorted(fitting_ideas.in_rounds(fitting), key=lambda one: one.is_priced)


def _suiting(receiver: Receiver, event: Event) -> list[Idea]:
    return [
        one
        for one in library.ideas().values()
        if event in one.occasions
        and receiver.audience in one.audiences
        and (not one.interests or one.interests & receiver.interests)
        and (receiver.takes_presents or not (one.is_priced or one.kind in PRESENTS))
        and not receiver.unwanted.holds(one)
        and (receiver.eats_all or not one.is_edible)
    ]
