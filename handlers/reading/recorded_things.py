"""The thing that was recorded, which a line names that puts it right: "the wine was Thursday"."""

from collections.abc import Sequence

from bot.ledger.entries import Entry
from handlers.reading import edges
from messages.reading import corrections
from messages.reading import words as written


def is_recorded(entry: Entry, words: Sequence[str]) -> bool:
    """Whether that is what was recorded."""
    keys, recorded = set(map(edges.key, words)), set(map(edges.key, entry.words.split()))
    things = keys - written.determiners() - written.the_words()
    return bool(keys) and things <= recorded


def said_of(entry: Entry, words: Sequence[str]) -> tuple[str, ...]:
    """What is told of it, behind "was"; nothing where it isn't named first."""
    for place in range(1, len(words) - 1):
        length = edges.length_at_start(words[place:], corrections.linking)
        if length and is_named(entry, words[:place]):
            return tuple(words[place + length :])
    return ()


def is_named(entry: Entry, words: Sequence[str]) -> bool:
    """The same, and more than an article."""
    keys = set(map(edges.key, words)) - written.determiners() - written.the_words()
    return bool(keys) and is_recorded(entry, words)


def may_be_named(words: Sequence[str]) -> bool:
    """Whether "was" stands behind something, before anything is looked up."""
    return any(
        edges.length_at_start(words[place:], corrections.linking)
        for place in range(1, len(words) - 1)
    )
