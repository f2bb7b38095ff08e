"""What we did for somebody, as an ask may remind of it: "we hosted you", "glad we could help"."""

from collections.abc import Iterator

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_NEAR = 5
"""How many words there are at most between the deed and whom it was done for."""


def kindness(marked: Marked) -> Iterator[Spot]:
    """Where a sentence reminds of one."""
    if not marked.has("you") or marked.has("thanks", "they_gave"):
        return
    told = [*_pleasures(marked), *_done(marked), *_of_ours(marked)]
    yield from [_with_whom(marked, spot) for spot in told][:1]


def _pleasures(marked: Marked) -> Iterator[Spot]:
    """ "It was a pleasure to treat you": what only courtesy says of meetings."""
    for spot in marked.spots["glad"]:
        clause = marked.clause(spot)
        if marked.has_in("you", clause) and not _is_business(marked, clause):
            yield spot


def _done(marked: Marked) -> Iterator[Spot]:
    """ "We drove you to the airport", "your girls have been testing the cream"."""
    for spot in marked.spots["kindness"]:
        clause = marked.clause(spot)
        is_wish = marked.has_in("will", clause) or marked.has_in("needed", clause)
        is_free = not is_wish and not is_denied(marked, spot)
        if is_free and _is_ours(marked, spot) and not _is_trade(marked, clause):
            yield spot
    if not marked.sentence.is_question:
        for spot in marked.spots["tried"]:
            if not _is_trade(marked, marked.clause(spot)):
                yield spot


def _of_ours(marked: Marked) -> Iterator[Spot]:
    """ "I hope our brolly kept you dry"."""
    for spot in marked.spots["hope"]:
        clause = marked.clause(spot)
        ours = [
            one
            for one in marked.within("our", clause)
            if one.first > spot.first and not marked.has_at(("for_us",), one)
        ]
        others = ("needed", "will", "own_time")
        is_other = _is_business(marked, clause) or any(marked.has_in(it, clause) for it in others)
        if ours and marked.has_in("you", clause) and not is_other:
            yield spot


def _is_business(marked: Marked, clause: int) -> bool:
    return _is_trade(marked, clause) or marked.has_in("meeting", clause)


def _is_trade(marked: Marked, clause: int) -> bool:
    return marked.has_in("plain", clause) or marked.has_in("trade", clause)


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether we did it: we are named last before it."""
    sides = [
        (one.last, name)
        for name in ("we_do", "you_do")
        for one in marked.within(name, marked.clause(spot))
        if one.first <= spot.first
    ]
    return bool(sides) and max(sides)[1] == "we_do"


def _with_whom(marked: Marked, spot: Spot) -> Spot:
    behind = [
        one.last
        for one in marked.spots["you"]
        if spot.first <= one.last <= spot.last + _NEAR and marked.clause(one) == marked.clause(spot)
    ]
    return Spot(spot.first, max([spot.last, *behind]))
