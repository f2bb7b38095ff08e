"""What a note wants of its reader: "you'll have to renew", "it stays if you write one for me"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_BEHIND = 12
"""How many words behind the obligation there are at most before what it is to be done."""
_LIKED = ("enjoy", "tasted", "ease", "need")
"""What makes a hope or a condition one about the gift itself."""
_ABOUT_IT = ("ease", "tasted", "enjoy")
"""The same for a demand, which may be one beside what is needed for it."""
_INNOCENT = ("have", "past", "enjoy", "ease", "need", "cheer", "thanks", "plain_if")
"""What business is named beside without being wanted."""
_NO_VERBS = ("on", "common", "closed", "we_do", "you_do", "have", "plain_if", "not", "thanks")
"""What a clause that bids nothing begins with."""
_VERBS = ("give", "tell", "gets", "did")
"""Of that, what may bid something, too."""
_BEFORE = 6
"""How many words there are at most from what denies a demand."""
_SHORT = 6
"""How many words a clause has at most that is set against another."""


def obligations(marked: Marked, acts: Sequence[Spot]) -> Iterator[Spot]:
    """Where a sentence of a note does so; `acts` are what business wants in it."""
    if not marked.has("cheer", "thanks", "plain_if"):
        yield from _duties(marked, acts)
        yield from _terms(marked, acts)
    yield from [spot for spot in marked.spots["demand"] if _is_meant(marked, spot)][:1]
    if not marked.has(*_ABOUT_IT):
        yield from _losses(marked)
    yield from _favours(marked)
    yield from _exchanges(marked)
    yield from _places(marked)
    yield from _turns(marked)
    yield from _named(marked)
    yield from _asked(marked)
    yield from _bidden(marked)


def _bidden(marked: Marked) -> Iterator[Spot]:
    """ "Hang our sign on your fence, and the logs cost you nothing": a clause that bids the reader
    do something for us, by a verb right before us, and then what comes of it, or what else does.
    """
    for us in marked.spots["ourselves"]:
        clause = marked.clause(us)
        verb = Spot(us.first - 1, us.first - 1)
        is_other = marked.has_at(_NO_VERBS, verb) and not marked.has_at(_VERBS, verb)
        is_first = verb.first == marked.start_of(clause) and not marked.has_at(("seen",), verb)
        joints = [one.first for one in marked.spots["then"] if one.first > us.last]
        if is_other or not (is_first and joints):
            continue
        gains = [
            one
            for name in ("yours", "grant", "benefit", "held", "lose")
            for one in marked.spots[name]
            if one.first > joints[0]
        ]
        is_kind = any(
            one.first < joints[0]
            for name in ("reach", "wants", "need", *_ABOUT_IT)
            for one in marked.spots[name]
        )
        if gains and not is_kind:
            yield Spot(verb.first, max(one.last for one in gains))
            return


def _duties(marked: Marked, acts: Sequence[Spot]) -> Iterator[Spot]:
    """ "Please make sure you give us ten out of ten": the reader is to do what business wants."""
    for spot in marked.spots["oblige"]:
        wanted = [act for act in acts if 0 <= act.last - spot.last <= _BEHIND]
        if wanted and not is_denied(marked, spot):
            yield Spot(spot.first, max(one.last for one in wanted))
            return


def _terms(marked: Marked, acts: Sequence[Spot]) -> Iterator[Spot]:
    """ "I'll leave it up if you write one for me": the reader is to do something for us."""
    for spot in marked.spots["if"]:
        clause = marked.clause(spot)
        if marked.has_in("past", clause) or marked.has_in("reach", clause):
            continue
        ours = [*marked.within("ourselves", clause), *marked.within("we_gain", clause)]
        behind = [one for one in ours if one.first > spot.last + marked.has_at(("our",), one)]
        readers = [one for one in marked.within("you_do", clause) if one.last >= spot.first]
        is_promise = marked.has("held", "yours")
        is_act = any(marked.clause(act) == clause for act in acts) or _is_work(marked, spot)
        is_strict = is_promise or (readers and not marked.has_at(("at_times",), spot))
        is_gain = marked.has_in("we_gain", clause)
        if (behind and (is_strict or is_gain)) or (is_act and is_promise):
            yield Spot(spot.first, marked.end_of(clause))
            return


def _is_work(marked: Marked, spot: Spot) -> bool:
    """ "Once the timesheets are in": what is to be done, where it isn't done to the gift itself."""
    clause = marked.clause(spot)
    done = [one for one in marked.within("done", clause) if one.first > spot.last + 1]
    subject = Spot(spot.last + 1, spot.last + 1)
    is_gift = marked.has_at(("it", "you_do", "family"), subject) or marked.has_in("ease", clause)
    return bool(done) and not is_gift


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


def _favours(marked: Marked) -> Iterator[Spot]:
    """ "Provided that you write something nice about us", "I count on a good word for us"."""
    for spot in (*marked.spots["strict_if"], *marked.spots["if"], *marked.spots["expect"]):
        clause = marked.clause(spot)
        named = [one for it in (clause, clause + 1) for one in marked.within("for_us", it)]
        is_ours = any(one.first > spot.first for one in named) and marked.has("you")
        is_liked = any(marked.has_in(name, clause) for name in (*_LIKED, "reach"))
        is_ours = is_ours and not marked.is_of_us(clause)
        if is_ours and not is_liked and not is_denied(marked, spot):
            yield Spot(spot.first, marked.end_of(clause))
            return


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
    if marked.has("not", "hope", "ease", "need"):
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


def _named(marked: Marked) -> Iterator[Spot]:
    """ "A signature goes well with it": a note has no reason to name what business wants most."""
    if marked.has("amends", *_INNOCENT):
        return
    for spot in marked.spots["stake"]:
        is_other = marked.has_at(("family", "no_act"), spot)
        is_settled = marked.near("settled", spot, before=0, after=2)
        if not (is_other or is_settled or is_denied(marked, spot)):
            yield Spot(marked.start_of(marked.clause(spot)), spot.last)
            return


def _starting(marked: Marked, name: str) -> list[Spot]:
    return [one for one in marked.spots[name] if not marked.is_inside_clause(one)]


def _asked(marked: Marked) -> Iterator[Spot]:
    """ "Will you then vote for the new road?": a question that follows from the gift."""
    readers = [spot for spot in marked.spots["you_do"] if spot.first == 1]
    if not (marked.sentence.is_question and readers and marked.has("then_first")):
        return
    ours = [] if marked.has("tell", "seen") else marked.spots["ourselves"]
    wanted = [*marked.spots["act"], *marked.spots["for_us"], *ours]
    if not marked.has(*_INNOCENT, "tasted", "reach"):
        yield from [
            Spot(0, spot.last) for spot in wanted if not marked.has_at(("family", "no_act"), spot)
        ][:1]
