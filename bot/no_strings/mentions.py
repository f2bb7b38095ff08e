"""Mentions of a gift in an ask: by what it was, in general words, or by how it was liked."""

from collections.abc import Iterator

from bot.no_strings.phrasebook import Marked, Spot

_LIKED = ("enjoy", "tasted")
_TAKEN = (*_LIKED, "fine", "seen")
_ASKED = ("request", "plain", "act", "thanks", "own_time", "money")
"""What a question is about that isn't about a gift."""
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


def _is_meant(marked: Marked, spot: Spot) -> bool:
    """Whether what is called like the gift is the gift, and not what business is about."""
    is_possessed = _is_possessed(marked, spot) and not (
        marked.has(*_TAKEN, "since", "hope") or marked.near("our", spot, before=0, after=2)
    )
    if is_possessed or marked.has_in("trade", marked.clause(spot)):
        return False
    is_asked_for = marked.sentence.is_question and marked.has_in("request", marked.clause(spot))
    is_known = marked.near("definite", spot, before=3) and not is_asked_for
    if _is_modifier(marked, spot):
        return False
    is_asked_after = marked.has("hope", "remember") and marked.has(*_LIKED, "seen", "our")
    return (
        is_known
        or is_asked_after
        or marked.near("our", spot, before=3, after=2)
        or marked.has(*_LIKED)
        or _we_give(marked)
        or _is_told_as_done(marked, spot)
        or (marked.sentence.is_question and not marked.has(*_ASKED))
    )


def _is_told_as_done(marked: Marked, spot: Spot) -> bool:
    """ "We had a bottle left for you": we, and what we did with it, are in its clause."""
    clause = marked.clause(spot)
    is_ours = all(marked.has_in(name, clause) for name in ("we_do", "you", "have"))
    return is_ours and not any(marked.has_in(name, clause) for name in ("plain", "request"))


def _is_modifier(marked: Marked, spot: Spot) -> bool:
    """ "The voucher code", "the cake tasting", "the introduction to your report": it is no gift."""
    following = spot.last + 1
    if following >= len(marked.words) or marked.words[following].clause != marked.clause(spot):
        return False
    after = Spot(following, following)
    if marked.has_at(("belonging",), after):
        return True
    return marked.takes_nearest and not marked.has_at(
        ("closed", "tasted", "enjoy", "family"), after
    )


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether a gift is one of ours, and no matter of business."""
    if _is_possessed(marked, spot) or marked.has("plain"):
        return False
    if marked.has_in("trade", marked.clause(spot)):
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
    if is_small_talk or not openings or marked.has("plain"):
        return
    is_about_it = marked.has("it") and marked.has("you")
    liked = marked.spots["tasted"] or (marked.spots["enjoy"] if is_about_it else [])
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
