"""Lines that ask what gifts may cost: "gift policy", "what may I spend on Anna"."""

from dataclasses import dataclass

from bot.vocabulary import GestureKind
from handlers.reading import amounts, edges, gesture_kinds, searches, tokens
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import gift_policies, grammar, rhythms, verbs
from messages.reading import words as typed

_MOST_WORDS = 4
"""Longer names are none, but a sentence about something else."""


@dataclass(frozen=True)
class Asked:
    """The limits are asked for: all of them, or what is left for whoever has this `name`."""

    name: str = ""


def asked(line: str) -> Asked | None:
    """What the line asks of it, in any language; None where it is about something else."""
    words = [one for one in tokens.tidy(line).split() if edges.key(one) not in typed.polite_words()]
    words = edges.without_start(words, grammar.openings)
    of_all = edges.without_start(words, gift_policies.asking, gift_policies.changing)
    for group in (gift_policies.policy, gift_policies.whole, gift_policies.to_decide):
        length = edges.length_at_start(of_all, group)
        if length and not edges.without_end(of_all[length:], gift_policies.behind):
            return Asked()
    return _of_somebody(words) or _with_a_number(words) or _of_a_limit(line)


def _of_a_limit(text: str) -> Asked | None:
    """ "Set a limit of 50 euro per gift", of which all words tell a limit that is wanted."""
    for code in LANGUAGES:
        line = TaggedLine(text, code)
        told = amounts.amounts(line.text, line.said)
        if len(told) != 1 or line.first(gift_policies.limiting) is None:
            continue
        line.mark(Span(told[0].first, told[0].after), Tag.MONEY)
        little = (gift_policies.of_a_limit, grammar.openings, grammar.polite)
        if line.is_made_of_unread(gift_policies.limiting, *little):
            return Asked()
    return None


def asks_for_approval(line: str, language: str) -> bool:
    """ "Ask Priya to approve 60 euros for Anna", and not "… to approve the invoice of 60 euros"."""
    text = tokens.tidy(line)
    words = text.split()
    asked = edges.starts_with(edges.without_start(words, grammar.openings), verbs.asking)
    # "Bitte Jonas um …" asks, too.
    if not asked and (not words or edges.key(words[0]) not in typed.polite_words()):
        return False
    places = range(1, len(words))
    lengths = {at: edges.length_at_start(words[at:], gift_policies.approving) for at in places}
    ends = {at + length for at, length in lengths.items() if length}
    if not ends:
        return False
    sums, told = amounts.amounts(text, tokens.tokens(text)), TaggedLine(text, language)
    if gesture_kinds.kind(told) is GestureKind.SMALL_GIFT and (sums or told.tells(verbs.giving)):
        return True
    leading = {*ends, *(at + 1 for at in ends if _leads(words, at))}
    return any(one.first in leading for one in sums)


def _leads(words: list[str], at: int) -> bool:
    return edges.length_at_start(words[at : at + 1], gift_policies.behind_approving) > 0


def _with_a_number(words: list[str]) -> Asked | None:
    """ "Can I spend 60 on Anna", of which nobody knows whether it is in euros."""
    length = edges.length_at_start(words, gift_policies.leave)
    behind = words[length:]
    lengths = (
        edges.length_at_start(behind[at:], gift_policies.spending) for at in range(len(behind))
    )
    spent = next(((at, one) for at, one in enumerate(lengths) if one), None)
    if not length or spent is None:
        return None
    left = behind[: spent[0]] + behind[sum(spent) :]
    if not left or not left[0].isdigit():
        return None
    led = edges.length_at_start(left[1:], gift_policies.spent_on)
    named = left[1 + led :]
    return _named(named) if led and 0 < len(named) <= _MOST_WORDS else None


def _of_somebody(words: list[str]) -> Asked | None:
    length = edges.length_at_start(words, gift_policies.on_somebody)
    needs_verb = not length
    length = length or edges.length_at_start(words, gift_policies.may)
    if not length:
        return None
    behind = edges.without_end(words[length:], gift_policies.behind)
    named = edges.without_end(behind, gift_policies.giving, gift_policies.behind)
    if not named or len(named) > _MOST_WORDS or (needs_verb and len(named) == len(behind)):
        return None
    named = edges.without_start(named, rhythms.of) or named
    return _named(named)


def _named(named: list[str]) -> Asked:
    is_audience = len(named) == 1 and searches.audience(named[0]) is not None
    return Asked("" if is_audience else edges.written(named))
