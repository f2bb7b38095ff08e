"""A line that tells of days away, and perhaps whom to ask meanwhile."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading import asides
from handlers.reading.meant import Meant, marked
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, purposes, topics, verbs


def told(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "I'm off from Monday until Friday", "ben er morgen niet", "two weeks' pause from Monday"."""
    found = None if people else _words(line)
    return None if found is None else marked(line, Meant(Intent.PAUSE, found))


def meanwhile(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "I'm off next week, ask Mara if anything comes up" is no ask of ours.

    With nothing said to be asked for, it isn't either where Mara is a contact.
    """
    away, asking = _words(line), line.first(verbs.asking)
    if away is None or asking is None:
        return None
    is_apart = any(line.said[place].ends_part for place in range(away.after - 1, asking.first))
    if not is_apart or (people and not _is_only_for_an_emergency(line, people, asking.first)):
        return None
    return marked(line, Meant(Intent.PAUSE, away))


def _is_only_for_an_emergency(line: TaggedLine, people: Sequence[Person], asking: int) -> bool:
    """Whether "if" follows whoever is to be asked, and nobody else is named."""
    if len(people) > 1 or people[0].span.first < asking:
        return False
    return line.starts_with(grammar.conditions, people[0].span.after) is not None


def _words(line: TaggedLine) -> Span | None:
    start = asides.after_manners(line)
    is_other = line.starts_with(grammar.others, start) is not None
    if is_other or line.has(grammar.being, start):
        return None  # "Been away" is over
    is_ours = line.first(grammar.we) is not None or line.has(topics.being, start)
    return line.first(purposes.pausing) or (line.first(grammar.away) if is_ours else None)
