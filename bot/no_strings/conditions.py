"""Conditions on a benefit: "if you sign", "in return for", "only for clients who renew"."""

from collections.abc import Iterator, Sequence

from bot.no_strings.negations import is_denied
from bot.no_strings.obligations import obligations
from bot.no_strings.phrasebook import Marked, Spot
from bot.no_strings.rewards import rewards, withheld
from bot.no_strings.terms import is_advice, offers_of_asks, terms_of_notes

_SHORT = 5
"""How many words there are at most before the second half of "no order, no refill"."""
_SOON = 6
"""How many words there are at most between "after" and what has to be done, or before that."""
_AT_ONCE = 3
"""How early an ask names what is to be done, where it goes on with what comes of that."""


def conditions(marked: Marked, *, is_ask: bool) -> Iterator[Spot]:
    """Where a sentence makes such conditions."""
    yield from _exchanges(marked, is_ask=is_ask)
    yield from (withheld(marked) if is_ask else obligations(marked, _acts(marked)))
    if not marked.has("plain_if"):
        yield from (_in_asks(marked) if is_ask else _in_notes(marked))
        yield from (offers_of_asks(marked) if is_ask else terms_of_notes(marked))


def turned(marked: Marked) -> list[Spot]:
    """ "Unterschreibst du, dann …", "teken je, dan …": where a condition begins by its verb."""
    following = [
        marked.clause(one) - 1
        for one in marked.spots["then_first"]
        if not marked.is_inside_clause(one)
    ]
    starts = [
        Spot(marked.start_of(clause), marked.start_of(clause))
        for clause in following
        if clause >= 0
    ]
    doers = {one.first for name in ("you_do", "definite") for one in marked.spots[name]}
    return [start for start in starts if start.first + 1 in doers]


def _exchanges(marked: Marked, *, is_ask: bool) -> Iterator[Spot]:
    """ "In return", unless an ask trades one document for another."""
    if (
        is_ask
        and marked.has("plain")
        and not marked.has("benefit", "goods", "gift", "family", "more")
    ):
        return
    for spot in marked.spots["exchange"]:
        clause = marked.clause(spot)
        is_thanks = marked.has_in("thanks", clause) and not marked.has_at(("thanks",), spot)
        is_excused = is_thanks or is_denied(marked, spot) or marked.has("amends")
        if not is_excused:
            yield Spot(spot.first, marked.end_of(clause))


def _in_notes(marked: Marked) -> Iterator[Spot]:
    """A note goes with a gift, so that whatever depends on business makes that depend on it."""
    if marked.has("cheer", "thanks"):
        return
    acts = _acts(marked)
    yield from _refusals(marked, acts)
    if not acts:
        return
    starts = [
        *(one for one in marked.spots["if"] if _is_case(marked, one, acts)),
        *(one for one in marked.spots["only_for"] if not is_denied(marked, one)),
        *(one for one in marked.spots["expect"] if not is_denied(marked, one)),
        *(one for one in marked.spots["upon"] if _is_followed(marked, one, acts)),
    ]
    if starts:
        tied = _around([starts[0], acts[0], acts[-1]])
        yield Spot(tied.first, marked.end_of(marked.clause(tied)))
    yield from _bargains(marked, acts[0])


def _acts(marked: Marked) -> list[Spot]:
    """What business wants of the reader; not what the gift is, or what somebody else signs."""
    return [act for act in marked.spots["act"] if not marked.has_at(("family", "no_act"), act)]


def _refusals(marked: Marked, acts: Sequence[Spot]) -> Iterator[Spot]:
    """ "No order, no refill"."""
    nots = marked.spots["not"]
    if len(nots) > 1 and nots[0].first == 0 and nots[1].first <= _SHORT:
        wanted = [act for act in acts if nots[0].last < act.first < nots[1].first]
        kept = Spot(nots[1].last + 1, nots[1].last + 1)
        if wanted or marked.has_at(("family", "gift"), kept):
            yield Spot(0, len(marked.words) - 1)


