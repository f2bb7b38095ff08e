"""How often somebody should hear from us, as people say it: "rhythm for clients 30 60"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.people.rhythm import Cadence
from bot.vocabulary import Audience
from handlers.reading import edges, intervals, tokens
from handlers.reading import searches as searching
from messages.reading import rhythms, searches
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_MOST_WORDS = 5
"""Longer names are none, but a sentence about something else."""
_MOST_WORDS_ALONE = 3
"""The same where only a name and how often is told: "Anna Jansen every month"."""
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Told:
    """Whose rhythm a line is about: an audience's, a tag's, or that of somebody with this name.

    With a `cadence`, or with `is_usual`, it is to be changed. Unless the rhythm `is_named`, it may
    be about something else after all.
    """

    audience: Audience | None = None
    tag: str = ""
    name: str = ""
    cadence: Cadence | None = None
    is_usual: bool = False
    is_named: bool = False

    @property
    def is_of_many(self) -> bool:
        return self.audience is not None or bool(self.tag)


def told(line: str) -> Told | None:
    """What the line tells of a rhythm, in any language; None where it is about something else."""
    read = intervals.read(tokens.tidy(line))
    words = [word for word in read.rest if edges.key(word) not in typed.polite_words()]
    words, is_asked = _after(words, rhythms.how_often)
    words, _ = _after(words, rhythms.asking, rhythms.wanting)
    words, is_changed = _after(words, rhythms.changing)
    words, is_usual = _after(words, rhythms.usual)
    words, is_named = _after(words, rhythms.rhythm)
    words, is_kept = _after(words, rhythms.keeping)
    words, _ = _after(words, rhythms.of)
    words, is_usual_behind = _before(words, rhythms.usual, rhythms.into)
    words, is_named_behind = _before(words, rhythms.rhythm)
    words, is_kept_behind = _before(words, rhythms.kept)
    is_named |= is_named_behind
    whose = _whose(words)
    is_bare = words == list(read.rest) and len(words) <= _MOST_WORDS_ALONE
    is_done = is_kept or is_kept_behind or is_changed or is_bare
    is_regular = read.is_clear and (is_done or whose.audience is not None)
    if not (is_named or is_regular or (is_asked and words)) or len(words) > _MOST_WORDS:
        return None
    is_usual = (is_usual or is_usual_behind) and read.cadence is None
    return replace(whose, cadence=read.cadence, is_usual=is_usual, is_named=is_named)


def _whose(words: Sequence[str]) -> Told:
    rest, _ = _after(words, searches.everybody)
    for group in (searches.tagged, rhythms.tag):
        if length := edges.length_at_start(rest, group):
            return Told(tag=edges.written(rest[length:]))
    if len(rest) == 1 and (audience := searching.audience(rest[0])):
        return Told(audience=audience)
    return Told(name=_POSSESSIVE.sub("", edges.written(words)))


def _after(words: Sequence[str], *groups: Phrases) -> tuple[list[str], bool]:
    """The words behind the phrases that they begin with, and whether there was one."""
    rest, is_there = list(words), False
    while length := max(edges.length_at_start(rest, group) for group in groups):
        rest, is_there = rest[length:], True
    return rest, is_there


def _before(words: Sequence[str], *groups: Phrases) -> tuple[list[str], bool]:
    """The same at their end."""
    rest, is_there = list(words), False
    while length := max(edges.length_at_end(rest, group) for group in groups):
        rest, is_there = rest[:-length], True
    return rest, is_there
