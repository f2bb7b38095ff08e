"""Favours that we did, told in an ask, and how the gift was, whatever it was."""

from collections.abc import Iterator

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_SIDES = ("we", "our", "you")
_BUSINESS = ("plain", "trade")


def favours(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """Where a sentence tells of one, or asks how it was."""
    if marked.has("thanks", "they_gave"):
        return
    yield from marked.spots["paid"][:1]
    yield from [spot for spot in marked.spots["favoured"] if _is_our_favour(marked, spot)][:1]
    if not marked.has("own_time"):
        yield from _hopes_of_ours(marked)
        if has_gift:
            yield from _asked_after(marked)


def _is_our_favour(marked: Marked, spot: Spot) -> bool:
    """Whether we did it, for you, and not for a contract or a report."""
    clause = marked.clause(spot)
    is_open = marked.has_in("undone", clause) or is_denied(marked, spot)
    is_about = marked.has_in("to_do", clause + 1) and marked.has_in("plain", clause + 1)
    is_business = is_about or marked.has_in("plain", clause)
    if is_open or is_business or not marked.has_in("to_you", clause):
        return False
    return marked.first_of(_SIDES, clause) in ("we", "our") or _is_ours_behind(marked, spot)


def _is_ours_behind(marked: Marked, spot: Spot) -> bool:
    """Whether you are named before us, but the nearest to the verb are we: "that we gave you"."""
    clause = marked.clause(spot)
    named = [(one.first, side) for side in ("we", "you_do") for one in marked.within(side, clause)]
    return bool(named) and min(named)[1] == "we"


def _asked_after(marked: Marked) -> Iterator[Spot]:
    """ "How was it?", "did they fit?": a gift has been given, so that it is meant."""
    if marked.has("request", "talk", *_BUSINESS):
        return
    yield from marked.spots["how_was"][:1]
    if marked.sentence.is_question:
        known = [*marked.spots["definite"], *marked.spots["it"]]
        lasted = marked.spots["lasted"]
        if known and lasted and known[0].first < lasted[-1].last:
            yield Spot(known[0].first, lasted[-1].last)
        elif marked.spots["was"] and known and marked.has("fine", "enjoy", "tasted"):
            yield Spot(marked.spots["was"][0].first, max(one.first for one in known))


def _hopes_of_ours(marked: Marked) -> Iterator[Spot]:
    """ "Our X hopefully serves you well"."""
    if marked.has("hope") or (marked.sentence.is_question and marked.has("have", "past")):
        for spot in [*marked.spots["enjoy"], *marked.spots["lasted"]]:
            clause = marked.clause(spot)
            ours = marked.within("our", clause)
            is_business = any(marked.has_in(name, clause) for name in _BUSINESS)
            if ours and marked.has_in("to_you", clause) and not is_business:
                yield Spot(ours[0].first, max(ours[0].last, spot.last))
                return
