"""What the ideas that a line looks for may cost."""

import re
from collections.abc import Sequence

from bot.money import Money
from handlers.reading import amounts, edges, tokens
from messages.reading import ideas_wanted

_FIGURE = re.compile(r"\d{1,4}")
_PARTS = (",", ";", "?", "!")
_ENDS = (*_PARTS, ".")


def without(line: str) -> tuple[list[str], Money | None]:
    """The words without that, where the line tells it: "under 20 euros", or only "under 20"."""
    words = line.split()
    said = tokens.tokens(line)
    found = amounts.amounts(line, said)
    if not found:
        return _without_figure(words)
    if len(found) != 1 or len(said) != len(words):
        return words, None
    return _cut_out(words, found[0].first, found[0].after), found[0].money


def _without_figure(words: Sequence[str]) -> tuple[list[str], Money | None]:
    """A figure that a part of the line ends with, behind a word that only says how much at most."""
    for at in range(1, len(words)):
        figure, ends = edges.key(words[at]), words[at].endswith(_ENDS) or at + 1 == len(words)
        if not (ends and _FIGURE.fullmatch(figure)):
            continue
        if edges.length_at_end(words[:at], ideas_wanted.no_more_than):
            return _cut_out(words, at, at + 1), Money(int(figure) * 100, None)
    return list(words), None


def _cut_out(words: Sequence[str], first: int, after: int) -> list[str]:
    before = words[:first]
    while length := edges.length_at_end(before, ideas_wanted.within):
        before = before[:-length]
    mark = words[after - 1][-1:]
    if before and after < len(words) and mark in _PARTS and before[-1][-1:] not in _PARTS:
        before = [*before[:-1], f"{before[-1]}{mark}"]
    return [*before, *edges.without_start(words[after:], ideas_wanted.at_most)]
