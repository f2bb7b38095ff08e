"""What we promised somebody, which is still to be done: "promised Tim the slides by Friday"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.vocabulary import Intent
from handlers.reading.clauses import VERB_LAST
from handlers.reading.meant import Meant, marked
from handlers.reading.moments import Moment
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, verbs


def told(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """A promise of ours to somebody; "Anna promised us the slides" is none."""
    promise = line.first(verbs.promising)
    if promise is None or not people or not _is_ours(line, start, promise):
        return None
    if any(line.first(group) is not None for group in (verbs.asking, verbs.reminding)):
        return None
    return marked(line, Meant(Intent.GIVE, promise, is_promise=True))


def days(when: Sequence[Moment]) -> tuple[Moment, ...]:
    """The days of a promise, to be reminded on: "by Friday" is Friday."""
    return tuple(
        one if one.no_later_than is None else replace(one, day=one.no_later_than) for one in when
    )


def _is_ours(line: TaggedLine, start: int, promise: Span) -> bool:
    """Whether no other verb comes before it, and no comma, and nobody else does it."""
    before = range(promise.first)
    groups = (*verbs.VERBS, grammar.others)
    is_first = not any(line.has(group, at) for group in groups for at in before)
    is_one_part = not any(line.said[at].ends_part for at in range(start, promise.first))
    ours = line.starts_with(grammar.we, start)
    is_said_so = line.ends_with(grammar.openings, promise.after) is not None  # "As promised"
    if is_said_so or not is_first or not is_one_part:
        return False
    if line.language in VERB_LAST:
        helped = any(line.has(grammar.auxiliaries, at) for at in before)
        return ours is not None or not helped
    if Tag.PERSON in line.tags[: promise.first]:
        return False
    place = start if ours is None else ours.after
    helper = line.starts_with(grammar.auxiliaries, place) if ours is not None else None
    return promise.first == (place if helper is None else helper.after)
