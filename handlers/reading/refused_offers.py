"""Offers that a line tells to have been refused, by them behind it, or by us."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading.tagged import Span, TaggedLine
from handlers.reading.tokens import Token
from messages.reading import grammar, refused, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases, words_of

_LITTLE = (refused.we, refused.helping, refused.had_to, refused.yet, refused.manners)
_LITTLE_OF_SPEECH = (grammar.our_helpers, grammar.their_helpers, grammar.joining, grammar.others)
_REFUSING = (refused.refused, refused.to_refuse, refused.said_no)
_MOST_OF_REMARK = 1
"""So many words of a remark say something, where one of them is a verb: "took it home again"."""


@dataclass(frozen=True)
class Offer:
    """The part of a line that tells an offer; not `is_plain` where it was only meant to be made."""

    text: str
    is_plain: bool


def before_refusal(line: TaggedLine) -> Offer | None:
    """ "Got whisky from Tim, but sent it back", "hab Eva ein Buch geschenkt, hat sie abgelehnt"."""
    for first in range(2, len(line.keys)):
        if _starts_part(line, first) and _is_refusal(line, first):
            is_lent = any(one.first < first for one in line.find(refused.lending))
            return None if is_lent else _offer(line, first)
    return None


def ours(line: TaggedLine) -> Sequence[Token]:
    """What we refused, where the line leaves out who did, or tells that we had to."""
    subject = line.starts_with(refused.we)
    start = subject.after if subject is not None else 0
    last = len(line.keys)
    had_to = line.starts_with(refused.had_to, start)
    if had_to is not None:
        return _behind(line, had_to.after, refused.to_refuse, refused.to_send)
    if subject is not None:
        return ()
    helping = line.starts_with(grammar.our_helpers) or line.starts_with(refused.helping)
    if helping is not None and not line.has(grammar.their_helpers, 0):
        end = line.ends_with(refused.refused, last)
        return line.said[helping.after : end.first] if end is not None else ()
    return _behind(line, 0, refused.refused, refused.apart)


def tells_no_other(line: TaggedLine, first: int) -> bool:
    """Whether from there on nothing else is told that happened."""
    rest = range(first, len(line.keys))
    if not any(line.has(group, at) for group in verbs.VERBS for at in rest):
        return True
    little = _little(line.language)
    said = [at for at in rest if line.keys[at] not in little and len(line.keys[at]) > 1]  # "'m"
    return len(said) <= _MOST_OF_REMARK


def _behind(line: TaggedLine, start: int, whole: Phrases, apart: Phrases) -> Sequence[Token]:
    """What stands behind the verb there, between its halves, or before it at the end."""
    last = len(line.keys)
    verb = line.starts_with(whole, start)
    if verb is not None:
        helpers = (refused.helping, grammar.our_helpers, grammar.their_helpers)
        is_inverted = any(line.has(group, verb.after) for group in helpers)
        return () if is_inverted else line.said[verb.after :]
    verb, away = line.starts_with(apart, start), line.ends_with(refused.away, last)
    if verb is not None and away is not None and verb.after < away.first:
        return line.said[verb.after : away.first]
    end = line.ends_with(whole, last) if start else None
    return line.said[start : end.first] if end is not None else ()


def _starts_part(line: TaggedLine, place: int) -> bool:
    joins = (refused.yet, grammar.joining)
    return line.said[place - 1].ends_part or any(line.has(group, place) for group in joins)


def _is_refusal(line: TaggedLine, first: int) -> bool:
    """Whether nothing but a refusal is told from there on."""
    tells, sent, place = False, False, first
    while place < len(line.keys):
        verb = _longest(line, place, _REFUSING)
        half = _longest(line, place, (refused.apart, refused.to_send))
        if verb is not None:
            tells, place = True, verb.after
        elif half is not None:
            sent, place = True, half.after
        elif sent and line.has(refused.away, place):
            tells, place = True, place + 1
        elif line.keys[place] in _little(line.language):
            place += 1
        else:
            return False
    return tells


def _longest(line: TaggedLine, place: int, groups: Sequence[Phrases]) -> Span | None:
    found = (line.starts_with(group, place) for group in groups)
    return max(filter(None, found), key=lambda one: one.after, default=None)


def _little(language: str) -> frozenset[str]:
    groups = words_of((*_LITTLE, *_LITTLE_OF_SPEECH), language)
    return groups | typed.pronouns() | typed.the_words()


def _offer(line: TaggedLine, first: int) -> Offer:
    """ "Tried to give Tim a book" is read as the gift that it was to be."""
    planned = [one for one in line.find(grammar.planning) if one.first < first]
    left_out = {at for one in planned for at in range(one.first, one.after)}
    places = [at for at in range(first) if at not in left_out]
    return Offer(line.written(places).rstrip(" ,;:"), not planned)
