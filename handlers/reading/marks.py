"""What made a gesture feel valuable, told at a line's end: "a book, personal and unexpected"."""

from dataclasses import dataclass
from functools import cache

from bot.team.members import Member
from bot.vocabulary import Mark
from handlers.reading import languages, tokens
from handlers.reading.tagged import Span, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import marks
from messages.reading.phrases import words_of

_LONGEST_WORD = 40


@dataclass(frozen=True)
class Marked:
    """The marks that a line tells, and the line without them."""

    marks: tuple[Mark, ...]
    without: str


def at_end(text: str, member: Member) -> Marked | None:
    """What the text's end tells. Most lines are known by their last word to tell none."""
    last = text[-_LONGEST_WORD:].split()[-1:]
    if not last or last[0].casefold().strip(".,;:!()") not in _last_words():
        return None
    return told(TaggedLine(text, languages.of(text, member)))


@cache
def _last_words() -> frozenset[str]:
    groups = tuple(marks.marks.values())
    return frozenset(word for code in LANGUAGES for word in words_of(groups, code))


def told(line: TaggedLine) -> Marked | None:
    """None where no part of its own tells them: "a personal note" is what was given."""
    found: set[Mark] = set()
    first = len(line.keys)
    while first > 0:
        mark, span = _mark(line, first)
        span = span or line.ends_with(marks.between, first)
        if span is None:
            break
        found |= {mark} if mark is not None else set()
        first = span.first
        if found and first > 0 and line.said[first - 1].ends_part and not _goes_on(line, first):
            without = tokens.written(line.said[:first]).rstrip(" ,;:–-")
            return Marked(tuple(one for one in Mark if one in found), without)
    return None


def _goes_on(line: TaggedLine, first: int) -> bool:
    """Whether what stands before tells a mark, too: "personal, unexpected"."""
    return _mark(line, first)[1] is not None


def _mark(line: TaggedLine, before: int) -> tuple[Mark | None, Span | None]:
    for mark, group in marks.marks.items():
        span = line.ends_with(group, before)
        if span is not None:
            return mark, span
    return None, None
