"""What a note obliges its reader to: "you'll have to renew", "it stays if you write one for me"."""

from collections.abc import Iterator, Sequence

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot

_BEHIND = 12
"""How many words behind the obligation there are at most before what it is to be done."""


def obligations(marked: Marked, acts: Sequence[Spot]) -> Iterator[Spot]:
    """Where a sentence of a note does so; `acts` are what business wants in it."""
    yield from _demands(marked, acts)
    yield from _terms(marked, acts)


def _demands(marked: Marked, acts: Sequence[Spot]) -> Iterator[Spot]:
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
        ours = [*marked.within("us", clause), *marked.within("we_gain", clause)]
        behind = [one for one in ours if one.first > spot.last]
        readers = [one for one in marked.within("you_do", clause) if one.last >= spot.first]
        is_promise = marked.has("held", "yours")
        is_act = any(marked.clause(act) == clause for act in acts)
        is_strict = is_promise or (readers and not marked.has_at(("at_times",), spot))
        is_gain = marked.has_in("we_gain", clause)
        if (behind and (is_strict or is_gain)) or (is_act and is_promise):
            yield Spot(spot.first, marked.end_of(clause))
            return
