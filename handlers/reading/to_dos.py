"""What somebody notes as still to be done: "to do: call Tim", "must send Tim a card by Friday"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.vocabulary import AskedBack, Intent
from handlers.reading import asides, moments, still_to_do, words_left
from handlers.reading.almanac import Standpoint
from handlers.reading.clauses import VERB_LAST
from handlers.reading.moments import Moment
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from handlers.reading.understood import Understood
from messages.reading import grammar, to_dos, verbs

_AT_END = (grammar.towards, grammar.company, grammar.polite, grammar.joining)
"""What ends a part of the words that is no part of what is to be done."""
_OTHERS = (verbs.asking, verbs.reminding, verbs.promising)
"""What is planned, set or promised in ways of its own."""
_TELLING = (to_dos.headings, to_dos.needs, verbs.bidden, verbs.to_do)
"""Of such a line one of these has to be told."""


@dataclass(frozen=True)
class ToDo:
    """What is to be done, in the line's words without the `day`, where one is told."""

    words: str
    day: date | None


def told(line: TaggedLine, standpoint: Standpoint) -> ToDo | None:
    """What the line notes; without a heading it names the day by which it has to be done."""
    if line.text.endswith("?") or not any(line.tells(group) for group in _TELLING):
        return None
    if any(line.first(group) is not None for group in _OTHERS):
        return None
    start = asides.after_manners(line)
    heading = line.starts_with(to_dos.headings, start)
    place = start if heading is None else heading.after
    if place >= len(line.said) or (heading is not None and _goes_on(line, heading)):
        return None
    found = _days(line, place, standpoint)
    day = _day(found, standpoint.today)
    need = _need(line, place, found)
    if heading is None and (day is None or not (need or _is_bidden(line, place, found))):
        return None
    without = {*range(place), *(need or ())}
    if day is not None:
        without |= {at for one in found for at in range(one.first, one.after)}
    words = [at for at in range(len(line.said)) if at not in without]
    return ToDo(line.written(words).strip(" ,;:–—-"), day)


def understood(line: TaggedLine, told: ToDo, named: Sequence[Person], text: str) -> Understood:
    """The note as it is read, with what is to be done in its words."""
    for one in named:
        if line.keys[one.span.after - 1].endswith("'s"):
            line.tags[one.span.first : one.span.after] = [None] * (one.span.after - one.span.first)
    what = words_left.words_left(line, at_end=_AT_END)
    is_meeting = line.first(verbs.meeting) is not None and line.first(verbs.giving) is None
    return Understood(
        text,
        Intent.MET if is_meeting else Intent.GIVE,
        tuple(named),
        what,
        what,
        day=told.day,
        doubts=(AskedBack.MEANING if told.day is None else AskedBack.DAY,),
    )


def _goes_on(line: TaggedLine, heading: Span) -> bool:
    """ "Action plan for Tim", "to do list": only a mark sets a heading apart for sure."""
    if line.said[heading.after - 1].ends_part or line.said[heading.after].text in ("-", "–", "—"):
        return False
    return not line.is_one_of(heading, to_dos.sure_headings)


def _days(line: TaggedLine, place: int, standpoint: Standpoint) -> tuple[Moment, ...]:
    free = [at >= place and tag is None for at, tag in enumerate(line.tags)]
    return moments.moments(line.said, free, replace(standpoint.looking(1), asks=True))


def _day(found: Sequence[Moment], today: date) -> date | None:
    """The day that is told, or the last one; a deadline before any other."""
    last = [one.no_later_than for one in found if one.no_later_than is not None]
    days = last or [one.day for one in found if one.day is not None]
    return days[0] if len(days) == 1 == len(found) and days[0] > today else None


def _need(line: TaggedLine, place: int, found: Sequence[Moment]) -> list[int] | None:
    """The places of the words that tell that it has to be done: "I still need to", "muss ich"."""
    first = next((one.after for one in found if one.first == place), place)
    is_turned = first > place and line.language in VERB_LAST
    we = None if is_turned else line.starts_with(grammar.we, first)
    at = first if we is None else we.after
    while (little := line.starts_with(to_dos.still, at)) is not None:
        at = little.after
    need = line.starts_with(to_dos.needs, at)
    if need is None or line.starts_with(to_dos.needs_of_past, at) is not None:
        return None
    after = need.after
    if (behind := line.starts_with(grammar.we, after)) is not None:
        if not is_turned:
            return None  # "Moet ik Tim nog iets sturen" asks.
        after = behind.after
    while (little := line.starts_with(to_dos.still, after)) is not None:
        after = little.after
    return list(range(first, after))


def _is_bidden(line: TaggedLine, place: int, found: Sequence[Moment]) -> bool:
    """Whether a deadline stands beside an infinitive or an imperative."""
    is_due = any(one.no_later_than is not None for one in found)
    return is_due and still_to_do.bidden(line, place) is not None
