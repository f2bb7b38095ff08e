"""What made a gesture feel valuable, told at a line's end: "a book, personal and unexpected"."""

from dataclasses import dataclass

from bot.vocabulary import Mark
from handlers.reading import tokens
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import marks


@dataclass(frozen=True)
class Marked:
    """The marks that a line tells, and the line without them."""

    marks: tuple[Mark, ...]
    without: str


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
