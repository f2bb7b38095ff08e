"""Spans of time from now on, as people type them: two weeks, until 5 January, from Monday on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.reading import almanac, moments, wording
from handlers.reading.almanac import DAY, Standpoint
from handlers.reading.meanings import Meaning
from handlers.reading.wording import bare
from messages.reading import times
from messages.reading import words as typed

_SHORT = re.compile(r"(\d+)([^\W\d]+)")
_END = "end"
"""As the rest of a week lasts to its end."""


@dataclass(frozen=True)
class Span:
    """A span of time. `first` is None when it begins at once.

    `until` is the day that was typed as its end, or the last one counted; `after` the first day
    after it, which is the same day for "until Friday". Both are None for a span without an end.
    """

    first: date | None = None
    until: date | None = None
    after: date | None = None


def span(written: Sequence[str], standpoint: Standpoint) -> Span | None:
    """The span that the words say; None where they say none.

    "Until Friday" ends before that Friday; "through Friday" and "from Monday until Friday" after
    it. No words, or only polite ones, say a span without an end. Raises NoSuchDate for a date that
    is in no calendar.
    """
    words = wording.words_of(written)
    if not words:
        return Span()
    rest = wording.without_phrase(words, times.without_end())
    head, mark, tail = wording.parted(rest if rest is not None else words)
    if rest is not None:
        return _without_end(rest, standpoint)
    if mark is None:
        return _lasting(head, standpoint)
    return _between(head, mark, tail, standpoint)


def start(written: Sequence[str], standpoint: Standpoint) -> date | None:
    """The day on which something is to begin again; None if the words say none.

    "Tomorrow" is that day itself. Raises NoSuchDate for a date that is in no calendar.
    """
    words = wording.words_of(written)
    if any(bare(word) in typed.until_words() for word in words):
        return None
    rest = [word for word in words if bare(word) not in typed.starting_words()]
    return _first_day(_told(rest, standpoint))


def _without_end(words: list[str], standpoint: Standpoint) -> Span | None:
    """ "From Monday until further notice"."""
    marking = typed.until_words() | typed.length_words()
    rest = [word for word in words if bare(word) not in marking]
    if not rest:
        return Span()
    first = _beginning(rest, standpoint)
    return _begun(Span(), first, standpoint) if first is not None else None


def _between(head: list[str], mark: str, tail: list[str], standpoint: Standpoint) -> Span | None:
    """ "Until Friday", "from Monday until Friday", "vom 5. bis 12. Januar"."""
    marking = typed.inclusive_words() | typed.and_words() | typed.until_words()
    is_inclusive = any(bare(word) in typed.inclusive_words() for word in (mark, *tail))
    end = [word for word in tail if bare(word) not in marking]
    if _is_after(end):
        end, is_inclusive = end[1:], True
    bare_first = wording.bare_day(wording.without_opening(head))
    bare_end = wording.bare_day(end)
    if bare_first is not None and bare_end is None:
        return _in_month_of(bare_first, end, standpoint)
    is_from = any(bare(word) in times.span_starts() for word in head)
    if bare_first is not None and not is_from:
        return None  # "12 to 5" are rather hours
    first = _beginning(head, standpoint)
    if first is None and (wording.opens(head) or mark == wording.TO or mark in times.range_words()):
        return None
    told = _end(end, bare_end, standpoint, first)
    last = _last_day(told)
    if told is None or last is None or (first is not None and last < first):
        return None
    is_inclusive = is_inclusive or is_from or first is not None
    return _begun(_ending(told, is_inclusive=is_inclusive), first, standpoint)


def _is_after(end: list[str]) -> bool:
    """ "Until after Christmas"."""
    return len(end) > 1 and bare(end[0]) in typed.after_words()


def _end(
    end: list[str], bare_day: int | None, standpoint: Standpoint, first: date | None
) -> Meaning | None:
    """What the end says, seen from today; from the first day where it would come before that."""
    has_year_ahead = first is not None and first.year < date.max.year
    later = replace(standpoint, today=first) if first and has_year_ahead else standpoint
    if bare_day is not None:
        day = almanac.day_of_month(bare_day, later)
        return Meaning(day) if day is not None else None
    told = _told(end, standpoint)
    last = _last_day(told)
    if first is not None and last is not None and last < first:
        return _told(end, later)
    return told


def _in_month_of(first_day: int, end: list[str], standpoint: Standpoint) -> Span | None:
    """ "From 5 to 12 January": the first is of the month of the last."""
    last = _last_day(_told(end, standpoint))
    if last is None:
        return None
    looking_back = replace(standpoint, today=last, ahead=False)
    first = almanac.day_of_month(first_day, looking_back)
    if first is not None and first_day > last.day and first < standpoint.today:
        return None  # "From 15 to 10 December"
    return _begun(_ending(Meaning(last), is_inclusive=True), first, standpoint)


def _ending(told: Meaning, *, is_inclusive: bool) -> Span:
    """A span up to a day, or up to a week or a month, which ends before those begin."""
    if told.day is not None:
        return Span(None, told.day, _following(told.day) if is_inclusive else told.day)
    assert told.span is not None
    first, last = told.span
    if told.at_end or is_inclusive:
        return Span(None, last, _following(last))
    return Span(None, first, first)


def _lasting(words: list[str], standpoint: Standpoint) -> Span | None:
    """ "Two weeks", "next week", "for two weeks from Monday", "tomorrow"."""
    place = next((at for at, word in enumerate(words) if bare(word) in times.span_starts()), None)
    if place is not None:
        return _from(words[place + 1 :], words[:place], standpoint)
    rest = [word for word in words if bare(word) not in typed.length_words()]
    day = _length(rest, standpoint)
    if day is not None:
        return Span(None, day - DAY, day)
    told = _told(rest, standpoint)
    if told is None:
        return _day_and_length(words, standpoint)
    if told.span is not None:
        return _begun(
            _ending(told, is_inclusive=True), None if told.at_end else told.span[0], standpoint
        )
    return _on(told.day, rest, standpoint)


def _on(day: date | None, words: list[str], standpoint: Standpoint) -> Span | None:
    """ "Tomorrow" and "on Friday" are that day; "Friday" or "5 January" its end."""
    if day is None:
        return None
    key = bare(words[0])
    is_near = len(words) == 1 and key in typed.near_days().keys() | times.near_days().keys()
    is_that_day = key in typed.on_words() or is_near
    if not is_that_day:
        return Span(None, day, day)
    return _begun(Span(None, day, _following(day)), day, standpoint)


def _from(opened: list[str], before: list[str], standpoint: Standpoint) -> Span | None:
    """A first day, with a length of time before or after it, or none."""
    for count in range(len(opened), 0, -1):
        first = _first_day(_told(opened[:count], standpoint))
        if first is None:
            continue
        marking = typed.length_words() | times.span_starts() | times.closing_words()
        rest = [word for word in before + opened[count:] if bare(word) not in marking]
        if not rest:
            return _begun(Span(), first, standpoint)
        return _counted(first, rest, standpoint)
    return None


def _day_and_length(words: list[str], standpoint: Standpoint) -> Span | None:
    """ "Monday for two weeks"."""
    place = next((at for at, word in enumerate(words) if bare(word) in typed.length_words()), 0)
    return _from(words[:place], words[place:], standpoint) if place else None


def _counted(first: date, length: list[str], standpoint: Standpoint) -> Span | None:
    later = replace(standpoint, today=max(first, standpoint.today))
    day = _length(length, later)
    return _begun(Span(None, day - DAY, day), first, standpoint) if day is not None else None


def _begun(span: Span, first: date | None, standpoint: Standpoint) -> Span:
    """The span with its first day, unless that is today or was before."""
    return replace(span, first=first if first is not None and first > standpoint.today else None)


def _beginning(head: list[str], standpoint: Standpoint) -> date | None:
    """The first day that the words before "until" tell."""
    bare_day = wording.bare_day(wording.without_opening(head))
    if bare_day is not None:
        return almanac.day_of_month(bare_day, standpoint)
    return _first_day(_told(wording.without_opening(head), standpoint))


def _told(words: list[str], standpoint: Standpoint) -> Meaning | None:
    """A time that all of the words tell."""
    rest = [
        _END if bare(word) in typed.end_words() else word for word in wording.without_little(words)
    ]
    told = moments.told(rest, standpoint) if rest else None
    return told if _last_day(told) is not None else None


def _first_day(told: Meaning | None) -> date | None:
    if told is None or told.day is not None:
        return told.day if told is not None else None
    return told.span[0] if told.span is not None else None


def _last_day(told: Meaning | None) -> date | None:
    if told is None or told.day is not None:
        return told.day if told is not None else None
    return told.span[1] if told.span is not None else None


def _length(words: list[str], standpoint: Standpoint) -> date | None:
    """The day that a length of time lies ahead: "2w", "fortnight", "the next two weeks"."""
    keys = [bare(word) for word in wording.without_little(words)]
    if keys and times.relations().get(keys[0], 0) > 0 and len(keys) > 2:
        keys = keys[1:]
    if len(keys) == 1:
        short = _SHORT.fullmatch(keys[0])
        keys = list(short.groups()) if short else ["1", *keys]
        if not short and keys[1] not in typed.single_units():
            return None
    if not keys or keys[0] in times.relations():
        return None
    unit = typed.day_units().get(keys[-1])
    return _first_day(moments.told(["in", *keys[:-1], unit or keys[-1]], standpoint))


def _following(day: date) -> date:
    """The day after, where the calendar has one."""
    return day + DAY if day < date.max else day
