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
_LONGEST_NAME = 2


@dataclass(frozen=True)
class Wanted:
    """Ideas for an occasion, or else for an ordinary day.

    `aside` is what the line tells besides of whom they are for, which is no occasion of ours.
    """

    event: Event | None
    aside: str = ""


def wanted(line: str) -> Wanted | None:
    """None for a line that looks for none, and for one about somebody who died themselves."""
    words = tokens.tidy(line).split()
    keys = list(map(edges.key, words))
    told = event(line)
    after = words[_of_occasion(words) :]
    is_asked = edges.starts_with(after, ideas_wanted.wanting) or (
        edges.starts_with(words, ideas_wanted.beginning)
        and edges.length_at_end(words, ideas_wanted.ending) > 0
    )
    length = edges.length_at_start(after, ideas_wanted.bare)
    is_asked = is_asked or 0 < length < len(after) <= length + _LONGEST_NAME
    for_occasion = edges.starts_with(words, ideas_wanted.bare, ideas_wanted.wishing)
    is_asked = is_asked or (told is not None and (for_occasion or _ends_asking(words)))
    # "Idea for Yusuf: a book" notes one.
    is_heading = _HEAD_ENDS in line
    if not is_asked or is_heading or (_has(keys, ideas_wanted.dying) and told is not Event.LOSS):
        return None
    return Wanted(told, "" if told is not None else _aside(line))


def named(line: str) -> str:
    """What stands where the one is named whom ideas are for, after "ideas for"."""
    words = tokens.tidy(line).split()
    words = words[_of_occasion(words) :]
    length = edges.longest_at_start(words, ideas_wanted.wanting, ideas_wanted.bare)
    end = next((at + 1 for at, one in enumerate(words) if one.endswith(",")), len(words))
    return edges.written(words[length:end]) if length > 0 else ""


def _of_occasion(words: Sequence[str]) -> int:
    """How many words tell of the occasion before "ideas for": "Christmas ideas for Anna"."""
    return edges.longest_at_start(words, *ideas_wanted.EVENTS.values())


def _aside(line: str) -> str:
    head, comma, told = line.partition(",")
    if comma:
        return edges.written(told.split())
    words = head.split()
    starts = (
        at for at in range(1, len(words)) if edges.starts_with(words[at:], ideas_wanted.because)
    )
    return edges.written(words[next(starts, len(words)) :])


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
