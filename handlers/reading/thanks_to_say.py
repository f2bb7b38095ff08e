"""Thanks that are still to be said: "thank Tim for his answer", "sag Tim danke"."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading.meant import Meant, marked
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, idioms, verbs
from messages.reading.phrases import Phrases


def told(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """Thanks of ours, where who is named is bidden to be thanked from `start` on."""
    for first in range(start, -1, -1):  # "Zeg" may be one of the manners before.
        found = _bidden(line, first, people) or _said(line, first, people)
        if found is not None:
            return marked(line, Meant(Intent.GIVE, found, is_present=True, is_still_to_do=True))
    return None


def _bidden(line: TaggedLine, first: int, people: Sequence[Person]) -> Span | None:
    """ "Thank Tim", "bedank dich bei Tim"."""
    verb = line.starts_with(verbs.thanks_to_say, first)
    return None if verb is None or _person(line, verb.after, people) is None else verb


def _said(line: TaggedLine, first: int, people: Sequence[Person]) -> Span | None:
    """ "Zeg bedankt tegen Tim", "sag Tim danke"."""
    saying = line.starts_with(verbs.sayings, first)
    if saying is None:
        return None
    thanks = _thanks(line, saying.after)
    after = saying.after if thanks is None else thanks.after
    person = _person(line, after, people)
    if person is None:
        return None
    thanks = thanks or _thanks(line, person.after)
    if thanks is not None:
        line.mark(saying, Tag.LITTLE)
    return thanks


def _thanks(line: TaggedLine, place: int) -> Span | None:
    """The word of thanks there, or behind one of the manners, which may be the same word."""
    behind = _past(line, place, grammar.openings, grammar.polite)
    groups = (verbs.thanking, idioms.words_of_thanks)
    found = (line.starts_with(group, first) for first in (place, behind) for group in groups)
    return max(filter(None, found), key=lambda one: one.after, default=None)


def _person(line: TaggedLine, place: int, people: Sequence[Person]) -> Span | None:
    """Who is to be thanked; what leads to them is marked."""
    place = _past(line, place, grammar.openings, grammar.polite)
    after = _past(line, place, verbs.to_be_thanked)
    span = next((one.span for one in people if one.span.first == after), None)
    if span is not None:
        line.mark(Span(place, after), Tag.LITTLE)
    return span


def _past(line: TaggedLine, place: int, *groups: Phrases) -> int:
    """The place after a phrase of the groups, if one stands there."""
    found = (line.starts_with(group, place) for group in groups)
    return max((one.after for one in found if one is not None), default=place)
