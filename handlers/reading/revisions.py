"""Lines that change a reminder which was asked for: "move the reminder of Tim to Tuesday"."""

from collections.abc import Sequence

from bot.vocabulary import Intent, Revision
from handlers.reading import asides
from handlers.reading.meant import Meant, marked
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import revisions
from messages.reading.phrases import Phrases

_GROUPS: tuple[tuple[Phrases, Revision], ...] = (
    (revisions.moving, Revision.MOVED),
    (revisions.dropping, Revision.DROPPED),
)


def told(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """What is to become of the reminder of who is named; None where the line is about no such."""
    noun = line.first(revisions.reminders)
    if noun is None or not people:
        return None
    for group, revision in _GROUPS:
        verb = _verb(line, group)
        if verb is not None and not verb.overlaps(noun):
            line.mark(noun, Tag.LITTLE)
            return marked(line, Meant(Intent.REMIND, verb, revision=revision))
    return None


def _verb(line: TaggedLine, group: Phrases) -> Span | None:
    """At the start, or at the end as Dutch and German have it."""
    start = asides.after_manners(line)
    return line.starts_with(group, start) or line.ends_with(group, len(line.keys))
