"""The days of what was asked, on which nothing was: "asked Tim to come in two weeks"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.vocabulary import Intent
from handlers.reading import moments
from handlers.reading.almanac import Standpoint
from handlers.reading.meant import Meant
from handlers.reading.moments import Moment
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import asides, grammar


def told(
    line: TaggedLine, when: Sequence[Moment], is_free: Sequence[bool], standpoint: Standpoint
) -> tuple[tuple[Moment, ...], set[int]]:
    """Which of the times are such, of an ask that was made; and the places of all that are words.

    Among these is what would be a day to come, and is none where days behind us are looked for.
    """
    ahead = replace(standpoint, ahead=True, asks=True)
    coming = moments.moments(line.said, is_free, ahead)
    asked = tuple(one for one in when if _is_one(line, one, coming, standpoint.today))
    return asked, places(asked) | (places(coming) - places(when))


def places(when: Iterable[Moment]) -> set[int]:
    """Where these times stand."""
    return {place for one in when for place in range(one.first, one.after)}


def is_open(line: TaggedLine, meant: Meant, when: Sequence[Moment], today: date) -> bool:
    """Whether it is asked when, though a day is told: for today it may be asked by now."""
    if meant.intent is not Intent.ASK or not meant.is_ahead:
        return False
    return _is_wondered(line) or [one.day for one in when] == [today]


def _is_wondered(line: TaggedLine) -> bool:
    """ "Shall I ask Tim on Friday?", which plans nothing yet."""
    words = [Span(place, place + 1) for place in range(len(line.keys))]
    told = [one for one in words if not line.is_one_of(one, grammar.openings)][:2]
    groups = (asides.modals, grammar.we)
    return len(told) == len(groups) and all(map(line.is_one_of, told, groups))


def _is_one(line: TaggedLine, moment: Moment, coming: Sequence[Moment], today: date) -> bool:
    if moment.no_later_than is not None:
        return _is_of_theirs(line, moment)
    first = moment.day or (moment.span[0] if moment.span is not None else None)
    if first is None or (first <= today and _is_set_off(line, moment)):
        return False
    asked, infinitive = line.first(grammar.wondering), line.first(asides.infinitive_marks)
    is_inside = asked is not None and moment.first > asked.first
    is_done_then = infinitive is not None and moment.first > infinitive.first
    is_nearer = any(
        one.first == moment.first
        and one.day
        and today < one.day
        and one.day - today < today - first
        for one in coming
    )
    return first > today or is_inside or (is_done_then and is_nearer)


def _is_set_off(line: TaggedLine, moment: Moment) -> bool:
    """ "Asked Tim whether he can help, on Monday": a day by itself may be that of asking."""
    is_begun = moment.first > 0 and line.said[moment.first - 1].ends_part
    is_ended = moment.after == len(line.said) or line.said[moment.after - 1].ends_part
    return is_begun and is_ended


def _is_of_theirs(line: TaggedLine, moment: Moment) -> bool:
    """ "Asked Tim for flyers, he needs until May"."""
    start = max((at + 1 for at in range(moment.first) if line.said[at].ends_part), default=0)
    if start == 0 or line.has(grammar.we, start):
        return False
    return any(line.has(group, start) for group in (grammar.acting, asides.about_them))
