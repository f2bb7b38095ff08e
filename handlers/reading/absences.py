"""For how long somebody wants quiet, and when it may end, wherever in a line that stands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.refusals import NoSuchDate
from handlers.reading import spans
from handlers.reading.almanac import Standpoint
from handlers.reading.leftovers import tells_time
from handlers.reading.spans import Span
from handlers.reading.tagged import Tag, TaggedLine
from messages import commands
from messages.commands import Word
from messages.reading import grammar, purposes, times
from messages.reading import words as typed

Told = TypeVar("Told")
_ON, _UNTIL = "on", "until"
_DASHES = frozenset("-–—")
_LONGEST = 16
"""So many words tell from when to when at most, each day with its weekday, month and year."""


@dataclass(frozen=True)
class Found(Generic[Told]):
    """What a line says of it; None where it says nothing, in `rest` the words that do.

    `is_doubtful` says that more of a time is told than was read; then all words are the rest.
    """

    told: Told | None
    rest: str
    is_doubtful: bool = False


Read = Callable[[list[str]], Told | None]


def span(line: TaggedLine, standpoint: Standpoint) -> Found[Span]:
    """From when to when somebody is away: "on leave from 21 December to 4 January, no messages".

    "I'm off Friday" is that day; "pause Friday" ends then.
    """
    if line.tells(purposes.till_then):
        return _until(_longest(line, lambda words: spans.start(words, standpoint)), standpoint)
    is_command = _is_command(line)
    found = _longest(line, lambda words: spans.span(words, standpoint))
    if found.told is None:
        is_doubtful = found.is_doubtful or _is_until_something(line) or is_command
        rest = line.written(line.free()) if is_doubtful else ""
        return Found(None, rest, is_doubtful=bool(rest))
    if is_command or found.is_doubtful or not _ends_on_bare_day(found.told, found.rest):
        return found
    rest = f"{_ON} {found.rest}"
    return Found(spans.span(rest.split(), standpoint), rest)


def end(line: TaggedLine, standpoint: Standpoint) -> Found[date]:
    """On which day somebody wants to hear from us again; "back since Monday" is at once."""
    if line.tells(purposes.since):
        return Found(None, "")
    return _longest(line, lambda words: spans.start(words, standpoint))


def _until(back: Found[date], standpoint: Standpoint) -> Found[Span]:
    """ "I'm back on Friday, pause until then"."""
    if back.told is None or back.is_doubtful:
        return Found(None, back.rest, back.is_doubtful)
    rest = f"{_UNTIL} {back.told.isoformat()}"
    return Found(spans.span(rest.split(), standpoint), rest)


def _ends_on_bare_day(told: Span, rest: str) -> bool:
    """Whether a day is told without "until" or "on"."""
    is_until = not typed.until_words().isdisjoint(rest.casefold().split())
    return (
        told.until is not None and told.first is None and told.after == told.until and not is_until
    )


def _is_command(line: TaggedLine) -> bool:
    """Whether it is the command's word that stands before the rest, as in "pause Friday"."""
    verbs = [place for place, tag in enumerate(line.tags) if tag is Tag.VERB]
    word = commands.vocabulary().get(line.keys[verbs[0]]) if verbs else None
    before = [place for place in line.free() if place < verbs[0]] if verbs else []
    return word is Word.PAUSE and all(line.is_of_time(place) for place in before)


def _longest(line: TaggedLine, read: Read[Told]) -> Found[Told]:
    """What the most words that say something together say."""
    everything = line.written(line.free())
    try:
        for places in _windows(line):
            told = read([line.said[place].bare for place in places])
            if told is not None:
                is_doubtful = _tells_more(line, set(line.free()) - set(places))
                rest = line.written(line.free() if is_doubtful else places)
                return Found(told, rest, is_doubtful)
    except NoSuchDate:
        return Found(None, everything, is_doubtful=True)
    is_doubtful = _tells_more(line, line.free())
    return Found(None, everything if is_doubtful else "", is_doubtful)


def _windows(line: TaggedLine) -> Iterator[list[int]]:
    """Words that stand together and may tell a time, the most of them first.

    The word for the pause may stand between them: "twee weken pauze vanaf maandag".
    """
    verbs = {place for place, tag in enumerate(line.tags) if tag is Tag.VERB}
    windows = [
        run[first:after]
        for run in _runs(_timely(line), verbs)
        for first in range(len(run))
        for after in range(first + 1, len(run) + 1)
        if len(run) <= _LONGEST
    ]
    return iter(sorted(windows, key=len, reverse=True))


def _runs(timely: list[int], verbs: set[int]) -> list[list[int]]:
    """The places in pieces, between which other words stand."""
    runs: list[list[int]] = []
    for place in timely:
        if runs and verbs.issuperset(range(runs[-1][-1] + 1, place)):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _timely(line: TaggedLine) -> list[int]:
    """The places of words with which a time may begin or end."""
    leading = typed.until_words() | times.span_starts() | times.range_words()
    leading |= typed.length_words() | typed.inclusive_words() | times.closing_words()
    leading |= typed.and_words() | _DASHES
    endless = {word for phrase in times.without_end() for word in phrase.split()}
    return [
        place
        for place in line.free()
        if not _is_little(line, place)
        and (
            line.keys[place] in leading | endless
            or line.is_of_time(place)
            or _has_figure(line, place)
        )
    ]


def _tells_more(line: TaggedLine, places: Iterable[int]) -> bool:
    """Whether a time, or a figure, is told by words that were not read."""
    others = [place for place in places if not _is_little(line, place)]
    return tells_time(line, others) or any(_has_figure(line, place) for place in others)


def _is_little(line: TaggedLine, place: int) -> bool:
    """Whether it is the "may" of "you may start again", or the "so" of "so, die Ferien sind um"."""
    if line.said[place].ends_part and line.has(grammar.openings, place):
        return True
    return line.has(grammar.planning, place) and line.said[place].bare.islower()


def _has_figure(line: TaggedLine, place: int) -> bool:
    return any(letter.isdigit() for letter in line.said[place].bare)


def _is_until_something(line: TaggedLine) -> bool:
    """ "Until my baby is born"."""
    return any(line.keys[place] in typed.until_words() for place in line.free())
