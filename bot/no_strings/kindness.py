"""What we did for somebody, as an ask may remind of it: "we hosted you", "glad we could help"."""

from collections.abc import Iterator

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_NEAR = 5
"""How many words there are at most between the deed and whom it was done for."""
_BESIDE = 2
_BUSINESS = ("plain", "talk", "trade")
"""What makes a deed one of work."""
_OTHERS = (*_BUSINESS, "act", "not", "money")
"""What makes one recalled one of work, too, or none."""
_SHORT = 9
"""How many words small talk has at most that leaves out of what it is."""
_TOLD = ("ing", "ed")
"""How an English word ends with which such small talk begins."""
_NO_NOUN = ("common", "filler", "have", "fine", "enjoy", "tasted", "lasted", "seen", "still")
_TIMES = ("own_time", "to_come")
"""What small talk and plans are about."""


def kindness(marked: Marked) -> Iterator[Spot]:
    """Where a sentence reminds of one."""
    if not marked.has("you") or marked.has("thanks", "they_gave"):
        return
    told = [*_gladness(marked), *_done(marked), *_of_ours(marked)]
    yield from [_with_whom(marked, spot) for spot in told][:1]


def _gladness(marked: Marked) -> Iterator[Spot]:
    """ "It was a pleasure to treat you": what only courtesy says of meetings."""
    for spot in marked.spots["glad"]:
        clause = marked.clause(spot)
        if marked.has_in("you", clause) and not _is_courtesy(marked, clause):
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
        is_other = _is_courtesy(marked, clause) or any(marked.has_in(it, clause) for it in others)
        if ours and marked.has_in("you", clause) and not is_other:
            yield spot


def reminders(marked: Marked, *, has_gift: bool) -> Iterator[Spot]:
    """Where a sentence reminds so; `has_gift` tells whether anything was given lately."""
    stays = [] if marked.has("thanks") else marked.spots["hosted"]
    if not marked.has("have"):
        stays = [one for one in stays if has_gift and not _is_to_be(marked, marked.clause(one))]
    yield from stays[:1]
    if has_gift:
        yield from list(_changes(marked))[:1]
        yield from [*_recalled(marked), *_introduced(marked)][:1]
        yield from _fragments(marked)
    if _is_work(marked):
        return
    if not (marked.has("you") or marked.sentence.is_question):
        yield from _pleasures(marked) if has_gift else []
        return
    reasons = [spot for spot in marked.spots["reminder"] if _is_for_them(marked, spot)]
    reasons += [spot for spot in marked.spots["when_you"] if marked.has("we_do")]
    reasons += [spot for spot in marked.spots["since"] if _is_reason(marked, spot)]
    if has_gift:
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


def _is_to_be(marked: Marked, clause: int) -> bool:
    return any(marked.has_in(name, clause) for name in ("will", "needed", "trade"))


def _recalled(marked: Marked) -> Iterator[Spot]:
    """ "Seeing as we went through it for nothing", "you will recall that we painted the hall"."""
    for name in ("since", "remember", "reminder"):
        for spot in marked.spots[name]:
            clause = marked.clause(spot)
            if name == "remember" and spot.last == marked.end_of(clause):
                clause += 1  # "As you may recall, we painted the hall."
            is_free = bool(marked.within("uncharged", clause))
            is_business = any(marked.has_in(it, clause) for it in _OTHERS)
            deeds = [*marked.within("deed", clause), *marked.within("favoured", clause)]
            done = [one for one in deeds if one.first > spot.last]
            done = done if name != "since" or marked.has_in("you", clause) else []
            if (is_free or (done and not is_business)) and marked.has_in("we_do", clause):
                yield Spot(spot.first, marked.end_of(clause))


def _introduced(marked: Marked) -> Iterator[Spot]:
    """ "It's Colin, who looked your heating over for nothing": whoever did it, it was for them."""
    for spot in marked.spots["uncharged"]:
        clause = marked.clause(spot)
        yours = [one for one in marked.within("you", clause) if one.first < spot.first]
        told = [one.first for one in marked.within("past", clause)]
        told += [at for at, word in enumerate(marked.words) if word.said.endswith(_TOLD[1])]
        is_told = any(at < spot.first for at in told) and not marked.sentence.is_question
        is_other = any(marked.has_in(name, clause) for name in ("you_do", "will"))
        is_who = marked.has_in("subordinate", clause) and not is_other
        if yours and is_told and is_who and not is_denied(marked, spot):
            yield Spot(marked.start_of(clause), spot.last)


def _fragments(marked: Marked) -> Iterator[Spot]:
    """ "Feeling looser?", "wasn't the encore something": small talk that names nothing."""
    if _is_work(marked) or marked.has("act", "need", "request", "thanks", "money", "your", *_TIMES):
        return
    yield from marked.spots["marvel"][:1]
    first = marked.words[0].said if marked.words else ""
    is_past = marked.has_at(("past",), Spot(0, 0)) and not marked.has_at(("have",), Spot(0, 0))
    is_told = is_past or first.endswith(_TOLD)
    is_short = len(marked.words) <= _SHORT and marked.sentence.is_question
    if marked.takes_nearest and is_told and is_short and not marked.has("we_do", "will", "not"):
        yield Spot(0, len(marked.words) - 1)