def _bargains(marked: Marked, act: Spot) -> Iterator[Spot]:
    """ "Sign by Friday and they are yours": what is to be done, and then what comes of it."""
    joints = [one.first for one in marked.spots["then"] if one.first > act.last]
    names = ("yours", "grant", "benefit", "lose")
    gains = [one for name in names for one in marked.spots[name] if one.first > act.last]
    if act.first <= _SOON and joints and gains and joints[0] <= max(one.first for one in gains) + 1:
        yield Spot(0, max(one.last for one in gains))


def _in_asks(marked: Marked) -> Iterator[Spot]:
    """An ask is about business, so that only a benefit beside it makes a bargain."""
    yield from rewards(marked)
    acts = [*_acts(marked), *marked.spots["pro_act"]]
    named = [*marked.spots["benefit"], *marked.spots["favour_to_come"]]
    if acts:
        goods = [*marked.spots["goods"], *marked.spots["gift"]]
        named += [one for one in goods if not marked.has_in("trade", marked.clause(one))]
        if not marked.has("deal", "plain"):
            named += marked.spots["discount"]
    benefits = [one for one in named if not is_denied(marked, one)]
    is_price = marked.has("deal") and marked.has("discount", "shipping")
    if not benefits or is_price:
        return
    for spot in (*marked.spots["if"], *marked.spots["upon"], *marked.spots["pro_act"]):
        clause = marked.clause(spot)
        gains = [
            one
            for one in benefits
            if marked.clause(one) != clause
            or one.first > spot.last + _AT_ONCE
            or spot.last == marked.end_of(clause)
            or any(spot.last < act.first < one.first for act in acts)
        ]
        if gains and not marked.has_in("need", clause):
            yield _around([spot, *gains])
            return
    for act in acts:
        gains = _gains(marked, act, benefits) or _for_acts(marked, act, benefits)
        if act.first <= _AT_ONCE and gains:
            yield Spot(0, gains[-1].last)
            return


def _for_acts(marked: Marked, act: Spot, benefits: Sequence[Spot]) -> list[Spot]:
    """ "For five stars we'll send you two tickets": what we'd give, behind what it would be for."""
    clause = marked.clause(act)
    is_for_it = any(one.last < act.first for one in marked.within("on", clause))
    ours = [one.first for one in marked.within("we_do", clause) if one.first > act.last]
    is_other = any(
        not marked.has_at(("plain",), act) or one != act for one in marked.spots["plain"]
    )
    if not (is_for_it and ours and marked.has_in("you", clause)) or is_other:
        return []
    return [one for one in benefits if one.last >= ours[0] and marked.clause(one) == clause]


def _gains(marked: Marked, act: Spot, benefits: Sequence[Spot]) -> list[Spot]:
    """What comes of an act: in a clause behind it, or joined to it."""
    joints = [one.first for one in marked.spots["then"] if one.first > act.last]
    start = min(joints, default=len(marked.words))
    return [
        one
        for one in benefits
        if one.first > act.last and (marked.clause(one) > marked.clause(act) or one.first > start)
    ]


def _is_case(marked: Marked, spot: Spot, acts: Sequence[Spot]) -> bool:
    """Whether one of the acts is in the clause that the phrase starts, and is no mere wish, or
    what advice is given for: "if you sign it, look at the small print".
    """
    clause = marked.clause(spot)
    is_wish = any(one.last > spot.last for one in marked.within("need", clause))
    if is_wish or is_advice(marked, clause + 1):
        return False
    return any(marked.clause(act) in (clause, clause + 1) for act in acts)


def _is_followed(marked: Marked, spot: Spot, acts: Sequence[Spot]) -> bool:
    near = [act for act in acts if spot.last < act.first <= spot.last + _SOON]
    return bool(near) and not marked.has_in("need", marked.clause(spot))


def _around(spots: Sequence[Spot]) -> Spot:
    return Spot(min(one.first for one in spots), max(one.last for one in spots))
