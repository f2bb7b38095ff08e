"""For how long somebody wants quiet, and when it may end, wherever in a line that stands."""

from collections.abc import Callable, Iterator
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
from messages.reading import purposes, times
from messages.reading import words as typed

Told = TypeVar("Told")


@dataclass(frozen=True)
class Found(Generic[Told]):
    """What some words of the line say; None where they say nothing. `rest` are these words.

    `is_doubtful` says that more of a time is told than was read.
    """

    told: Told | None
    rest: str
    is_doubtful: bool = False


def span(line: TaggedLine, standpoint: Standpoint) -> Found[Span]:
    """From when to when somebody is away: "on leave from 21 December to 4 January, no messages".

    "Away on Friday" is that day, and so is "I'm off Friday"; "pause Friday" ends then.
    """
    if line.tells(purposes.till_then):
        return _until(_longest(line, lambda words: spans.start(words, standpoint)), standpoint)
    is_command = _is_command(line)

    def read(words: list[str]) -> Span | None:
        told = spans.span(words, standpoint)
        if told is None or is_command or told.first is not None or told.after != told.until:
            return told
        is_until = any(word.casefold() in typed.until_words() for word in words)
        return told if is_until else spans.span(_on(words), standpoint)

    found = _longest(line, read)
    if found.told is None and is_command:
        return Found(None, found.rest, is_doubtful=bool(found.rest))
    if found.told is not None and not is_command:
        until = found.told.first is None and found.told.after == found.told.until
        is_on = not until and spans.span(found.rest.split(), standpoint) != found.told
        return Found(found.told, f"{_ON} {found.rest}" if is_on else found.rest, found.is_doubtful)
    return found


_ON, _UNTIL = "on", "until"


def _until(found: Found[date], standpoint: Standpoint) -> Found[Span]:
    """ "I'm back on Friday, pause until then"."""
    if found.told is None:
        return Found(None, found.rest, found.is_doubtful)
    rest = f"{_UNTIL} {found.told.isoformat()}"
    return Found(spans.span(rest.split(), standpoint), rest, found.is_doubtful)


def _on(words: list[str]) -> list[str]:
    return [_ON, *words]


def end(line: TaggedLine, standpoint: Standpoint) -> Found[date]:
    """On which day somebody wants to hear from us again; "back since Monday" is at once."""
    if line.tells(purposes.since):
        return Found(None, "")
    found = _longest(line, lambda words: spans.start(words, standpoint))
    return found if tells_time(line, line.free()) else Found(None, "")


def _is_command(line: TaggedLine) -> bool:
    """Whether it is the command's word that stands before the rest, as in "pause Friday"."""
    verbs = [place for place, tag in enumerate(line.tags) if tag is Tag.VERB]
    word = commands.vocabulary().get(line.keys[verbs[0]]) if verbs else None
    return word is Word.PAUSE and not any(
        tag is None and not line.is_of_time(place)
        for place, tag in enumerate(line.tags[: verbs[0]])
    )


def _longest(line: TaggedLine, read: Callable[[list[str]], Told | None]) -> Found[Told]:
    """What the most words that say something together say."""
    everything = line.written(line.free())
    try:
        for places in _windows(line):
            told = read([line.said[place].text for place in places])
            if told is not None:
                others = set(line.free()) - set(places)
                is_doubtful = tells_time(line, others)
                return Found(told, everything if is_doubtful else line.written(places), is_doubtful)
    except NoSuchDate:
        return Found(None, everything, is_doubtful=True)
    is_doubtful = tells_time(line, line.free()) or _is_until_something(line)
    return Found(None, everything if is_doubtful or _is_command(line) else "", is_doubtful)


def _windows(line: TaggedLine) -> Iterator[range]:
    """Words that stand together and may tell a time, the most of them first."""
    timely = _timely(line)
    places = [
        range(first, last + 1)
        for first in timely
        for last in timely
        if first <= last and all(line.tags[place] is None for place in range(first, last + 1))
    ]
    return iter(sorted(places, key=len, reverse=True))


def _timely(line: TaggedLine) -> list[int]:
    """The places of words with which a time may begin or end."""
    leading = typed.until_words() | times.span_starts() | times.range_words()
    leading |= typed.length_words() | typed.inclusive_words() | times.closing_words()
    endless = {word for phrase in times.without_end() for word in phrase.split()}
    return [
        place
        for place in line.free()
        if line.keys[place] in leading | endless
        or line.is_of_time(place)
        or line.said[place].bare[:1].isdigit()
    ]


def _is_until_something(line: TaggedLine) -> bool:
    """ "Until my baby is born"."""
    return any(line.keys[place] in typed.until_words() for place in line.free())
