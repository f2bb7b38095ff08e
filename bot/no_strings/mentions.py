"""Mentions of a gift in an ask: by what it was, in general words, or by how it was liked."""

from collections.abc import Iterator

from bot.no_strings.favours import favours
from bot.no_strings.kindness import kindness
from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_LIKED = ("enjoy", "tasted")
_TAKEN = (*_LIKED, "fine", "seen")
_EVIDENCE = (*_TAKEN, "hope", "remember", "since", "lasted", "was", "still")
"""What a known thing is told of with where it is a gift."""
_ASKED = ("request", "plain", "act", "thanks", "own_time", "money")
"""What a question is about that isn't about a gift."""
_SIDES = ("we", "you")
_TOLD = "ed"
"""How an English word ends that tells what became of something."""
_NEEDED_NEAR = 8
"""How many words behind "please send" there are at most up to what is asked for."""


def mentions(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """Where a sentence mentions one; `has_gift` tells whether it is known what was given."""
    if _is_theirs(marked):
        return
    yield from [_widened(marked, it) for it in marked.spots["family"] if _is_meant(marked, it)][:1]
    yield from [_widened(marked, it) for it in marked.spots["gift"] if _is_ours(marked, it)][:1]
    gave = [] if marked.has("will", "needed") else marked.spots["gave"]
    yield from [spot for spot in gave if _we_give(marked)][:1]
    yield from _bridges(marked, has_gift=has_gift)
    yield from _hopes(marked, has_gift=has_gift)
    yield from favours(marked, has_gift=has_gift)
    if has_gift:
        yield from kindness(marked)


def _is_meant(marked: Marked, spot: Spot) -> bool:
    """Whether what is called like the gift is the gift, and not what business is about."""
    is_ours_to_take = marked.is_of_us(marked.clause(spot)) and not _we_give(marked)
    is_possessed = _is_possessed(marked, spot) and not (
        (marked.has(*_TAKEN, "since", "hope", "had") and not is_ours_to_take)
        or marked.near("our", spot, before=0, after=2)
    )
    is_business = marked.has_in("trade", marked.clause(spot)) or _is_made_by_them(marked, spot)
    if is_possessed or is_business:
        return False
    is_asked_for = _is_asked_for(marked, spot)
    is_ours = marked.near("our", spot, before=3, after=2) or _we_give(marked)
    if is_asked_for and not (is_ours or marked.has("hope", "since", *_LIKED)):
        return False
    is_planned = marked.has("to_come") and not marked.has("have", "past", "we", *_TAKEN)
    is_known = _is_definite(marked, spot) and not is_asked_for and not is_planned
    if any(it(marked, spot) for it in (_is_modifier, _is_matter, _is_elsewhere, _is_verb)):
        return False
    is_asked_after = marked.has("hope", "remember") and (is_ours or marked.has(*_LIKED, "seen"))
    is_told_of = marked.has(*_EVIDENCE) or _is_exclaimed(marked) or _is_topic(marked, spot)
    return (
        (is_known and is_told_of)
        or is_asked_after
        or is_ours
        or marked.has(*_LIKED, "lasted", "had", "glad")
        or _is_told_as_done(marked, spot)
        or (is_told_of and marked.sentence.is_question and not marked.has(*_ASKED))
    )


def _is_made_by_them(marked: Marked, spot: Spot) -> bool:
    """ "The biscuits, which you make", and not "which you tasted"."""
    following = marked.clause(spot) + 1
    ends = spot.last == marked.end_of(marked.clause(spot))
    starts = ends and any(one.first <= spot.last + 2 for one in marked.within("you_do", following))
    others = (*_TAKEN, "remember", "our", "request")
    taken = any(marked.has_in(name, following) for name in others)
    return starts and not taken


def _is_elsewhere(marked: Marked, spot: Spot) -> bool:
    """ "The coffee in the machine is out": what a clause begins with by where it is."""
    before, behind = Spot(spot.first - 1, spot.first - 1), Spot(spot.last + 1, spot.last + 1)
    opens = before.first == marked.start_of(marked.clause(spot))
    is_placed = marked.has_at(("definite",), before) and marked.has_at(("on",), behind)
    return opens and is_placed and not marked.has("you", "our", "we", "lasted", "hope", *_TAKEN)


def _is_topic(marked: Marked, spot: Spot) -> bool:
    """Whether something is asked or told of it, and not of what is on it or in it."""
    is_asked = marked.sentence.is_question and marked.clause(spot) == marked.words[-1].clause
    is_told = is_asked or marked.has("it", "our", "we")
    return is_told and not marked.near("on", spot, before=2)


def _is_exclaimed(marked: Marked) -> bool:
    """ "What a match!"."""
    return any(one.last > one.first for one in marked.spots["definite"])


def _is_told_as_done(marked: Marked, spot: Spot) -> bool:
    """ "We had a bottle left for you": we, and what we did with it, are in its clause."""
    clause = marked.clause(spot)
    is_ours = all(marked.has_in(name, clause) for name in ("we_do", "you", "have"))
    return is_ours and not any(marked.has_in(name, clause) for name in ("plain", "request"))


def _is_definite(marked: Marked, spot: Spot) -> bool:
    """Whether it is one that is known, by what stands before it in its clause."""
    clause = marked.clause(spot)
    if any(one.first == spot.first for one in marked.spots["definite"]):
        return True
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
    if not _is_told_of(marked, spot):
        pairs += [(spot, one) for one in plain if spot.last < one.first <= spot.last + 3]
    return any(marked.has_at(("on",), Spot(one.last + 1, one.last + 1)) for one, _ in pairs)


def _is_told_of(marked: Marked, spot: Spot) -> bool:
    """Whether what stands behind the gift tells what it is about: "I sent you tips for the tax
    return", "now that you have the tips for the tax return".
    """
    clause = marked.clause(spot)
    leading = (one for name in ("since", "hope", "remember") for one in marked.within(name, clause))
    return any(one.first < spot.first for one in leading) or _we_give(marked)


def _is_asked_for(marked: Marked, spot: Spot) -> bool:
    """Whether it is what the sentence asks for, and not what it asks after."""
    clause = marked.clause(spot)
    wanted = [one for one in marked.within("needed", clause) if one.last < spot.first]
    is_near = any(spot.first - one.last <= _NEEDED_NEAR for one in wanted)
    if is_near or marked.has_in("wanted", clause):
        return True
    asked = marked.within("request", clause) if marked.sentence.is_question else []
    hoped = marked.within("hope", clause)
    return bool(asked) and not any(one.first <= asked[0].first for one in hoped)


def _is_modifier(marked: Marked, spot: Spot) -> bool:
    """ "The voucher code", "the cake tasting", "the introduction to your report": it is no gift."""
    following = spot.last + 1
    if following >= len(marked.words) or marked.words[following].clause != marked.clause(spot):
        return False
    after = Spot(following, following)
    if marked.has_at(("belonging",), after):
        return not _is_told_of(marked, spot)
    if not marked.takes_nearest or marked.words[following].said.endswith(_TOLD):
        return False
    return not marked.has_at(("closed", "tasted", "enjoy", "family"), after)


def _is_verb(marked: Marked, spot: Spot) -> bool:
    """ "Could I move our call", "would you play": in English, what somebody is asked to do."""
    is_told = marked.words[spot.last].said.endswith(_TOLD)
    is_behind = marked.near("we_do", spot, before=1) or marked.near("you_do", spot, before=1)
    return marked.takes_nearest and marked.sentence.is_question and is_behind and not is_told


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether a gift is one of ours, and no matter of business."""
    if _is_possessed(marked, spot):
        return False
    is_unsure = marked.has_at(("unsure_gift",), spot) and not marked.near("since", spot, before=3)
    if marked.near("our", spot, before=3) and not (is_unsure or marked.has_at(("plain",), spot)):
        return True
    if marked.has("plain") or marked.has_in("trade", marked.clause(spot)):
        return False
    is_near = marked.near("our", spot, before=4, after=3)
    is_liked = marked.has("enjoy") and marked.has("have")
    return is_near or is_liked or marked.has("tasted", "hope", "remember") or _we_give(marked)


def _bridges(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """ "Since you enjoyed…", "now that you have tasted…", "thanks to our tip"."""
    yield from marked.spots["thanks_to_us"][:1]
    for spot in marked.spots["since"]:
        clause = marked.clause(spot)
        if marked.is_inside_clause(spot) or marked.has_in("plain", clause):
            continue
        if marked.has_in("own_time", clause) and not marked.has_in("tasted", clause):
            continue
        names = _TAKEN if has_gift else _LIKED
        named = [one for name in names for one in marked.within(name, clause)]
        taken = [one for one in named if not is_denied(marked, one)]
        given = marked.within("give", clause) if _we_give(marked) else []
        is_told = has_gift or marked.has_in("you", clause) or marked.has_in("our", clause)
        taken += marked.within("gift", clause) if has_gift else []
        reasons = (taken if is_told else []) or (given if marked.has_in("we", clause) else [])
        if reasons:
            yield Spot(spot.first, max(spot.last, *(one.last for one in reasons)))
            return


def _hopes(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """ "I hope it arrived safely", "glad you liked them"."""
    is_small_talk = marked.has("own_time") and not marked.has("family", "gift")
    openings = [*marked.spots["hope"], *marked.spots["remember"]]
    if is_small_talk or not openings or marked.has("trade"):
        return
    is_about_it = has_gift or (marked.has("it") and marked.has("you"))
    named = marked.spots["tasted"] or (marked.spots["enjoy"] if is_about_it else [])
    liked = [one for one in named if not marked.has_in("plain", marked.clause(one))]
    if liked:
        yield Spot(openings[0].first, max(openings[0].last, liked[-1].last))


def _we_give(marked: Marked) -> bool:
    """Whether we, and not they, have given something."""
    return any(_is_our_deed(marked, give) for give in marked.spots["give"])


def _is_our_deed(marked: Marked, give: Spot) -> bool:
    """By the nearest pronoun before the verb; in German and Dutch also by that right behind it,
    and by the first of the clause, where the verb ends it.
    """
    clause = marked.clause(give)
    behind = [one for one in marked.spots["we"] if give.last < one.first <= give.last + 2]
    if behind and not marked.takes_nearest:
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
    """Whether the sentence thanks for what they gave, or tells of it, or how we liked it."""
    if any(_is_our_taste(marked, spot) for name in _LIKED for spot in marked.spots[name]):
        return True
    thanks = [one for one in marked.spots["thanks"] if not marked.has_at(("due_to",), one)]
    if not (thanks or _they_gave(marked)) or _we_give(marked):
        return False
    named = [*marked.spots["family"], *marked.spots["gift"]]
    return not any(marked.near("our", spot, before=2) for spot in named)


def _they_gave(marked: Marked) -> bool:
    """ "You sent me", and not "would you send me"."""
    asked = marked.spots["request"]
    return any(
        not any(one.first <= gave.first <= one.last for one in asked)
        for gave in marked.spots["they_gave"]
    )


def _is_our_taste(marked: Marked, spot: Spot) -> bool:
    """ "I enjoyed your talk"."""
    return marked.near("we_do", spot, before=2) and marked.near("your", spot, before=0, after=2)


def _is_possessed(marked: Marked, spot: Spot) -> bool:
    return marked.near("your", spot, before=1)


def _widened(marked: Marked, spot: Spot) -> Spot:
    """With the words that say whose it is."""
    before = [*marked.around("our", spot, 3), *marked.around("definite", spot, 3)]
    return Spot(min([spot.first, *(one.first for one in before)]), spot.last)
