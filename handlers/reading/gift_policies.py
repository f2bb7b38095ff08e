"""Lines that ask what gifts may cost: "gift policy", "what may I spend on Anna"."""

from dataclasses import dataclass

from handlers.reading import edges, searches, tokens
from messages.reading import gift_policies, grammar, rhythms
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
    for group in (gift_policies.policy, gift_policies.whole):
        length = edges.length_at_start(of_all, group)
        if length and not edges.without_end(of_all[length:], gift_policies.behind):
            return Asked()
    return _of_somebody(words)


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
    is_audience = len(named) == 1 and searches.audience(named[0]) is not None
    return Asked("" if is_audience else edges.written(named))
