"""What a note wants of its reader in plain words, and what an ask threatens to keep back."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_LIKED = ("enjoy", "tasted", "ease", "need")
"""What makes a hope or a condition one about the gift itself."""
_ABOUT_IT = ("ease", "tasted", "enjoy")
"""The same for a demand, which may be one beside what is needed for it."""
_GIFTS = ("kept_back", "family", "gift")
_INNOCENT = ("have", "past", "enjoy", "ease", "need", "cheer", "thanks", "plain_if")
"""What business is named beside without being wanted."""
_SHORT = 6
"""How many words a clause has at most that is set against another."""
_BEFORE = 6
"""How many words there are at most from what denies a demand."""
_GAINS = ("benefit", "goods", "gift", "family", "kept_back")


def demands(marked: Marked) -> Iterator[Spot]:
    """Where a note wants something, or makes the gift depend on something."""
    yield from [spot for spot in marked.spots["demand"] if _is_meant(marked, spot)][:1]
    if not marked.has(*_ABOUT_IT):
        yield from _losses(marked)
    for spot in (*marked.spots["strict_if"], *marked.spots["if"], *marked.spots["expect"]):
        if _is_for_us(marked, spot) and not is_denied(marked, spot):
            yield _to_end(marked, spot)
            return
    yield from _exchanges(marked)
    yield from _places(marked)
    yield from _turns(marked)
    yield from _stakes(marked)
    yield from _named(marked)
    yield from _asked(marked)


def withheld(marked: Marked) -> Iterator[Spot]:
    """Where an ask makes something good, that no business is about, depend on its answer."""
    gains = [one for name in _GAINS for one in marked.spots[name]]
    yield from _promises(marked, gains)
    for spot in marked.spots["otherwise"]:
        kept = [one for name in _GIFTS for one in marked.spots[name] if is_denied(marked, one)]
        kept += [one for one in marked.spots["lose"] if marked.has(*_GIFTS)]
        business = [one for one in marked.spots["plain"] if not marked.has_at(("kept_back",), one)]
        if kept and not business:
            yield _to_end(marked, spot)
            return
    is_price = marked.has("discount") or (marked.has("trade") and not marked.has("lately"))
    if is_price or marked.has("need", "money"):
        return
    for spot in marked.spots["strict_if"]:
        others = [one for one in gains if one.last < spot.first or one.first > spot.last + 1]
        if others or marked.has("keep"):
            yield _to_end(marked, spot)
            return


def _is_meant(marked: Marked, spot: Spot) -> bool:
    """Whether a demand is one, and concerns more than how the gift is used."""
    acts = [one for one in marked.spots["act"] if not marked.has_at(("family", "no_act"), one)]
    is_about_it = any(
        one.last < spot.first or one.first > spot.last
        for name in _ABOUT_IT
        for one in marked.spots[name]
    )
    return not _is_refused(marked, spot) and (bool(acts) or not is_about_it)


def _is_refused(marked: Marked, spot: Spot) -> bool:
    """Whether it is denied; "provided that no other baker is on it" is not."""
    clause = marked.words[spot.first].clause
    return any(
        spot.first - _BEFORE <= one.first <= spot.last
        for one in marked.spots["not"]
        if marked.clause(one) == clause
    )


def _losses(marked: Marked) -> Iterator[Spot]:
    """ "It lapses when you move to another firm"."""
    conditions = [*marked.spots["if"], *marked.spots["otherwise"], *marked.spots["strict_if"]]
    lost = [spot for spot in marked.spots["lose"] if not is_denied(marked, spot)]
    if conditions and lost and not marked.has("need"):
        yield Spot(min(lost[0].first, conditions[0].first), max(lost[0].last, conditions[0].last))


def _is_for_us(marked: Marked, spot: Spot) -> bool:
    """Whether its clause, or the next, tells what the reader is to do for us."""
    clause = marked.clause(spot)
    near = (clause, clause + 1)
    if any(marked.has_in(name, clause) for name in _LIKED):
        return False
    named = [one for one in marked.spots["for_us"] if one.first > spot.first]
    return any(marked.clause(one) in near for one in named) and marked.has("you")


def _exchanges(marked: Marked) -> Iterator[Spot]:
    """ "You write one about us, then I'll leave mine"."""
    for then in _starting(marked, "then_first"):
        before = marked.clause(then) - 1
        wanted = marked.within("for_us", before)
        if wanted and marked.has_in("you", before) and not marked.has_in("ease", before):
            yield Spot(0, marked.end_of(marked.clause(then)))
            return


def _places(marked: Marked) -> Iterator[Spot]:
    """ "Then our leaflets are at the front again": what we would like to be."""
    openings = [*_starting(marked, "then_first"), *marked.spots["hope"], *marked.spots["expect"]]
    wanted = [one for one in marked.spots["first_in_line"] if not is_denied(marked, one)]
    if openings and wanted and marked.has("our", "for_us"):
        yield Spot(min(openings[0].first, wanted[0].first), wanted[-1].last)


def _turns(marked: Marked) -> Iterator[Spot]:
    """ "We pour, you sign": a short clause of ours, and one of theirs right behind it."""
    if marked.has("not", "ease", "need"):
        return
    for clause, following in pairwise(sorted({word.clause for word in marked.words})):
        if {_opener(marked, one) for one in (clause, following)} == {"we_do", "you_do"}:
            yield Spot(marked.start_of(clause), marked.end_of(following))
            return


def _opener(marked: Marked, clause: int) -> str | None:
    """Who is named by the first word of a short clause."""
    first, last = marked.start_of(clause), marked.end_of(clause)
    if last - first >= _SHORT:
        return None
    at = Spot(first, first)
    return next((side for side in ("we_do", "you_do") if marked.has_at((side,), at)), None)


def _stakes(marked: Marked) -> Iterator[Spot]:
    """ "Will you then put my proposal on top?": what business we have with them is named."""
    is_asked = marked.has("then_first") and (marked.sentence.is_question or marked.has("remember"))
    openings = [*marked.spots["if"], *marked.spots["expect"]]
    if not (is_asked or openings) or marked.has(*_INNOCENT):
        return
    for our in marked.spots["our"]:
        noun = Spot(our.last + 1, our.last + 1)
        is_business = marked.has_at(("plain", "act", "trade"), noun)
        if is_business and not marked.has_at(("family",), noun) and marked.has("you"):
            yield Spot(min([our.first, *(one.first for one in openings)]), noun.last)
            return


def _named(marked: Marked) -> Iterator[Spot]:
    """ "A signature goes well with it": a note has no reason to name what business wants most."""
    if marked.has("not", "amends", *_INNOCENT):
        return
    for spot in marked.spots["stake"]:
        if not marked.has_at(("family", "no_act"), spot):
            yield Spot(marked.start_of(marked.clause(spot)), spot.last)
            return


def _asked(marked: Marked) -> Iterator[Spot]:
    """ "Will you then vote for the new road?": a question that follows from the gift."""
    readers = [spot for spot in marked.spots["you_do"] if spot.first == 1]
    if not (marked.sentence.is_question and readers and marked.has("then_first")):
        return
    wanted = [*marked.spots["act"], *marked.spots["for_us"]]
    if not marked.has(*_INNOCENT, "tasted", "reach"):
        yield from [
            Spot(0, spot.last) for spot in wanted if not marked.has_at(("family", "no_act"), spot)
        ][:1]


def _promises(marked: Marked, gains: Sequence[Spot]) -> Iterator[Spot]:
    """ "Then there's a bottle for you", and "a review earns you a free wash"."""
    if marked.has("plain", "deal", "need"):
        return
    for then in _starting(marked, "then_first"):
        named = marked.within("benefit", marked.clause(then))
        if named:
            yield Spot(then.first, named[-1].last)
            return
    acts = marked.spots["act"]
    for yours in marked.spots["yours"]:
        named = [one for one in gains if one.last > yours.first]
        is_earned = any(act.last < yours.first for act in acts)
        begins = any(one.first == 0 for one in marked.spots["then_first"])
        if named and (is_earned or begins):
            yield Spot(0, max(yours.last, *(one.last for one in named)))
            return
    for we in marked.spots["we_do"]:
        is_behind = any(one.last == we.first - 1 for one in marked.spots["then"])
        named = [one for one in gains if one.first > we.last]
        if is_behind and named and not marked.has_at(("we_do",), Spot(0, 0)):
            yield Spot(0, named[-1].last)
            return


def _starting(marked: Marked, name: str) -> list[Spot]:
    return [one for one in marked.spots[name] if not marked.is_inside_clause(one)]


def _to_end(marked: Marked, spot: Spot) -> Spot:
    return Spot(spot.first, marked.end_of(marked.clause(spot)))
