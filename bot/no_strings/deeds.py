"""Reminders, in an ask, of what we did for somebody, or of how we had them as a guest."""

from collections.abc import Iterator

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_BUSINESS = ("plain", "talk", "trade")
"""What makes a deed one of work."""


def reminders(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """Where a sentence reminds so; `has_gift` tells whether anything was given lately."""
    if marked.has("have"):
        yield from marked.spots["hosted"][:1]
    if _is_business(marked) or not marked.has("you"):
        return
    reasons = [spot for spot in marked.spots["reminder"] if _is_ours(marked, spot)]
    if has_gift:
        deeds = marked.spots["deed"]
        reasons += [spot for spot in deeds if marked.has_in("we", marked.clause(spot))]
        reasons += [spot for spot in marked.spots["uncharged"] if _is_past(marked, spot)]
        reasons += [spot for spot in marked.spots["that_we"] if _is_past(marked, spot)]
        reasons += [spot for spot in marked.spots["have"] if _is_told_of(marked, spot)]
        reasons += _pleasures(marked)
    for spot in reasons:
        if not is_denied(marked, spot):
            clause = marked.clause(spot)
            yield Spot(marked.start_of(clause), marked.end_of(clause))
            return


def _is_business(marked: Marked) -> bool:
    """Whether it is work that is told of; "without asking for anything" asks for none."""
    return any(
        not marked.has_at(("reminder", "uncharged"), spot)
        for name in _BUSINESS
        for spot in marked.spots[name]
    )


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether it is we who did something for them."""
    clause = marked.clause(spot)
    is_for_them = marked.has_in("we", clause) and marked.has_in("you", clause)
    return is_for_them and _is_past(marked, spot)


def _is_told_of(marked: Marked, spot: Spot) -> bool:
    """ "I have minded your children": what we did is told them, and nothing is asked for."""
    clause = marked.clause(spot)
    is_work = marked.has("need", "act", "request", "not", "money")
    return _is_ours(marked, spot) and not is_work and spot.last < marked.end_of(clause) - 1


def _pleasures(marked: Marked) -> list[Spot]:
    """ "It was a lovely day on the water, wasn't it": how something was that is over."""
    if not marked.has("have") or marked.has("own_time", "need", "request", "will", "we_do"):
        return []
    return [*marked.spots["fine"], *marked.spots["enjoy"]][:1]


def _is_past(marked: Marked, spot: Spot) -> bool:
    clause = marked.clause(spot)
    is_past = marked.has("have") and not marked.has_in("will", clause)
    return is_past and not marked.sentence.is_question
