"""The words by which a line about a card is taken apart: details, and verbs at its ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.vocabulary import Detail
from handlers.reading import asides
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import details, grammar
from messages.reading.phrases import Phrases, words_of


@dataclass(frozen=True)
class Told:
    """Which detail; `words` are those that say so. It is asked for, or else told or changed.

    Where that isn't sure, the line may as well tell what happened.
    """

    detail: Detail
    words: tuple[Span, ...] = ()
    is_question: bool = False
    is_sure: bool = True


def known_words(line: TaggedLine) -> int:
    """How many words of the line belong to phrases about details in its language."""
    groups = (group for table in (details.STATES, details.NOUNS) for group, _ in table)
    return sum(span.after - span.first for group in groups for span in line.find(group))


def nouns(line: TaggedLine) -> Iterator[tuple[Detail, Span]]:
    """The details that are named, in their order, without what only sounds like one."""
    other = list(line.find(details.other_things))
    found = [
        (detail, span)
        for group, detail in details.NOUNS
        for span in line.find(group)
        if not any(span.overlaps(one) for one in other)
    ]
    longest = [
        (detail, span)
        for detail, span in found
        if not any(_is_within(span, one) for _, one in found)
    ]
    return iter(sorted(longest, key=lambda one: one[1].first))


def _is_within(one: Span, other: Span) -> bool:
    is_inside = other.first <= one.first and one.after <= other.after
    return is_inside and one != other


def links(line: TaggedLine) -> frozenset[str]:
    """What may stand between a detail and whose it is."""
    return words_of((details.before_owner, details.before_detail), line.language)


def before(line: TaggedLine) -> frozenset[str]:
    """What may stand before a detail, at the start of the line, too."""
    return words_of((grammar.openings, details.before_detail), line.language)


def verb(line: TaggedLine, group: Phrases) -> Span | None:
    """At the start, or where other languages have it: at the end.

    At the start German may leave out an "e": "änder".
    """
    first = start(line)
    whole = f"{line.keys[first]}e" if first < len(line.keys) else ""
    if line.language == "de" and (whole,) in group(line.language):
        return Span(first, first + 1)
    return line.starts_with(group, first) or line.ends_with(group, end(line))


def is_at_end(line: TaggedLine, found: Span) -> bool:
    """Whether nothing but manners follows."""
    return found.after == end(line)


def end(line: TaggedLine) -> int:
    """Before manners."""
    place = len(line.keys)
    while place and (manners := line.ends_with(grammar.polite, place)):
        place = manners.first
    return place


def start(line: TaggedLine) -> int:
    """After manners; after none that follow a name."""
    place = asides.after_manners(line)
    return 0 if Tag.PERSON in line.tags[:place] else place
