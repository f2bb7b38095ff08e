"""Mentions of a gift in an ask: by what it was, in general words, or by how it was liked."""

from collections.abc import Iterator

from bot.no_strings.favours import favours
from bot.no_strings.phrasebook import Marked, Spot

_LIKED = ("enjoy", "tasted")
_TAKEN = (*_LIKED, "fine", "seen")
_EVIDENCE = (*_TAKEN, "hope", "remember", "since", "lasted", "was", "still")
"""What a known thing is told of with where it is a gift."""
_SIDES = ("we", "you")


def mentions(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """Where a sentence mentions one; `has_gift` tells whether it is known what was given."""
    if _is_theirs(marked):
        return
    yield from [_widened(marked, it) for it in marked.spots["family"] if _is_meant(marked, it)][:1]
    yield from [_widened(marked, it) for it in marked.spots["gift"] if _is_ours(marked, it)][:1]
    yield from [spot for spot in marked.spots["gave"] if _we_give(marked)][:1]
    yield from _bridges(marked, has_gift=has_gift)
    yield from _hopes(marked)
    yield from favours(marked, has_gift=has_gift)


def _is_meant(marked: Marked, spot: Spot) -> bool:
    """Whether what is called like the gift is the gift, and not what business is about."""
    is_possessed = _is_possessed(marked, spot) and not marked.has(*_TAKEN, "since", "hope")
    is_business = marked.has_in("trade", marked.clause(spot)) or _is_made_by_them(marked, spot)
    if is_possessed or is_business:
        return False
    is_asked_for = _is_asked_for(marked, marked.clause(spot))
    is_ours = marked.near("our", spot, before=3, after=2) or _we_give(marked)
    if is_asked_for and not (is_ours or marked.has("hope", "since")):
        return False
    is_known = _is_definite(marked, spot) and not is_asked_for
    if _is_modifier(marked, spot) or _is_matter(marked, spot):
        return False
    is_asked_after = marked.has("hope", "remember") and (is_ours or marked.has(*_LIKED, "seen"))
    is_told_of = marked.has(*_EVIDENCE) or _is_exclaimed(marked) or _is_topic(marked, spot)
    return (is_known and is_told_of) or is_asked_after or is_ours or marked.has(*_LIKED, "lasted")


def _is_made_by_them(marked: Marked, spot: Spot) -> bool:
    """ "The biscuits, which you make", and not "which you tasted"."""
    following = marked.clause(spot) + 1
    ends = spot.last == marked.end_of(marked.clause(spot))
    starts = ends and any(one.first <= spot.last + 2 for one in marked.within("you_do", following))
    taken = any(marked.has_in(name, following) for name in (*_TAKEN, "remember", "our"))
    return starts and not taken


def _is_topic(marked: Marked, spot: Spot) -> bool:
    """Whether something is asked or told of it, and not of what is on it or in it."""
    is_told = marked.sentence.is_question or marked.has("it", "our", "we")
    return is_told and not marked.near("on", spot, before=2)


def _is_exclaimed(marked: Marked) -> bool:
    """ "What a match!"."""
    return any(one.last > one.first for one in marked.spots["definite"])


def _is_asked_for(marked: Marked, clause: int) -> bool:
    """Whether something is needed, or asked for, where it is named."""
    is_request = marked.sentence.is_question and marked.has_in("request", clause)
    return is_request or marked.has_in("wanted", clause)


def _is_definite(marked: Marked, spot: Spot) -> bool:
    """Whether it is one that is known, by what stands before it in its clause."""
    clause = marked.clause(spot)
    known = [one.last for one in marked.spots["definite"] if marked.clause(one) == clause]
    unknown = any(
        one.last == spot.first - 1 and one.first - 1 not in known
        for one in marked.spots["indefinite"]
    )
    return any(spot.first - 3 <= last < spot.first for last in known) and not unknown


def _is_matter(marked: Marked, spot: Spot) -> bool:
    """ "The date for the apples", "the parcel with the spare parts": what business is about."""
    plain = marked.within("plain", marked.clause(spot))
    pairs = [(one, spot) for one in plain if one.last < spot.first <= one.last + 3]
    pairs += [(spot, one) for one in plain if spot.last < one.first <= spot.last + 3]
    return any(marked.has_at(("on",), Spot(one.last + 1, one.last + 1)) for one, _ in pairs)


def _is_modifier(marked: Marked, spot: Spot) -> bool:
    """ "The voucher code", "the cake tasting", "the introduction to your report": it is no gift."""
    following = spot.last + 1
    if not marked.takes_nearest or following >= len(marked.words):
        return False
    if marked.words[following].clause != marked.clause(spot):
        return False
    after = Spot(following, following)
    if marked.has_at(("belonging",), after):
        return True
    return not marked.has_at(("closed", "tasted", "enjoy", "family"), after)


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether a gift is one of ours, and no matter of business."""
    if _is_possessed(marked, spot):
        return False
    if marked.near("our", spot, before=3) and not marked.has_at(("unsure_gift", "plain"), spot):
        return True
    if marked.has("plain") or marked.has_in("trade", marked.clause(spot)):
        return False
    is_near = marked.near("our", spot, before=4, after=3)
    return is_near or marked.has("tasted", "hope", "remember") or _we_give(marked)


def _bridges(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """ "Since you enjoyed…", "now that you have tasted…", "thanks to our tip"."""
    yield from marked.spots["thanks_to_us"][:1]
    for spot in marked.spots["since"]:
        clause = marked.clause(spot)
        if marked.is_inside_clause(spot) or marked.has_in("plain", clause):
            continue
        if marked.has_in("own_time", clause):
            continue
        names = _TAKEN if has_gift else _LIKED
        taken = [one for name in names for one in marked.within(name, clause)]
        given = marked.within("give", clause) if _we_give(marked) else []
        is_told = has_gift or marked.has_in("you", clause) or marked.has_in("our", clause)
        reasons = (taken if is_told else []) or (given if marked.has_in("we", clause) else [])
        if reasons:
            yield Spot(spot.first, max(spot.last, *(one.last for one in reasons)))
            return


def _hopes(marked: Marked) -> Iterator[Spot]:
    """ "I hope it arrived safely", "glad you liked them"."""
    is_small_talk = marked.has("own_time") and not marked.has("family", "gift")
    openings = [*marked.spots["hope"], *marked.spots["remember"]]
    if is_small_talk or not openings:
        return
    is_about_it = marked.has("it") and marked.has("you")
    named = marked.spots["tasted"] or (marked.spots["enjoy"] if is_about_it else [])
    liked = [one for one in named if not marked.has_in("plain", marked.clause(one))]
    if liked:
        yield Spot(openings[0].first, max(openings[0].last, liked[-1].last))


def _we_give(marked: Marked) -> bool:
    """Whether we, and not they, have given something."""
    return any(_is_our_deed(marked, give) for give in marked.spots["give"])


def _is_our_deed(marked: Marked, give: Spot) -> bool:
    """By the nearest pronoun before the verb, or that right behind it; in German and Dutch by the
    first of the clause, where the verb ends it.
    """
    clause = marked.clause(give)
    if any(give.last < one.first <= give.last + 2 for one in marked.spots["we"]):
        return True
    before = [
        (one.last, side)
        for side in _SIDES
        for one in marked.within(side, clause)
        if one.last < give.first
    ]
    is_last = give.last >= marked.end_of(clause) - 1
    nearest = max(before)[1] if before else None
    return nearest == "we" or (is_last and marked.first_of(_SIDES, clause) == "we")


def _is_theirs(marked: Marked) -> bool:
    """Whether the sentence thanks for what they gave, or tells of it."""
    if not marked.has("thanks", "they_gave") or _we_give(marked):
        return False
    named = [*marked.spots["family"], *marked.spots["gift"]]
    return not any(marked.near("our", spot, before=2) for spot in named)


def _is_possessed(marked: Marked, spot: Spot) -> bool:
    return marked.near("your", spot, before=1)


def _widened(marked: Marked, spot: Spot) -> Spot:
    """With the words that say whose it is."""
    before = [*marked.around("our", spot, 3), *marked.around("definite", spot, 3)]
    return Spot(min([spot.first, *(one.first for one in before)]), spot.last)
