"""Whom a line puts into the archive, or takes out of it: "archive Tim", "haal Tim terug"."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading import edges, tokens
from messages.reading import archiving, hand_overs
from messages.reading.phrases import Phrases


@dataclass(frozen=True)
class Archiving:
    """Who is named, and whether they are to come back.

    It `is_sure` to be about people where it says so at once; "contacts in the archive" doesn't.
    """

    name: str
    is_back: bool
    is_sure: bool = False


def told(line: str) -> Archiving | None:
    """None for a line that does something else."""
    words = tokens.tidy(line).split()
    while length := edges.length_at_start(words, hand_overs.bidden):
        words = words[length:]
    while length := edges.length_at_end(words, hand_overs.bidden):
        words = words[:-length]
    begun = edges.length_at_start(words, archiving.bringing)
    ended = edges.length_at_end(words, archiving.back)
    if begun and ended:
        return _named(words[begun:-ended], is_back=True)
    for group, is_back in ((archiving.bringing_back, True), (archiving.archiving, False)):
        rest = _without(words, group)
        if rest is not None:
            is_sure = not is_back and edges.starts_with(words, group)
            return _named(rest, is_back=is_back, is_sure=is_sure)
    return None


def _without(words: Sequence[str], group: Phrases) -> Sequence[str] | None:
    """The words without the phrase at their start or end; None where none is there."""
    if length := edges.length_at_start(words, group):
        return words[length:]
    length = edges.length_at_end(words, group)
    return words[:-length] if length else None


def _named(words: Sequence[str], *, is_back: bool, is_sure: bool = False) -> Archiving | None:
    name = edges.written(words[edges.length_at_start(words, archiving.called) :])
    return Archiving(name, is_back, is_sure) if name else None
