"""Whether somebody else did what a line tells: "Priya gave Tim a book", "Tim's got a new van"."""

import re
from collections.abc import Sequence

from handlers.reading import asides
from handlers.reading.people import Person
from handlers.reading.tagged import Tag, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import grammar, hand_overs, vocabulary
from messages.reading.phrases import words_of

_LONGEST_NAME = 3
_HAS = re.compile(r"['’]s$")


def may_be_one(line: TaggedLine, people: Sequence[Person]) -> bool:
    """Whether neither we nor the person did it, or it was done to neither."""
    if line.first(grammar.us) is not None:
        return False
    return any(_has_done_it(line, one) for one in people) or _is_by_another(line)


def _has_done_it(line: TaggedLine, person: Person) -> bool:
    """ "Tim's got a new van", and not "Tim's sent us a cake"."""
    place = person.span.after
    is_first = all(tag is Tag.LITTLE for tag in line.tags[: person.span.first])
    if line.language != "en" or not is_first or not _HAS.search(line.said[place - 1].text):
        return False
    if place >= len(line.said) or (line.keys[place],) in grammar.auxiliaries(line.language):
        return False  # "Tim's been given …"
    return line.tags[place] is Tag.VERB


def _is_by_another(line: TaggedLine) -> bool:
    """Whether words of which nothing is known come before a verb that has nobody else behind it."""
    start = place = asides.after_manners(line)
    while place < len(line.said) and line.tags[place] is None:
        if line.is_of_time(place) or line.said[place].ends_part:
            return False
        if line.has(grammar.their_helpers, place):
            break
        place += 1
    is_named = start < place <= start + _LONGEST_NAME and Tag.PERSON not in line.tags[:place]
    if not is_named or place >= len(line.said) - 1:
        return False
    if any(line.has(grammar.we, at) for at in range(start, len(line.said))):
        return False
    known = vocabulary.words(line.language)
    is_ours = place > start + 1 and line.has(hand_overs.ours, start)  # "My wife"
    if not is_ours and all(line.keys[at] in known for at in range(start, place)):
        return False  # "Almost gave Tim …", "have given Tim …"
    # "Priya sent Tim a card", and not "flowers sent to Tim" or "overleg met Tim"
    links = (grammar.towards, grammar.company, grammar.origin)
    is_finite = not any(line.keys[place] in words_of(links, code) for code in LANGUAGES)
    is_finite &= line.tags[place] is Tag.VERB and line.tags[place + 1] is Tag.PERSON
    return is_finite or line.has(grammar.their_helpers, place)
