"""A reminder of an ask is an ask that is planned: "remind me to ask Tim for a review on Friday"."""

from collections.abc import Collection, Sequence

from bot.vocabulary import Intent
from handlers.reading.clauses import VERB_LAST
from handlers.reading.meant import Meant
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import asides, grammar, planned_asks, verbs
from messages.reading import words as typed


def without_reminder(line: TaggedLine, meant: Meant, people: Sequence[Person]) -> str | None:
    """The line without the words that want a reminder; None where it is of anything but an ask.

    Without those, too, that say that the ask was missed: "didn't get round to asking Tim, …".
    """
    reminding = meant.verb
    is_plain = meant.intent is Intent.REMIND and not meant.is_repeated and meant.revision is None
    if not is_plain or reminding is None:
        return None
    start = min((one.span.first for one in people), default=len(line.keys))
    for place in (*range(reminding.after, len(line.keys)), *range(reminding.first)):
        if not _asks(line, place):
            continue
        mark = _mark_to(line, place)
        if mark is None and not (_is_meant_to(line, place) or _is_left_bare(line, place)):
            continue
        end = min(start, place if mark is None else mark.first)
        missed = range(end if place < reminding.first else 0)
        if any(one.first not in missed for one in line.find(grammar.negations)):
            return None
        before = range(reminding.after, end)
        little = {*missed, *range(reminding.first, reminding.after), *_led_by(line, before)}
        if mark is not None:
            little.update(range(mark.first, mark.after))
        return _written(line, place, little)
    return None


def _written(line: TaggedLine, verb: int, little: Collection[int]) -> str:
    """The line without those places, and with "ask" where it says "asking"."""
    if not _is_noun(line, verb):
        return line.written(at for at in range(len(line.said)) if at not in little)
    (bare,) = verbs.bidding(line.language)
    before = line.written(at for at in range(verb) if at not in little)
    behind = line.written(at for at in range(verb + 1, len(line.said)) if at not in little)
    return " ".join(filter(None, (before, *bare, behind)))


def _is_noun(line: TaggedLine, place: int) -> bool:
    """ "Asking", of which only English makes one."""
    return line.language not in VERB_LAST and line.keys[place].endswith("ing")


def _asks(line: TaggedLine, place: int) -> bool:
    """Whether it is a verb of asking that stands there, alone."""
    one = Span(place, place + 1)
    return any(line.is_one_of(one, group) for group in (verbs.asking, verbs.bidding))


def _mark_to(line: TaggedLine, place: int) -> Span | None:
    """ "To" in "to ask", "zu" in "zu fragen", "about" in "about asking"."""
    about = (grammar.being_about,) if _is_noun(line, place) else ()
    marks = (asides.infinitive_marks, *about)
    for first in range(max(place - 2, 0), place):
        found = Span(first, place)
        if any(line.is_one_of(found, group) for group in marks):
            return found
    return None


def _is_meant_to(line: TaggedLine, place: int) -> bool:
    """ "Dass ich Tim fragen muss", "dat ik Tim moet vragen"."""
    beside = [Span(at, at + 1) for at in (place - 1, place + 1) if at < len(line.keys)]
    return any(line.is_one_of(one, grammar.planning) for one in beside)


def _is_left_bare(line: TaggedLine, place: int) -> bool:
    """ "Nicht vergessen: Greta um Feedback bitten", "… Greta fragen, ob sie kommt".

    In "dass Greta und Tim um Feedback bitten" it is they who ask.
    """
    if line.tells(grammar.that):
        return False
    is_last = place + 1 == len(line.keys) or line.has(grammar.wondering, place + 1)
    is_bare = line.is_one_of(Span(place, place + 1), planned_asks.to_ask)
    return is_last and is_bare and line.language in VERB_LAST


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
