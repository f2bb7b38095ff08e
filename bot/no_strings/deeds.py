"""Reminders, in an ask, of what we did for somebody, or of how we had them as a guest."""

from collections.abc import Iterator

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_BUSINESS = ("plain", "talk", "trade")
"""What makes a deed one of work."""
_TIMES = ("own_time", "to_come")
"""What small talk and plans are about."""


def reminders(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """Where a sentence reminds so; `has_gift` tells whether anything was given lately."""
    if marked.has("have"):
        yield from marked.spots["hosted"][:1]
    if has_gift:
        yield from list(_changes(marked))[:1]
    if _is_business(marked):
        return
    if not (marked.has("you") or marked.sentence.is_question):
        yield from _pleasures(marked) if has_gift else []
        return
    reasons = [spot for spot in marked.spots["reminder"] if _is_ours(marked, spot)]
    reasons += [spot for spot in marked.spots["when_you"] if marked.has("we_do")]
    reasons += [spot for spot in marked.spots["since"] if _is_reason(marked, spot)]
    if has_gift:
        deeds = marked.spots["deed"]
        reasons += [spot for spot in deeds if marked.has_in("we", marked.clause(spot))]
        reasons += [spot for spot in marked.spots["uncharged"] if _is_past(marked, spot)]
        reasons += [spot for spot in marked.spots["that_we"] if _is_told(marked, spot)]
        reasons += [spot for spot in marked.spots["have"] if _is_told_of(marked, spot)]
        reasons += _pleasures(marked)
        reasons += _small_talk(marked)
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


def _is_reason(marked: Marked, spot: Spot) -> bool:
    """ "Since I introduced you to her": what we did for them, as the reason of an ask."""
    clause = marked.clause(spot)
    others = ("need", "act", "request", "not", "money", "meeting", "will", "own_time")
    is_ours = marked.first_of(("we_do", "you_do"), clause) == "we_do"
    is_told = all(marked.has_in(name, clause) for name in ("you", "have"))
    is_other = any(marked.has_in(name, clause) for name in others)
    return is_ours and is_told and not is_other and not marked.is_inside_clause(spot)


def _pleasures(marked: Marked) -> list[Spot]:
    """ "It was a lovely day on the water", "it keeps you dry, I hope": how the gift was."""
    is_told = marked.has("have") or (marked.has("hope") and not marked.has("to_do"))
    others = ("own_time", "need", "will", "meeting")
    if not is_told or marked.has(*others) or _is_asked_for(marked):
        return []
    liked = [*marked.spots["fine"], *marked.spots["enjoy"]]
    return [spot for spot in liked if not marked.has_in("we_do", marked.clause(spot))][:1]


def _small_talk(marked: Marked) -> list[Spot]:
    """ "Is there any left", "your cellar is full again": what can only be about the gift, where it
    is neither about work nor about what people do in their own time.
    """
    if marked.has("act", "need", "thanks", "will", "we_do", "ease", "money", *_TIMES):
        return []
    if _is_asked_for(marked) or (marked.has("not") and not marked.sentence.is_question):
        return []
    tasted = marked.spots["tasted"] if marked.sentence.is_question else []
    lately = marked.spots["lately"] if marked.has("family", "gift", "it") else []
    return [*lately, *tasted][:1]


def _changes(marked: Marked) -> Iterator[Spot]:
    """ "Now that your shoulders are fine again": what has become so, as a reason."""
    for since in marked.spots["since"]:
        clause = marked.clause(since)
        is_ours = any(marked.has_in(name, clause) for name in ("you", "family"))
        others = (*_BUSINESS, "own_time", "need", "act", "we_do", "not")
        is_other = any(marked.has_in(name, clause) for name in others)
        if is_ours and not is_other and not marked.is_inside_clause(since):
            yield from [one for one in marked.within("lately", clause) if one.first > since.last]


def _is_asked_for(marked: Marked) -> bool:
    """Whether something is; "have you had any yet" asks for nothing."""
    return any(not marked.has_at(("hope",), spot) for spot in marked.spots["request"])


def _is_past(marked: Marked, spot: Spot) -> bool:
    return _is_told(marked, spot) and not marked.sentence.is_question


def _is_told(marked: Marked, spot: Spot) -> bool:
    """Whether it tells of the past, as a clause may do in a question, too."""
    return marked.has("have") and not marked.has_in("will", marked.clause(spot))
