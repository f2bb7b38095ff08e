"""What an ask promises for a yes, or threatens to keep back: "I'd see you right"."""

from collections.abc import Iterator, Sequence

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_GIFTS = ("kept_back", "family", "gift")
_GAINS = ("benefit", "goods", *_GIFTS)


def rewards(marked: Marked) -> Iterator[Spot]:
    """Where a sentence of an ask does so, whether or not it says again what for."""
    bribes = [spot for spot in marked.spots["bribe"] if not is_denied(marked, spot)]
    yield from bribes[:1]
    if bribes or marked.has("plain", "thanks", "they_gave") or _is_price(marked):
        return
    named = [*marked.spots["goods"], *marked.spots["benefit"]]
    goods = [one for one in named if not is_denied(marked, one)]
    received = marked.spots["receives"]
    followed = {marked.end_of(marked.clause(one)) + 1 for one in marked.spots["whoever"]}
    earned = marked.spots["earned"] or [one for one in received if one.first in followed]
    if goods and earned and received:
        ends = [*goods, earned[0], received[0]]
        yield Spot(min(one.first for one in ends), max(one.last for one in ends))


def withheld(marked: Marked) -> Iterator[Spot]:
    """Where an ask makes something good, that no business is about, depend on its answer."""
    gains = [one for name in _GAINS for one in marked.spots[name]]
    yield from _promises(marked, gains)
    for spot in marked.spots["otherwise"]:
        named = [one for name in _GIFTS for one in marked.spots[name]]
        is_lost = marked.has("benefit") and marked.has("not", "lose")
        kept = [one for one in named if is_lost or is_denied(marked, one)]
        kept += marked.spots["lose"] if named else []
        business = [one for one in marked.spots["plain"] if not marked.has_at(("kept_back",), one)]
        if kept and not business:
            yield _to_end(marked, spot)
            return
    yield from _refused(marked)
    stricts = marked.spots["strict_if"]
    trade = [one for one in marked.spots["trade"] if not (stricts and stricts[0].last < one.first)]
    is_price = marked.has("discount") or (bool(trade) and not marked.has("lately"))
    if is_price or marked.has("need", "money"):
        return
    for spot in stricts:
        others = [one for one in gains if one.last < spot.first or one.first > spot.last + 1]
        if others or marked.has("keep"):
            yield _to_end(marked, spot)
            return


def _refused(marked: Marked) -> Iterator[Spot]:
    """ "Without a yes our outing is off", "no figures, no outing": a denial, and what it costs."""
    denials = marked.spots["not"]
    opens = any(one.first == 0 for one in denials)
    for kept in [one for name in _GIFTS for one in marked.spots[name] if opens]:
        is_next = any(0 < one.last == kept.first - 1 for one in denials)
        is_lost = marked.has("lose") or any(kept.last < one.first for one in denials)
        if is_next or (is_lost and marked.near("our", kept, before=2)):
            yield Spot(0, marked.end_of(marked.clause(kept)))
            return


def _promises(marked: Marked, gains: Sequence[Spot]) -> Iterator[Spot]:
    """ "Then there's a bottle for you", and "a review earns you a free wash"."""
    acts = marked.spots["act"]
    business = [one for one in marked.spots["plain"] if not marked.has_at(("act",), one)]
    if marked.has("deal", "need"):
        return
    for we in (*marked.spots["we_do"], *marked.spots["yours"]):
        is_behind = any(one.last == we.first - 1 for one in marked.spots["then"])
        named = [one for one in gains if one.first > we.last]
        is_work = any(one.first > we.last for one in business)
        if is_behind and named and not is_work and not marked.has_at(("we_do",), Spot(0, 0)):
            yield Spot(0, named[-1].last)
            return
    if business:
        return
    for then in marked.spots["then_first"]:
        named = marked.within("benefit", marked.clause(then))
        if named and not marked.is_inside_clause(then):
            yield Spot(then.first, named[-1].last)
            return
    for yours in marked.spots["yours"]:
        named = [one for one in gains if one.last > yours.first]
        is_earned = any(act.last < yours.first for act in acts)
        begins = any(one.first == 0 for one in marked.spots["then_first"])
        if named and (is_earned or begins):
            yield Spot(0, max(yours.last, *(one.last for one in named)))
            return


def _is_price(marked: Marked) -> bool:
    return marked.has("deal") and marked.has("discount", "shipping")


def _to_end(marked: Marked, spot: Spot) -> Spot:
    return Spot(spot.first, marked.end_of(marked.clause(spot)))
