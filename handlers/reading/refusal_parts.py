"""The part of a line that tells that what it began with was refused: "…, but she sent it back"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from handlers.reading import amounts, gesture_kinds
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import asides, grammar, refused, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases, words_of

_LITTLE = (
    refused.we,
    refused.they,
    refused.definite,
    refused.helping,
    refused.had_to,
    refused.yet,
    refused.manners,
)
_LITTLE_OF_SPEECH = (grammar.our_helpers, grammar.their_helpers, grammar.joining, grammar.others)
_REFUSING = (refused.refused, refused.to_refuse, refused.said_no)
_HALVES = (refused.apart, refused.to_send, refused.wanted)
_ENDS = (refused.away, refused.not_wanted)
_REASONS = (refused.because, asides.reasons_of_somebody)
_MOST_OF_REMARK = 1
"""So many words of a remark say something, where one of them is a verb: "took it home again"."""


@dataclass(frozen=True)
class RefusalPart:
    """Whether we refused it or they did, None where the words don't say so.

    `kept` are the places of an amount or a day that stands there, and `again` the words that the
    line had before: who of several refused it, or what. Not `is_plain` where a remark tells more.
    """

    is_ours: bool | None
    kept: tuple[int, ...]
    again: frozenset[str]
    is_plain: bool


def starting_at(line: TaggedLine, first: int) -> RefusalPart | None:
    """The refusal that is told from there on, with no more than a remark behind it."""
    if not _starts_part(line, first):
        return None
    return _told(line, first, frozenset(line.keys[:first]))


def whole(line: TaggedLine, known: Collection[str]) -> RefusalPart | None:
    """The refusal that all of the line tells, of what has those words: "I sent it back"."""
    return _told(line, 0, frozenset(known))


def _told(line: TaggedLine, first: int, known: frozenset[str]) -> RefusalPart | None:
    figures = _figures(line, first)
    after = _end_of_refusal(line, first, figures, known)
    if after is None:
        return None
    rest = [at for at in range(after, len(line.keys)) if at not in figures]
    if rest and not _tells_no_other(line, rest[0]):
        return None
    again = (known - little(line.language)).intersection(line.keys[first:after])
    is_plain = not rest or not tells_deed(line, rest[0])
    return RefusalPart(_is_ours(line, range(first, after), again), figures, again, is_plain)


def is_remark(line: TaggedLine, first: int) -> bool:
    """Whether what stands from there on tells nothing but why, and names no thing."""
    rest = TaggedLine(line.written(range(first, len(line.keys))), line.language)
    names_thing = gesture_kinds.kind(rest) is not None or rest.keys[0] in typed.determiners()
    return not (names_thing or _figures(line, first)) and _tells_no_other(line, first)


def tells_deed(line: TaggedLine, first: int) -> bool:
    """Whether a verb of something that was done stands from there on."""
    return any(line.has(group, at) for group in verbs.VERBS for at in range(first, len(line.keys)))


def _tells_no_other(line: TaggedLine, first: int) -> bool:
    if not tells_deed(line, first):
        return True
    words = little(line.language)
    rest = range(first, len(line.keys))
    said = [at for at in rest if line.keys[at] not in words and len(line.keys[at]) > 1]  # "'m"
    return len(said) <= _MOST_OF_REMARK


def little(language: str) -> frozenset[str]:
    """The words that say nothing more of a refusal."""
    groups = words_of((*_LITTLE, *_LITTLE_OF_SPEECH), language)
    return groups | typed.pronouns() | typed.the_words()


def _end_of_refusal(
    line: TaggedLine, first: int, figures: Sequence[int], known: frozenset[str]
) -> int | None:
    """Where it ends; None where anything else is told there."""
    tells, half, place = False, False, first
    while place < len(line.keys):
        verb = _longest(line, place, _REFUSING)
        start = _longest(line, place, _HALVES)
        end = _longest(line, place, _ENDS) if half else None
        if verb is not None or end is not None:
            tells, place = True, max(one.after for one in (verb, end) if one is not None)
        elif start is not None:
            half, place = True, start.after
        elif tells and (line.said[place - 1].ends_part or _is_reason(line, place)):
            return place
        elif line.keys[place] in little(line.language) | known or place in figures:
            place += 1
        else:
            return None
    return place if tells else None


def _is_reason(line: TaggedLine, place: int) -> bool:
    return any(line.has(group, place) for group in _REASONS)


def _figures(line: TaggedLine, first: int) -> tuple[int, ...]:
    """The places of days and amounts from there on; "some back" is none, though it may be "ago"."""
    sums = amounts.amounts(line.text, line.said)
    of_sums = {at for one in sums for at in range(one.first, one.after)}
    others = little(line.language) | words_of(_ENDS, line.language) | typed.determiners()
    return tuple(
        at
        for at in range(first, len(line.keys))
        if at in of_sums or (line.is_of_time(at) and line.keys[at] not in others)
    )


def _is_ours(line: TaggedLine, places: range, again: frozenset[str]) -> bool | None:
    if any(line.has(group, at) for group in (refused.we, grammar.our_helpers) for at in places):
        return True
    theirs = (refused.they, grammar.their_helpers)
    is_theirs = any(line.has(group, at) for group in theirs for at in places)
    return False if is_theirs or again else None


def _longest(line: TaggedLine, place: int, groups: Sequence[Phrases]) -> Span | None:
    found = (line.starts_with(group, place) for group in groups)
    return max(filter(None, found), key=lambda one: one.after, default=None)


def _starts_part(line: TaggedLine, place: int) -> bool:
    joins = (refused.yet, grammar.joining)
    return line.said[place - 1].ends_part or any(line.has(group, place) for group in joins)
