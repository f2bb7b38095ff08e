"""Terms, whatever business wants: what a note obliges its reader to, what an ask offers for it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_NEAR = 4
"""How many words there are at most between "only" and "if", "for that" and who does it."""
_AT_ONCE = 1
_GAINED = ("yours", "grant", "benefit", "goods", "favour_to_come", "act")
_GAINS = ("benefit", "favour_to_come", "goods")


def terms_of_notes(marked: Marked) -> Iterator[Spot]:
    """What the reader has to do for the gift."""
    yield from _cases(marked)
    yield from _counted_on(marked)
    yield from _in_turn(marked)
    yield from _obliged(marked)
    yield from _hoped(marked)
    yield from _only_after(marked)
    yield from _turned_round(marked, ("grant", *_GAINS))


def offers_of_asks(marked: Marked) -> Iterator[Spot]:
    """ "Then you'll come along to Milan": what comes of what another sentence asks for."""
    yield from marked.spots["promised"][:1]
    yield from [*_outcomes(marked), *_joined(marked), *_turned_round(marked, _GAINS)][:1]


def _outcomes(marked: Marked) -> Iterator[Spot]:
    for opener in marked.spots["outcome"]:
        clause = marked.clause(opener)
        is_only = marked.has_at(("only",), opener)
        gains = _gains(marked, clause, (*_GAINS, "kept_back") if is_only else _GAINS)
        is_first = opener.first <= _AT_ONCE or marked.near("will", opener, before=2)
        if is_first and gains and marked.has_in("you", clause):
            yield Spot(opener.first, max(one.last for one in gains))


def _joined(marked: Marked) -> Iterator[Spot]:
    """ "Name three of them, and the next one is on us"."""
    for joint in marked.spots["then"]:
        clause = marked.clause(joint)
        gains = _gains(marked, clause, ("favour_to_come",))
        if clause and gains and not marked.is_inside_clause(joint):
            yield Spot(0, gains[-1].last)


def _gains(marked: Marked, clause: int, names: Sequence[str]) -> list[Spot]:
    """What somebody would get who does as asked; in a clause about work that is nothing."""
    if marked.has_in("plain", clause) or marked.has("need"):
        return []
    named = [one for name in names for one in marked.within(name, clause)]
    return [one for one in named if not is_denied(marked, one)]


def is_advice(marked: Marked, clause: int) -> bool:
    """In German and Dutch: whether a clause begins with the verb of what the reader is to do."""
    starts = [at for at, word in enumerate(marked.words) if word.clause == clause][:1]
    if marked.takes_nearest or not starts:
        return False
    does = any(one.first == starts[0] + 1 for one in marked.spots["you_do"])
    return does and not any(marked.has_in(name, clause) for name in _GAINED)


def _cases(marked: Marked) -> Iterator[Spot]:
    """ "You get it only if you…", "keep it if you…": not "keep it if you like it"."""
    for case in marked.spots["case"]:
        clause = marked.clause(case)
        is_only = marked.has_at(("only",), case) or marked.near("only", case, before=_NEAR)
        granted = [
            one
            for one in marked.spots["grant"]
            if marked.clause(one) != clause or one.last < case.first
        ]
        does = [one for one in marked.within("you_do", clause) if one.last >= case.first]
        if granted and not is_advice(marked, clause + 1):
            does += marked.within("plain", clause)
        is_next = marked.has_at(("only",), case) or marked.near("only", case, before=1)
        opens = is_next and case.first <= _NEAR
        if is_only or (granted and marked.has_in("duty", clause)):
            does = does or [one for one in marked.spots["whoever"] if one.last == case.last]
        is_ours = any(marked.has_in("ourselves", one) for one in (clause, clause + 1))
        is_for_us = case in marked.spots["whoever"] and marked.has_in("ourselves", clause + 1)
        is_told = does or is_for_us or (is_only and (granted or opens or is_ours))
        is_told = is_told or (granted and _is_gained(marked, case))
        wants = [one for one in marked.within("wants", clause) if one.first >= case.first]
        is_term = (
            is_only
            or granted
            or is_for_us
            or (
                any(one.first > case.first for one in marked.within("duty", clause))
                and not is_advice(marked, clause + 1)
            )
        )
        is_theirs = is_only or not marked.is_of_us(clause)
        liked = [one for one in marked.within("fine", clause) if one.last < case.first]
        is_liked = bool(liked) and not is_only and not granted
        if is_told and is_term and is_theirs and not is_liked and not wants:
            first = min([case.first, *(one.first for one in granted)])
            last = max([marked.end_of(clause), *(one.last for one in granted)])
            yield Spot(first, last)
            return


def _is_gained(marked: Marked, case: Spot) -> bool:
    """ "If the club serves our beer", "once the windows are in": not "once ours has arrived"."""
    clause = marked.clause(case)
    others = ("it", "family", "gift", "plain", "trade", "wants", "ease", "to_come", "need")
    if any(marked.has_in(name, clause) for name in others):
        return False
    if case in marked.spots["whoever"]:
        return marked.has_in("ourselves", clause) and not marked.has_in("have", clause)
    named = [*marked.within("ourselves", clause), *marked.within("done", clause)]
    gained = [one for one in named if not marked.near("on", one, before=1)]
    return any(one.first > case.last + _AT_ONCE for one in gained)


def _counted_on(marked: Marked) -> Iterator[Spot]:
    """ "We take it that you…", "we count on your vote", and not "I expect that you know it"."""
    for spot in (*marked.spots["counted_on"], *marked.spots["relied"]):
        clause = marked.clause(spot)
        if is_denied(marked, spot) or marked.first_of(("we_do", "you_do"), clause) == "you_do":
            continue
        is_noun = spot in marked.spots["relied"]
        follows = clause if marked.takes_nearest or is_noun else clause + 1
        names = ("your", "you") if is_noun else ("you_do", "ourselves")
        named = [one for name in names for one in marked.within(name, follows)]
        does = [one for one in named if one.first > spot.last]
        is_near = not is_noun or any(one.first == spot.last + 1 for one in does)
        is_told = marked.has_in("known", follows) or marked.has_in("past", follows)
        if does and is_near and not is_told:
            yield Spot(spot.first, marked.end_of(follows))
            return


def _in_turn(marked: Marked) -> Iterator[Spot]:
    """ "For that you take my shifts", and not "for that you get a cake"."""
    for spot in marked.spots["in_turn"]:
        clause = marked.clause(spot)
        sides = [
            (one.first, side)
            for side in ("we_do", "you_do")
            for one in marked.within(side, clause)
            if spot.last < one.first <= spot.last + _NEAR
        ]
        is_told = marked.first_of(("we_do", "you_do"), clause) == "you_do"
        ours = marked.within("ourselves", clause)
        gains = [one for one in ours if one.last >= spot.first - _NEAR or one.first > spot.last]
        is_yours = min(sides)[1] == "you_do" if sides else is_told and bool(gains)
        if is_yours and not marked.has_in("gets", clause) and not is_denied(marked, spot):
            yield Spot(spot.first, marked.end_of(clause))
            return


def _hoped(marked: Marked) -> Iterator[Spot]:
    """ "We hope that you think of us", "so that you think of us", and not "that you visit us"."""
    hoped = [one for one in marked.spots["hoped"] if marked.has_in("we_do", marked.clause(one))]
    for spot in (*hoped, *marked.spots["purpose"]):
        if is_denied(marked, spot):
            continue
        for clause in (marked.clause(spot), marked.clause(spot) + 1):
            yours = [one for one in marked.within("you", clause) if one.first > spot.last]
            ours = [one for one in marked.within("ourselves", clause) if one.first > spot.last]
            is_kind = any(
                one.first > spot.last
                for name in ("tell", "wants", "known", "reach", "not")
                for one in marked.within(name, clause)
            )
            if spot.first == 0 and yours and yours[0].first > spot.last + 1:
                continue  # "Damit hilfst du mir": with that, and not "damit du mir hilfst".
            if yours and ours and not is_kind:
                yield Spot(spot.first, marked.end_of(clause))
                return


def _only_after(marked: Marked) -> Iterator[Spot]:
    """ "Only after your order", "not a slice until the forms are in"."""
    for spot in marked.spots["only_after"]:
        behind = Spot(spot.last + 1, min(spot.last + 1, len(marked.words) - 1))
        clause = marked.clause(spot)
        is_held = marked.has_in("grant", clause) or spot.last > spot.first + 1
        follows = {
            name
            for name in ("act", "plain", "duty", "done", "own_time", "wants")
            for one in marked.within(name, clause)
            if one.first > spot.last
        }
        is_yours = (is_held and follows) or marked.has_at(("your",), behind)
        if is_yours and not follows & {"own_time", "wants"}:
            yield Spot(spot.first, marked.end_of(marked.clause(spot)))
            return


def _obliged(marked: Marked) -> Iterator[Spot]:
    """ "You only have to do my shift on Sunday", and not "you have to tell me when"."""
    for spot in marked.spots["must"]:
        clause = marked.clause(spot)
        is_for_us = any(one.first > spot.first for one in marked.within("ourselves", clause))
        is_kind = any(marked.has_in(name, clause) for name in ("tell", "wants", "not"))
        if is_for_us and not is_kind:
            yield Spot(spot.first, marked.end_of(clause))
            return


def _turned_round(marked: Marked, granted: Sequence[str]) -> Iterator[Spot]:
    """In German and Dutch: "Krieg ich es bis morgen, lade ich dich ein"."""
    if marked.takes_nearest or marked.sentence.is_question:
        return
    sides = [*marked.spots["we_do"], *marked.spots["you_do"]]
    for case, clause in pairwise(sorted({word.clause for word in marked.words})):
        begins, follows = marked.start_of(case), marked.start_of(clause)
        is_case = any(one.first == begins + 1 for one in sides) and not marked.has_at(
            ("subordinate",), Spot(begins, begins)
        )
        is_wish = any(marked.has_in(name, case) for name in ("wants", "ease"))
        if not is_case or is_wish:
            continue
        ours = any(one.first == follows + 1 for one in marked.within("we_do", clause))
        gains = _gains(marked, clause, granted)
        if gains and (ours or any(one.first == follows for one in gains)):
            yield Spot(begins, marked.end_of(clause))
            return