def _is_work(marked: Marked) -> bool:
    """Whether it is work that is told of; "without asking for anything" asks for none."""
    return any(
        not marked.has_at(("reminder", "uncharged"), spot)
        for name in _BUSINESS
        for spot in marked.spots[name]
    )


def _is_for_them(marked: Marked, spot: Spot) -> bool:
    """Whether it is we who did something for them."""
    clause = marked.clause(spot)
    is_for_them = marked.has_in("we", clause) and marked.has_in("you", clause)
    return is_for_them and _is_past(marked, spot)


def _is_told_of(marked: Marked, spot: Spot) -> bool:
    """ "I have minded your children": what we did is told them, and nothing is asked for."""
    clause = marked.clause(spot)
    wanted = [it for it in marked.within("request", clause) if not marked.has_at(("have",), it)]
    is_work = wanted or any(marked.has_in(name, clause) for name in ("need", "act", "not", "money"))
    is_ours = _is_for_them(marked, spot) and (not marked.takes_nearest or _is_ours(marked, spot))
    is_still_to_do = any(one.first > spot.last for one in marked.within("to_do", clause))
    return is_ours and not is_work and not is_still_to_do and spot.last < marked.end_of(clause) - 1


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
    others = ("own_time", "need", "will", "meeting", "thanks", "they_gave")
    if not is_told or marked.has(*others) or _is_asked_for(marked):
        return []
    liked = [*marked.spots["fine"], *marked.spots["enjoy"]]
    return [spot for spot in liked if not marked.has_in("we_do", marked.clause(spot))][:1]


def _small_talk(marked: Marked) -> list[Spot]:
    """ "Is there any left", "all warm again", "your cellar is full again": what can only be about
    the gift, where it is neither about work nor about what people do in their own time.
    """
    if marked.has("act", "need", "thanks", "will", "we_do", "ease", "money", *_TIMES):
        return []
    if _is_asked_for(marked) or (marked.has("not") and not marked.sentence.is_question):
        return []
    tasted = marked.spots["tasted"] if marked.sentence.is_question else []
    is_of_ours = any(one.first < one.last == len(marked.words) - 1 for one in marked.spots["our"])
    is_how = marked.has_at(("lately",), Spot(0, 0)) or marked.has_at(("you_do",), Spot(1, 1))
    is_how = is_how and marked.has("fine") and not marked.has("on")
    is_named = marked.has("family", "gift") or is_of_ours or is_how or _names_it(marked)
    lately = marked.spots["lately"] if is_named else []
    return [*lately, *tasted][:1]


def _names_it(marked: Marked) -> bool:
    """Whether there is an "it"; "het" and "die" only go with a noun before one."""
    nouns = [
        one
        for one in marked.spots["definite"]
        if one.last < marked.end_of(marked.clause(one))
        and not marked.has_at(_NO_NOUN, Spot(one.last + 1, one.last + 1))
    ]
    return any(one not in nouns for one in marked.spots["it"])


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
    return any(
        not marked.has_at(("hope",), spot)
        and (marked.sentence.is_question or not marked.has_at(("subordinate",), spot))
        for spot in marked.spots["request"]
    )


def _is_past(marked: Marked, spot: Spot) -> bool:
    is_asked = marked.sentence.is_question and marked.clause(spot) == marked.words[-1].clause
    return _is_told(marked, spot) and not is_asked


def _is_told(marked: Marked, spot: Spot) -> bool:
    """Whether it tells of the past, as a clause may do in a question, too."""
    return marked.has("have") and not marked.has_in("will", marked.clause(spot))


def _is_courtesy(marked: Marked, clause: int) -> bool:
    return _is_trade(marked, clause) or marked.has_in("meeting", clause)


def _is_trade(marked: Marked, clause: int) -> bool:
    return marked.has_in("plain", clause) or marked.has_in("trade", clause)


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether we did it: we are named last before it, or right before whom it was done for."""
    sides = sorted(
        (one.last, name)
        for name in ("we_do", "you_do")
        for one in marked.within(name, marked.clause(spot))
        if one.first <= spot.first
    )[-2:]
    is_pair = len(sides) > 1 and sides[1][0] - sides[0][0] <= _BESIDE
    named = sides[0 if is_pair and not marked.takes_nearest else -1 :]
    return bool(named) and named[0][1] == "we_do"


def _with_whom(marked: Marked, spot: Spot) -> Spot:
    behind = [
        one.last
        for one in marked.spots["you"]
        if spot.first <= one.last <= spot.last + _NEAR and marked.clause(one) == marked.clause(spot)
    ]
    return Spot(spot.first, max([spot.last, *behind]))
