"""What a line says that somebody's role, organisation or tag is: to be looked over, then saved."""

from collections.abc import Sequence

from bot.people import names
from handlers.reading import edges, tokens
from messages.reading import details, grammar, newcomers, searches, verbs
from messages.reading.phrases import Phrases

_MOST_WORDS = 6
"""Longer ones are none, but a sentence about something else."""


def role(line: str) -> str:
    """ "Anna's new role is CFO", "change Anna's job title to CFO", "Anna is now CFO"; else ""."""
    return _behind(line, details.roles) or _behind_state(line, details.is_now)


def organisation(line: str) -> str:
    """ "Anna works at Acme now", "Anna's employer is Acme"."""
    said = _behind(line, details.employers) or _behind_state(line, details.works_at)
    words = said.split()
    ends = (at for at in range(1, len(words)) if edges.starts_with(words[at:], newcomers.as_what))
    return edges.written(words[: next(ends, len(words))])


def tag(line: str, name: str) -> str:
    """ "Tag Anna with golf", "give Anna the tag golf"; nothing where one is deleted."""
    words = tokens.tidy(line).split()
    if edges.starts_with(words, details.deleting) or edges.length_at_end(words, details.deleting):
        return ""
    theirs = frozenset(names.keys(name.split()))
    rest = [word for word in words if not _is_of_name(word, theirs)]
    verb = (details.tagging, details.setting, details.changing, verbs.presents)
    around = (*verb, details.labels, details.before_tag)
    rest = edges.without_edges(rest, *around, grammar.polite, grammar.towards)
    groups = (details.labels, details.before_tag)
    if any(edges.longest_at_start(rest[place:], *groups) for place in range(len(rest))):
        return ""
    return _short(rest)


def _is_of_name(word: str, theirs: frozenset[str]) -> bool:
    keys = names.keys([word, word.removesuffix("s").rstrip("'’")])
    return not theirs.isdisjoint(keys)


def _behind(line: str, group: Phrases) -> str:
    """What such a detail is, or is to be."""
    words = tokens.tidy(line).split()
    for place in range(len(words)):
        if length := edges.length_at_start(words[place:], group):
            rest = words[place + length :]
            led = _place_of(rest, details.before_value)
            return "" if led is None else _value(rest[led:])
    return ""


def _behind_state(line: str, group: Phrases) -> str:
    words = tokens.tidy(line).split()
    place = _place_of(words, group)
    return "" if place is None else _value(words[place:])


def _place_of(words: Sequence[str], group: Phrases) -> int | None:
    """Where the words behind the first phrase of the group start."""
    for place in range(len(words)):
        if length := edges.length_at_start(words[place:], group):
            return place + length
    return None


def _value(words: Sequence[str]) -> str:
    without = edges.without_start(words, details.before_value, searches.before_organisation)
    return _short(edges.without_end(without, details.now, grammar.polite))


def _short(words: Sequence[str]) -> str:
    return edges.written(words) if 0 < len(words) <= _MOST_WORDS else ""
