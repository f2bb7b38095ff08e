"""A reminder of an ask is an ask that is planned: "remind me to ask Tim for a review on Friday"."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading.meant import Meant
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import asides, grammar, verbs
from messages.reading import words as typed


def without_reminder(line: TaggedLine, meant: Meant, people: Sequence[Person]) -> str | None:
    """The line without the words that want a reminder; None where it is of anything but an ask."""
    reminding = meant.verb
    is_plain = meant.intent is Intent.REMIND and not meant.is_repeated and meant.revision is None
    if not is_plain or reminding is None or line.first(grammar.negations) is not None:
        return None
    start = min((one.span.first for one in people), default=len(line.keys))
    for place in range(reminding.after, len(line.keys)):
        if not _asks(line, place):
            continue
        mark = _mark_to(line, place)
        if mark is None and not _is_meant_to(line, place):
            continue
        before = range(reminding.after, min(start, place if mark is None else mark.first))
        little = {*range(reminding.first, reminding.after), *_led_by(line, before)}
        if mark is not None:
            little.update(range(mark.first, mark.after))
        return line.written(at for at in range(len(line.said)) if at not in little)
    return None


def _asks(line: TaggedLine, place: int) -> bool:
    """Whether it is a verb of asking that stands there, alone."""
    one = Span(place, place + 1)
    return any(line.is_one_of(one, group) for group in (verbs.asking, verbs.bidding))


def _mark_to(line: TaggedLine, place: int) -> Span | None:
    """ "To" in "to ask", "zu" in "zu fragen"."""
    for first in range(max(place - 2, 0), place):
        found = Span(first, place)
        if line.is_one_of(found, asides.infinitive_marks):
            return found
    return None


def _is_meant_to(line: TaggedLine, place: int) -> bool:
    """ "Dass ich Tim fragen muss", "dat ik Tim moet vragen"."""
    beside = [Span(at, at + 1) for at in (place - 1, place + 1) if at < len(line.keys)]
    return any(line.is_one_of(one, grammar.planning) for one in beside)


def _led_by(line: TaggedLine, places: range) -> set[int]:
    """The places of "me" and the like there, up to what tells something."""
    groups = (asides.infinitive_marks, grammar.that, grammar.being_about)
    single = {phrase[0] for group in groups for phrase in group(line.language) if len(phrase) == 1}
    single |= typed.pronouns()
    found = set()
    for at in places:
        if line.keys[at] in single:
            found.add(at)
        elif not line.is_of_time(at):
            break
    return found
