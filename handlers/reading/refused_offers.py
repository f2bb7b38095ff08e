"""Offers that a line tells to have been refused, by them behind it, or by us."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading import refusal_parts
from handlers.reading.clauses import VERB_LAST
from handlers.reading.refusal_parts import RefusalPart
from handlers.reading.tagged import TaggedLine
from handlers.reading.tokens import Token
from messages.reading import grammar, refused
from messages.reading.phrases import Phrases


@dataclass(frozen=True)
class Offer:
    """The part of a line that tells an offer; not `is_plain` where that leaves something open.

    `is_received` is None where the refusal doesn't tell whose it was; `again` are the words that it
    has of the offer.
    """

    text: str
    is_plain: bool
    is_received: bool | None
    again: frozenset[str]


def before_refusal(line: TaggedLine) -> Offer | None:
    """ "Got whisky from Tim, but sent it back", "hab Eva ein Buch geschenkt, hat sie abgelehnt"."""
    for first in range(2, len(line.keys)):
        part = refusal_parts.starting_at(line, first)
        if part is not None:
            is_lent = any(one.first < first for one in line.find(refused.lending))
            return None if is_lent else _offer(line, first, part)
    return None


def ours(line: TaggedLine) -> Sequence[Token]:
    """What we refused, where the line leaves out who did, or tells that we had to."""
    begin, last = _after_manners(line), len(line.keys)
    subject = line.starts_with(refused.we, begin)
    start = subject.after if subject is not None else begin
    had_to = line.starts_with(refused.had_to, start)
    if had_to is not None:
        return _behind(line, had_to.after, refused.to_refuse, refused.to_send)
    if subject is not None:
        return ()
    had_to_at_end = _had_to_behind(line, start)
    if had_to_at_end:
        return had_to_at_end
    helping = line.starts_with(grammar.our_helpers, start)
    helping = helping or line.starts_with(refused.helping, start)
    if helping is not None and not line.has(grammar.their_helpers, start):
        end = line.ends_with(refused.refused, last)
        return line.said[helping.after : end.first] if end is not None else ()
    return _behind(line, start, refused.refused, refused.apart) or _theirs_at_end(line, start)


def _after_manners(line: TaggedLine) -> int:
    place = 0
    while place < len(line.keys) and line.has(refused.manners, place):
        place += 1
    return place


def _theirs_at_end(line: TaggedLine, start: int) -> Sequence[Token]:
    """ "Horloge van Tim geweigerd", where the verb stands last."""
    end = line.ends_with(refused.refused, len(line.keys))
    if line.language not in VERB_LAST or end is None:
        return ()
    places = range(start, end.first)
    helpers = (refused.helping, grammar.auxiliaries, grammar.our_helpers, grammar.their_helpers)
    is_helped = any(line.has(group, at) for group in helpers for at in places)
    is_theirs = any(line.has(grammar.origin, at) for at in places)
    return line.said[start : end.first] if is_theirs and not is_helped else ()


def _had_to_behind(line: TaggedLine, start: int) -> Sequence[Token]:
    """ "Pralinen von Tim musste ich ablehnen wegen Compliance"."""
    for at in range(start + 1, len(line.keys)):
        had_to = line.starts_with(refused.had_to, at)
        if had_to is None or not line.has(refused.we, had_to.after):
            continue
        verb = line.starts_with(refused.to_refuse, had_to.after + 1)
        if verb is None:
            continue
        is_last = verb.after == len(line.keys) or line.said[verb.after - 1].ends_part
        if is_last or line.has(refused.because, verb.after):
            return line.said[start:at]
    return ()


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
        # "Sent Anna flowers and she sent some back"
        goes_on = any(line.has(apart, at) for at in range(verb.after, away.first))
        return () if goes_on else line.said[verb.after : away.first]
    end = line.ends_with(whole, last) if start else None
    return line.said[start : end.first] if end is not None else ()


def _offer(line: TaggedLine, first: int, part: RefusalPart) -> Offer:
    """ "Tried to give Tim a book" is read as the gift that it was to be."""
    planned = [one for one in line.find(grammar.planning) if one.first < first]
    left_out = {at for one in planned for at in range(one.first, one.after)}
    places = [at for at in range(first) if at not in left_out]
    text = line.written(places).rstrip(" ,;:")
    if part.kept:
        text = f"{text}, {line.written(part.kept)}"
    is_plain = part.is_plain and (part.is_ours is True or not planned)
    # "Ze" and "sie" may be what was refused: an offer that was made tells better whose it was.
    is_received = part.is_ours if planned or part.is_ours else None
    return Offer(text, is_plain, is_received, part.again)
