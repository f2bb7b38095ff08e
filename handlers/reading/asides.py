"""What a line says beside what it tells: that it is to be noted, asides, a signature."""

from collections.abc import Sequence

from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar

_LONGEST_SIGNATURE = 2


def leave_out(line: TaggedLine, people: Sequence[Person]) -> None:
    """Mark those words as little ones."""
    _leave_out_noting(line, people)
    _leave_out_asides(line)


def _leave_out_noting(line: TaggedLine, people: Sequence[Person]) -> None:
    """ "Could you put down that Tim gave us a book": before Tim nothing else is asked for."""
    noting = line.first(grammar.noting)
    first_person = min((one.span.first for one in people), default=len(line.keys))
    if noting is None or noting.first > first_person or _is_told_before(line, noting):
        return
    ends = [found.after for found in line.find(grammar.that) if found.after <= first_person]
    after = max([noting.after, *(end for end in ends if end > noting.first)])
    line.mark(Span(0, after), Tag.LITTLE)


def _is_told_before(line: TaggedLine, noting: Span) -> bool:
    """ "Wrote him a thank you note": the note is what was written."""
    verbs = (line.first(group) for group in grammar.VERBS)
    return any(verb is not None and verb.first < noting.first for verb in verbs)


def _leave_out_asides(line: TaggedLine) -> None:
    """ "When I saw Eva on Thursday, …", "a quick one: …", "… LG Mara"."""
    for clause in list(line.find(grammar.whens)):
        if line.starts_with(grammar.knowing, clause.first):
            continue  # "When can I ask Tim"
        again = next(
            (one.first for one in line.find(grammar.we) if one.first >= clause.after),
            len(line.keys),
        )
        end = min(_end_of_part(line, clause.first, ","), again)
        _leave_out(line, range(clause.first, end))
    start = _end_of_part(line, 0, ":")
    if start < len(line.keys) and not _tells(line, start):
        _leave_out(line, range(start))
    for closing in line.find(grammar.closings):
        if len(line.keys) - closing.after <= _LONGEST_SIGNATURE:
            _leave_out(line, range(closing.first, len(line.keys)))


def _leave_out(line: TaggedLine, places: range) -> None:
    for place in places:
        # The day of the aside is that of the rest, too.
        if line.tags[place] is None and not line.is_of_time(place):
            line.mark(Span(place, place + 1), Tag.LITTLE)


def _end_of_part(line: TaggedLine, first: int, mark: str) -> int:
    """After the word that a mark follows; the end of the line where none is."""
    ends = (at + 1 for at in range(first, len(line.said)) if line.said[at].text.endswith(mark))
    return next(ends, len(line.said))


def _tells(line: TaggedLine, before: int) -> bool:
    """Whether the start of a line has a verb, somebody or a word of a command."""
    told = (Tag.PERSON in line.tags[:before]) or line.tags[0] is not None
    verbs = (line.first(group) for group in grammar.VERBS)
    return told or any(verb is not None and verb.first < before for verb in verbs)
