"""The next touch, named while this one is told: "give Anna flowers, again on 3 March"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from handlers.reading import moments
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import calendar_names, next_touches, verbs
from messages.reading import words as typed

MARKS = " ,;:–—-([)]"
"""What may stand around such a part."""
_BRACKETS = ("(", "[")


@dataclass(frozen=True)
class NextTouch:
    """A next touch, and the line `without` it.

    `day` is None where only a time is told ("again in March"). `is_sure` is off where what is told
    may lie behind us as well ("again on Friday"); then `behind` is when that would be. `what` is to
    be done then, where it is something else than what happened.
    """

    without: str
    words: str
    day: date | None
    is_sure: bool = True
    behind: date | None = None
    what: str = ""
    is_bidden: bool = False
    """The bot is bidden to remind: "…, remind me on 3 March"."""


@dataclass(frozen=True)
class _Lead:
    """Where "again" stands, and the place where its time starts; None for a time before it."""

    said: Span
    timed: int | None
    is_named: bool
    """Whether it is called the next time."""
    is_apart: bool = True
    """Whether it starts a part of the line."""


def told(line: TaggedLine, standpoint: Standpoint) -> NextTouch | None:
    """The one that a part of the line of its own tells, or that is called the next time.

    "Gave Anna flowers again tomorrow" tells when they were given, or will be; of "give Anna flowers
    again on 3 March" nobody knows.
    """
    bidden = _bidden(line, standpoint)
    if bidden is not None:
        return bidden
    for lead in _leads(line):
        moment = _moment(line, lead.timed, standpoint.looking(1))
        whole = None if moment is None else _whole(line, lead.said, moment)
        if moment is not None and whole is not None:
            found = _found(line, whole, moment, standpoint, lead)
            if found is not None:
                return found
    return None


def may_be_ahead(line: TaggedLine, day: date, standpoint: Standpoint) -> bool:
    """Whether the line bids for a reminder, or says "again", and the day read from it may not be
    behind us: "gave Anna flowers again on 3 March" in November.
    """
    today = standpoint.today
    found = moments.moments(line.said, [tag is None for tag in line.tags], standpoint.looking(1))
    ahead = [one for one in found if (first := first_day(one)) is not None and first > today]
    if not ahead or day >= today:
        return False
    if line.tells(next_touches.bidding):
        return True
    nearest = min(filter(None, map(first_day, ahead)))
    is_nearer = nearest - today < today - day and not is_of_weekday(line, ahead[0])
    return is_nearer and line.tells(next_touches.again)


def _bidden(line: TaggedLine, standpoint: Standpoint) -> NextTouch | None:
    """What a last part of the line bids for: "…, remind me again in two weeks"."""
    for bid in line.find(next_touches.bidding):
        led = line.ends_with(next_touches.leading, bid.first)
        first = bid.first if led is None else led.first
        if first == 0 or (led is None and not starts_part(line, first)):
            continue
        free = [place >= bid.after for place in range(len(line.said))]
        found = moments.moments(line.said, free, standpoint.looking(1))
        if len(found) != 1 or not _says_no_more(line, bid.after, found[0]):
            continue
        (moment,) = found
        ahead = first_day(moment)
        if ahead is None or ahead > standpoint.today:
            words = line.written(range(first, len(line.said))).strip(MARKS)
            without = line.written(range(first)).rstrip(MARKS)
            return NextTouch(without, words, moment.day, is_bidden=True)
    return None


def _says_no_more(line: TaggedLine, first: int, moment: Moment) -> bool:
    """Whether all from there on is the time, and words that say nothing of their own."""
    place = first
    while place < len(line.said):
        if place == moment.first:
            place = moment.after
            continue
        filler = line.starts_with(next_touches.about_it, place)
        if filler is None and line.says_something(place):
            return False
        place = place + 1 if filler is None else filler.after
    return True


def _leads(line: TaggedLine) -> Iterator[_Lead]:
    for one in line.find(next_touches.next_ones):
        led = line.ends_with(next_touches.leading, one.first)
        first = one.first if led is None else led.first
        if led is not None or starts_part(line, first):
            yield _Lead(Span(first, one.after), one.after, is_named=True)
    for one in line.find(next_touches.next_words):
        if line.said[one.after - 1].text.endswith(":") and starts_part(line, one.first):
            yield _Lead(one, one.after, is_named=True)
    for group, is_named in ((next_touches.next_times, True), (next_touches.again, False)):
        for one in line.find(group):
            led = line.ends_with(next_touches.leading, one.first)
            first = one.first if led is None else led.first
            is_apart = is_named or led is not None or starts_part(line, first)
            if is_apart or line.tells(verbs.presents):
                yield _Lead(Span(first, one.after), one.after, is_named, is_apart)
            if line.said[one.after - 1].ends_part or one.after == len(line.said):
                yield _Lead(one, None, is_named)


def starts_part(line: TaggedLine, place: int) -> bool:
    """Whether a part of the line, or a sentence, ends before that place, or a bracket opens."""
    if place <= 0:
        return False
    before = line.said[place - 1]
    is_bracketed = line.said[place].text.startswith(_BRACKETS)
    return is_bracketed or before.ends_part or before.text.endswith((".", ")"))


def _moment(line: TaggedLine, first: int | None, standpoint: Standpoint) -> Moment | None:
    """The time that starts there, or the one that ends the line but for a last word."""
    free = [tag is None for tag in line.tags]
    if first is not None:
        free = [is_free and place >= first for place, is_free in enumerate(free)]
        found = moments.moments(line.said, free, standpoint)
        return next((one for one in found if one.first == first), None)
    found = moments.moments(line.said, free, standpoint)
    return found[-1] if found else None


def _whole(line: TaggedLine, said: Span, moment: Moment) -> Span | None:
    """All the words of it, where they are a part of the line up to its end or the next comma."""
    if moment.first >= said.after:
        whole = Span(said.first, moment.after)
    elif moment.after == said.first:
        led = line.ends_with(next_touches.leading, moment.first)
        whole = Span(moment.first if led is None else led.first, said.after)
        if led is None and not starts_part(line, moment.first):
            return None
    else:
        return None
    rest = range(whole.after, len(line.said))
    is_end = line.said[whole.after - 1].ends_part or not any(map(line.says_something, rest))
    return whole if is_end and whole.first > 0 else None


def _found(
    line: TaggedLine, whole: Span, moment: Moment, standpoint: Standpoint, lead: _Lead
) -> NextTouch | None:
    """None for what lies behind us: "…, again yesterday"."""
    places = range(whole.first, whole.after)
    others = [place for place in range(len(line.said)) if place not in places]
    without = line.written(others).rstrip(MARKS)
    words = line.written(places).strip(MARKS)
    ahead = first_day(moment)
    if ahead is None or ahead <= standpoint.today:
        return NextTouch(without, words, None) if ahead is None and lead.is_named else None
    found = NextTouch(without, words, moment.day)
    alone = [place >= moment.first for place in range(len(line.said))]
    back = moments.moments(line.said, alone, standpoint.looking(-1))
    behind = first_day(back[0]) if back else None
    if lead.is_named or behind is None or behind > standpoint.today:
        return found if lead.is_apart else None
    if not lead.is_apart:
        return replace(found, is_sure=False, behind=behind)
    return _weighed(line, replace(found, behind=behind), ahead, moment, standpoint.today)


def _weighed(
    line: TaggedLine, found: NextTouch, ahead: date, moment: Moment, today: date
) -> NextTouch:
    """A date is the nearer one; a bare weekday is ahead after "give", and after "gave" it may be
    either.
    """
    assert found.behind is not None
    is_nearer = ahead - today < today - found.behind
    if is_of_weekday(line, moment):
        is_nearer = line.tells(verbs.presents)
    return replace(found, is_sure=is_nearer)


def is_of_weekday(line: TaggedLine, moment: Moment) -> bool:
    """Whether it is a bare weekday: "on Friday", and not "next Friday"."""
    keys = {line.keys[place] for place in range(moment.first, moment.after)}
    return not keys.isdisjoint(calendar_names.weekdays()) and keys.isdisjoint(typed.next_words())


def first_day(moment: Moment) -> date | None:
    """The day that is told, or the first of several."""
    if moment.day is not None:
        return moment.day
    return None if moment.span is None else moment.span[0]
