"""A line that may put right what was just recorded, by its form: what is right, or wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.reading import edges, tokens
from handlers.reading.recorded_things import may_be_named
from messages.reading import corrections, grammar

MOST_WORDS = 12
"""Longer lines tell something themselves."""


@dataclass(frozen=True)
class Parts:
    """A line that may be a correction: what it says is `right`, and what is `wrong`."""

    line: str
    right: tuple[str, ...]
    wrong: tuple[str, ...] = ()
    is_opened: bool = False
    """It starts with a word by which people correct themselves: "no", "sorry"."""
    is_linked: bool = False
    """It goes on as "that was" does."""
    is_begged: bool = False
    """It can be nothing else than a correction, whatever it tells."""
    is_several: bool = False
    """It is about more than one thing."""
    is_plain: bool = False
    """It puts something right only if it names what was recorded."""

    @property
    def text(self) -> str:
        return edges.written(self.right)


def parts(text: str) -> Parts | None:
    """The parts of the line; None for one that is no correction by its form."""
    words = tokens.tidy(text).split()
    is_more = any(edges.starts_with(words[at:], corrections.besides) for at in range(len(words)))
    if len(words) > MOST_WORDS or is_more:
        return None
    rest = edges.without_start(words, corrections.openings)
    said = edges.without_start(rest, corrections.linking)
    is_opened, is_linked = len(rest) < len(words), len(said) < len(rest)
    right, wrong = _told_apart(said)
    right = edges.without_end(right, grammar.polite)
    is_told = bool(wrong) or edges.starts_with(right, corrections.turning)
    is_plain = not (is_opened or is_linked or is_told)
    if not right or (is_plain and not may_be_named(right)):
        return None
    is_begged = edges.starts_with(words, grammar.corrections) or (is_opened and is_linked)
    is_several = any(edges.starts_with([one], corrections.several) for one in words)
    found = Parts(text, tuple(right), tuple(wrong), is_opened, is_linked, is_begged)
    return replace(found, is_several=is_several, is_plain=is_plain)


def _told_apart(said: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is right and what is wrong: "flowers, not wine", or "not wine but flowers"."""
    if length := edges.length_at_start(said, corrections.contrasting):
        for place in range(length + 1, len(said)):
            if after := edges.length_at_start(said[place:], corrections.righting):
                return list(said[place + after :]), list(said[length:place])
        return [], list(said)
    for place in range(1, len(said) - 1):
        if length := edges.length_at_start(said[place:], corrections.contrasting):
            return list(said[:place]), list(said[place + length :])
    return list(said), []
