"""Who stands in for somebody who is away: "away 1-14 December, Piet stands in"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading import edges, tokens
from messages.reading import standing_in

_LONGEST_NAME = 4
"""So many words at most, or else one where nothing tells where the name begins."""
_IS = re.compile(r"['’]s$")
""" "Priya's covering"."""
_ENDS = (",", ";", ".", ":")


@dataclass(frozen=True)
class Named:
    """Whom a line names to stand in, as it writes them, and what else it says."""

    said: str
    rest: str


def named(line: str) -> Named | None:
    """Who is to stand in by the line, in any language; None for one that names nobody."""
    words = tokens.tidy(line).split()
    for place in range(len(words)):
        after = edges.length_at_start(words[place:], standing_in.stands_in)
        if after and (count := _before(words[:place])):
            return _told(words, place - count, place, place + after)
        before = edges.length_at_start(words[place:], standing_in.stand_in_is)
        if before and (count := _behind(words[place + before :])):
            name = place + before
            return _told(words, name, name + count, name + count, start=place)
    return None


def is_asked(line: str) -> bool:
    """Whether it asks who stands in, or wants that to end, and names nobody."""
    words, of_it, kinds = tokens.tidy(line).split(), 0, 0
    said = (standing_in.stands_in, standing_in.stand_in_is)
    told = (standing_in.asking, standing_in.ending)
    while words:
        length = edges.longest_at_start(words, *said, *told)
        if not length:
            return False
        of_it += edges.longest_at_start(words, *said) == length
        kinds += edges.longest_at_start(words, *told) == length
        words = words[length:]
    return bool(of_it and kinds)


def openings() -> Sequence[str]:
    """What can come before the rest of a line to make plain that it tells of days away."""
    return sorted(" ".join(words) for words in edges.of_all(standing_in.away))


def _told(words: Sequence[str], first: int, last: int, end: int, start: int = -1) -> Named:
    """The name from `first` to `last`, and the rest without what says that they stand in."""
    head = list(words[: first if start < 0 else start])
    while head and edges.length_at_end(head, standing_in.joining):
        head.pop()
    rest = edges.written([*head, *words[end:]])
    return Named(_IS.sub("", edges.written(words[first:last])), rest)


def _before(words: Sequence[str]) -> int:
    """How many words before tell the name: back to a mark, or to a word that joins."""
    for count in range(min(_LONGEST_NAME, len(words)) + 1):
        if count == len(words) or _is_apart(words[-count - 1]):
            return count
    return 1


def _behind(words: Sequence[str]) -> int:
    """How many words after tell the name: as far as a mark, or a word that joins."""
    for count, word in enumerate(words):
        if (edges.key(word),) in edges.of_all(standing_in.joining):
            return count
        if word.endswith(_ENDS):
            return count + 1
    return len(words)


def _is_apart(word: str) -> bool:
    return word.endswith(_ENDS) or (edges.key(word),) in edges.of_all(standing_in.joining)
