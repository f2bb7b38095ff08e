"""Talk of debts: "you owe us", "voor wat hoort wat", "we have done so much for you"."""

from collections.abc import Iterator
from itertools import pairwise

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_SIDES = ("we_do", "you_do")
_FEWEST_LETTERS = 4
"""Of a word that says what was done."""
_TOLD = "ed"
"""How an English word ends that tells of the past."""
_NEAR = 6
"""How many words from what was done it is said for whom, and how much it was."""


def debts(marked: Marked, *, is_ask: bool) -> Iterator[Spot]:
    """Where a sentence talks so: it is enough to know the first of each kind."""
    spots = marked.spots
    sayings = spots["proverb"] if is_ask else [*spots["proverb"], *_ious(marked)]
    yield from [] if is_ask else list(_nothing_back(marked))[:1]
    yield from [spot for spot in sayings if _is_meant(marked, spot)][:1]
    returned = [*spots["returns"], *spots["back"]]
    yield from [spot for spot in returned if _is_wanted_back(marked, spot)][:1]
    yield from list(_mirrored(marked))[:1]
    owed = [spot for spot in spots["owe"] if _has_debtor(marked, spot)]
    due = [spot for spot in owed if _is_due(marked, spot, "you_do")]
    named = [*spots["plain"], *spots["not"]]
    open_at = min([marked.clause(one) for one in named], default=len(marked.words))
    yield from [spot for spot in due if marked.clause(spot) < open_at][:1]
    yield from [spot for spot in spots["credit"] if _is_due(marked, spot, "we_do")][:1]
    yield from [spot for done in spots["did"] for spot in _so_much(marked, done)][:1]
    yield from _never_returned(marked)
    yield from [*_remembered(marked), *_one_way(marked)][:1]
    if is_ask:
        yield from [spot for spot in spots["likewise"] if _is_argued(marked, spot)][:1]
        favours = [*spots["favours"], *spots["uncharged"]]
        yield from [spot for spot in favours if _is_ours(marked, spot)][:1]


def _never_returned(marked: Marked) -> Iterator[Spot]:
    """ "We invited you three times, you never": what we did is set against what they didn't."""
    for clause, following in pairwise(sorted({word.clause for word in marked.words})):
        first, last = marked.start_of(following), marked.end_of(following)
        is_ours = marked.first_of(_SIDES, clause) == "we_do" and marked.has_in("have", clause)
        is_theirs = marked.has_at(("you_do",), Spot(first, first)) and last - first < _NEAR
        if is_ours and is_theirs and marked.has_in("never", following):
            yield Spot(marked.start_of(clause), last)
            return


def _remembered(marked: Marked) -> Iterator[Spot]:
    """ "You won't forget who turned up", and neither "I've forgotten who" nor "who you meet"."""
    for spot in marked.spots["who_did"]:
        clause = marked.clause(spot)
        starts, behind = (Spot(at, at) for at in (spot.first, spot.last + 1))
        told = [one.first for it in ("have", "past") for one in marked.within(it, clause)]
        told += [at for at, word in enumerate(marked.words) if word.said.endswith(_TOLD)]
        is_past = any(at > spot.last for at in told) or marked.has_at(("your",), behind)
        is_lost = not marked.takes_nearest or is_denied(marked, starts)
        is_ours = is_lost and _subject(marked, starts) == "we_do"
        is_asked = marked.sentence.is_question and not marked.has("not")
        is_other = is_ours or is_asked or marked.has("they_gave")
        if is_past and not is_other and not marked.has_at(_SIDES, behind):
            yield Spot(spot.first, marked.end_of(clause))


def _one_way(marked: Marked) -> Iterator[Spot]:
    """ "Seven rounds from me, none from you": what was given is set against what never came."""
    if marked.has("they_gave", "thanks"):
        return
    told = [spot for spot in marked.spots["one_sided"] if not marked.has("gets", "your")]
    if marked.has("give", "much", "our"):
        told += marked.spots["other_way"]
    for spot in told:
        clause = marked.clause(spot)
        if not any(marked.has_in(name, clause) for name in ("plain", "talk", "trade", "needed")):
            yield spot


def _is_meant(marked: Marked, spot: Spot) -> bool:
    """Whether a saying is one of theirs; "without us you were nowhere" denies itself."""
    is_excused = is_denied(marked, spot) and not marked.has_at(("not",), spot)
    is_thanks = marked.has("they_gave") and _subject(marked, spot) == "we_do"
    return not (is_excused or is_thanks or marked.has_at(("no_debt",), spot))


def _ious(marked: Marked) -> list[Spot]:
    """What says so in a note, but for what we make up for, and what we are to do."""
    if marked.has("amends", "cheer", "thanks"):
        return []
    return [spot for spot in marked.spots["iou"] if _subject(marked, spot) != "we_do"]


