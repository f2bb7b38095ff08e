"""Telephone numbers, as a line tells them beside other things: "tel. 020 123 4567"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading import edges
from messages.reading import newcomers

_NUMBER = re.compile(r"(?<![\w@])\+?\(?\d[\d\s()./–-]*\d(?!\w)")
_DATE = re.compile(r"\d{1,4}[-./] ?\d\d?[-./] ?\d{2,4}")
_FEWEST_DIGITS, _FEWEST_CALLED_SO = 6, 3
"""The second where a word says that it is a number."""


@dataclass(frozen=True)
class Called:
    """The numbers as they were typed, and the words beside them."""

    numbers: Sequence[str]
    left: list[str]


def told(words: list[str]) -> Called:
    """The telephone numbers among the words: not those of days, and of years."""
    said = " ".join(words)
    left, numbers, end = list[str](), list[str](), 0
    for found in _NUMBER.finditer(said):
        before = said[end : found.start()].split()
        if _is_number(found[0], before):
            numbers.append(found[0].strip())
            left += edges.without_end(before, newcomers.telephone)
        else:
            left += [*before, *found[0].split()]
        end = found.end()
    if not numbers:
        return Called((), words)
    left += said[end:].split()
    return Called(numbers, edges.without_edges(left, newcomers.telephone, newcomers.joined))


def _is_number(said: str, before: Sequence[str]) -> bool:
    is_called_so = edges.length_at_end(before, newcomers.telephone) > 0
    fewest = _FEWEST_CALLED_SO if is_called_so else _FEWEST_DIGITS
    return sum(map(str.isdigit, said)) >= fewest and not _DATE.fullmatch(said.strip())
