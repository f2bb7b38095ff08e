"""Whether a line looks for ideas for somebody, and how things go for them.

"Ideas for Anna", "what can I give Tom", "Anna got promoted, what can I do?"
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.giving.library import Event
from handlers.reading import edges, tokens
from messages.reading import ideas_wanted
from messages.reading.phrases import Phrases

_HEAD_ENDS = ":"


@dataclass(frozen=True)
class Wanted:
    """Ideas for an occasion, or else for an ordinary day."""

    event: Event | None


def wanted(line: str) -> Wanted | None:
    """None for a line that looks for none, and for one about somebody who died themselves."""
    words = tokens.tidy(line).split()
    keys = list(map(edges.key, words))
    told = event(line)
    is_asked = edges.starts_with(words, ideas_wanted.wanting) or (
        edges.starts_with(words, ideas_wanted.beginning)
        and edges.length_at_end(words, ideas_wanted.ending) > 0
    )
    is_asked = is_asked or (told is not None and _ends_asking(words))
    # "Idea for Yusuf: a book" notes one.
    is_heading = _HEAD_ENDS in line
    if not is_asked or is_heading or (_has(keys, ideas_wanted.dying) and told is not Event.LOSS):
        return None
    return Wanted(told)


def event(line: str) -> Event | None:
    """What the line tells of that goes well or ill for somebody, or comes for them."""
    keys = list(map(edges.key, tokens.tidy(line).split()))
    if _has(keys, ideas_wanted.dying):
        return Event.LOSS if _has(keys, ideas_wanted.near) else None
    return next((one for one, said in ideas_wanted.EVENTS.items() if _has(keys, said)), None)


def _ends_asking(words: Sequence[str]) -> bool:
    return edges.length_at_end(words, ideas_wanted.asking) > 0


def _has(keys: Sequence[str], group: Phrases) -> bool:
    return any(
        tuple(keys[start : start + len(said)]) == said
        for said in edges.of_all(group)
        for start in range(len(keys) - len(said) + 1)
    )