def _nothing_back(marked: Marked) -> Iterator[Spot]:
    """ "Nothing has come back so far": in a note, that is no parcel and no form."""
    for spot in marked.spots["came_back"]:
        clause = marked.clause(spot)
        others = ("plain", "trade", "family", "gift", "much")
        is_other = any(marked.has_in(name, clause) for name in others)
        is_theirs = marked.first_of(_SIDES, clause) != "you_do" and not marked.has("thanks")
        if marked.has_in("never", clause) and is_theirs and not is_other:
            yield Spot(marked.start_of(clause), marked.end_of(clause))


def _is_due(marked: Marked, spot: Spot, side: str) -> bool:
    return not (
        is_denied(marked, spot) or _subject(marked, spot) != side or _is_about_money(marked)
    )


def _has_debtor(marked: Marked, spot: Spot) -> bool:
    """Whether you are named before the verb; in questions and clauses turned round, right behind.

    "A customer who owes you" is no debtor of ours.
    """
    clause = marked.clause(spot)
    named = [one.first for one in marked.within("you_do", clause)]
    return any(first < spot.first for first in named) or (
        not marked.takes_nearest and any(first == spot.last + 1 for first in named)
    )


def _is_wanted_back(marked: Marked, spot: Spot) -> bool:
    """ "Something back would be fair", and not "to give you something back"."""
    if marked.has("no_debt"):
        return False
    subject = _subject(marked, spot)
    is_aim = subject is None and marked.has_in("to_do", marked.clause(spot))
    is_excused = is_denied(marked, spot) or _is_about_money(marked)
    return subject != "we_do" and not is_aim and not is_excused


def _so_much(marked: Marked, done: Spot) -> Iterator[Spot]:
    """ "We have done so much for you", and not "we'll do it for you"."""
    ours = [one for one in marked.spots["we"] if one.first < done.last + 2]
    yours = marked.around("for_you", done, _NEAR)
    much = marked.around("much", done, _NEAR)
    if marked.takes_nearest and _subject(marked, done) == "you_do":
        return
    if ours and yours and much and not marked.has("will") and not is_denied(marked, done):
        yield Spot(ours[0].first, max(done.last, yours[-1].last))


def _mirrored(marked: Marked) -> Iterator[Spot]:
    """ "We've been good to you, so be good to us": the same is wanted of them."""
    if marked.has("plain", "talk", "trade", "amends", "thanks", "they_gave"):
        return
    first = [one for one in marked.spots["we_do"] if marked.has_in("you", marked.clause(one))]
    for we in first:
        clause = marked.clause(we)
        deeds = _verbs(marked, clause)
        for later in range(clause + 1, marked.words[-1].clause + 1):
            is_wanted = marked.has_in("ourselves", later) or marked.has_in("we_do", later)
            if is_wanted and deeds & _verbs(marked, later):
                yield Spot(we.first, marked.end_of(later))


def _verbs(marked: Marked, clause: int) -> frozenset[str]:
    """The basic forms of a clause's words that say something."""
    return frozenset(
        key
        for at, word in enumerate(marked.words)
        if word.clause == clause and not marked.has_at(("common", "closed", "not"), Spot(at, at))
        for key in marked.keys[at]
        if len(key) >= _FEWEST_LETTERS and key.isalpha()
    )


def _is_ours(marked: Marked, spot: Spot) -> bool:
    """Whether the favour is one that we did, and no work that business consists of."""
    clause = marked.clause(spot)
    is_ours = marked.has_in("we_do", clause) or _is_of_ours(marked, clause)
    is_told = is_ours and marked.has_in("you", clause)
    return is_told and not marked.has_in("plain", clause) and not marked.has_in("will", clause)


def _is_argued(marked: Marked, spot: Spot) -> bool:
    """ "I had your dog, too": what we did is told as a reason, and is no matter of business."""
    others = ("plain", "talk", "money", "thanks")
    is_ours = _subject(marked, spot) == "we_do" and marked.has("you")
    return is_ours and not (marked.sentence.is_question or marked.has(*others))


def _is_of_ours(marked: Marked, clause: int) -> bool:
    """ "Our team": whether what is ours does something, and neither we nor you."""
    return marked.first_of((*_SIDES, "our"), clause) == "our"


def _subject(marked: Marked, spot: Spot) -> str | None:
    """Who is to do it: we, or you. In English that is whoever is named last before it."""
    clause = marked.clause(spot)
    joints = [one.last for one in marked.within("joins", clause) if one.last < spot.first]
    start = max(joints, default=-1)
    named = [
        (one.first, side)
        for side in _SIDES
        for one in marked.within(side, clause)
        if start < one.first < spot.first
    ]
    if not named and marked.takes_nearest and joints:
        return None
    if not named:
        return marked.first_of(_SIDES, clause)
    return (max if marked.takes_nearest else min)(named)[1]


def _is_about_money(marked: Marked) -> bool:
    """Whether it is a bill that is to be paid."""
    numbers = (word.said for word in marked.words if len(word.said) > 1)
    return marked.has("money") or any(number[0].isdigit() for number in numbers)
