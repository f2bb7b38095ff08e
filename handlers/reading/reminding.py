"""Lines about being reminded: of somebody, on a day, again and again, or not any more."""

from collections.abc import Iterator, Sequence

from bot.vocabulary import Intent
from handlers.reading import asides
from handlers.reading.leftovers import may_tell_time
from handlers.reading.meant import Meant, marked
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, idioms, purposes, topics, verbs, vocabulary
from messages.reading import words as typed


def reminder(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Remind me of Tim on Friday"; "don't remind me of Tim" puts him away."""
    if line.first(verbs.reminding) is None:
        line.mend({one[0] for one in verbs.reminding(line.language) if len(one) == 1})
    notice = _notice(line, start, people)
    if notice is not None:
        return notice
    found = line.first(verbs.reminding)
    if found is None or _is_sent(line, found) or _is_in_plan(line, found):
        return None
    if not people and line.starts_with(purposes.pausing, start):
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


def _notice(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Give me on Monday a heads-up about Rosa", "gib mir am Montag Bescheid wegen Rosa"."""
    remembering = line.starts_with(idioms.remembering, start)
    if remembering is not None and people:
        return marked(line, Meant(Intent.REMIND, remembering))
    bid, notice = line.starts_with(idioms.bidden_to_tell, start), line.first(idioms.notices)
    if bid is None or notice is None or notice.first < bid.after:
        return None
    about = any(
        notice.after <= one.first < person.span.first
        for one in line.find(grammar.being_about)
        for person in people
    )
    if not about:
        return None
    line.mark(bid, Tag.LITTLE)
    return marked(line, Meant(Intent.REMIND, notice))


def _is_in_plan(line: TaggedLine, found: Span) -> bool:
    """ "Zat te denken aan een boek voor Tim", of which the end alone asks for a reminder."""
    return any(
        one.overlaps(found) and one.first < found.first for one in line.find(grammar.planning)
    )


def _is_sent(line: TaggedLine, found: Span) -> bool:
    """ "Sent Tim a payment reminder" tells of one to him."""
    given = line.first(verbs.giving)
    is_before = given is not None and given.first < found.first
    return is_before and not line.has(verbs.presents, given.first) if given else False


def not_reminded(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "Don't remind me about Piet on Thursday", whom nobody knows: that is no pause.

    "Stop pestering me about Tim" puts him away whom somebody knows.
    """
    if people:
        return _left_alone(line, people)
    if not line.tells(topics.no) or not _is_about_something(line):
        return None
    found = line.first(verbs.reminding) or line.first(topics.nudging)
    if found is None:
        return None
    intent = Intent.REMIND if may_tell_time(line) else Intent.ARCHIVE
    return marked(line, Meant(intent, found))


def _left_alone(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    start, found = asides.after_manners(line), line.first(topics.nudging)
    is_bidden = any(line.starts_with(group, start) for group in (topics.no, topics.nudging))
    if found is None or not is_bidden or not line.tells(topics.no) or may_tell_time(line):
        return None
    leads = [line.ends_with(grammar.being_about, one.span.first) for one in people]
    near = range(found.after, found.after + _NEAR)
    is_about = all(
        lead is not None and lead.first in near and not line.is_one_of(lead, grammar.towards)
        for lead in leads
    )
    return marked(line, Meant(Intent.ARCHIVE, found)) if is_about else None


_NEAR = 4
"""So near to "nerv" is "wegen" in "nerv mich nicht mehr wegen Tim"."""


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
