"""Lines about being reminded: of somebody, on a day, again and again, or not any more."""

from collections.abc import Iterator, Sequence

from bot.vocabulary import Intent
from handlers.reading.leftovers import may_tell_time
from handlers.reading.meant import Meant, marked
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, purposes, topics, vocabulary
from messages.reading import words as typed


def reminder(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Remind me of Tim on Friday"; "don't remind me of Tim" puts him away."""
    found = line.first(grammar.reminding)
    if found is None or (not people and line.starts_with(purposes.pausing, start)):
        return None
    negation = line.first(grammar.negations)
    is_not = negation is not None and found.is_beside(negation)
    is_never = not may_tell_time(line)
    if people and is_never and (is_not or line.starts_with(purposes.pausing, start)):
        return marked(line, Meant(Intent.ARCHIVE, found))
    if not people and negation:
        return marked(line, Meant(Intent.PAUSE, found))
    again = list(_repeating(line))
    for one in again:
        line.mark(one, Tag.DAY)
    return marked(line, Meant(Intent.REMIND, found, is_repeated=bool(again)))


def not_reminded(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "Don't remind me about Piet on Thursday", whom nobody knows: that is no pause."""
    if people or not line.tells(topics.no) or not _is_about_something(line):
        return None
    found = line.first(grammar.reminding) or line.first(topics.nudging)
    if found is None:
        return None
    intent = Intent.REMIND if may_tell_time(line) else Intent.ARCHIVE
    return marked(line, Meant(intent, found))


def _is_about_something(line: TaggedLine) -> bool:
    """Whether "about" leads to more than a day or "anything"."""
    return any(_says_more(line, found.after) for found in line.find(grammar.being_about))


def _says_more(line: TaggedLine, place: int) -> bool:
    while place < len(line.keys) and line.keys[place] in typed.determiners():
        place += 1
    if place >= len(line.keys) or line.is_of_time(place):
        return False
    return line.keys[place] not in vocabulary.single_words(line.language) | typed.pronouns()


def _repeating(line: TaggedLine) -> Iterator[Span]:
    """ "Weekly", "every Monday", "jeden zweiten Tag"; not "every client"."""
    yield from line.find(grammar.repeating)
    for found in line.find(grammar.every):
        after = found.after
        while after < len(line.keys) and line.is_of_time(after):
            after += 1
        if after > found.after:
            yield Span(found.first, after)
