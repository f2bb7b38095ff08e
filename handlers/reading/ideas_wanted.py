"""Whether a line looks for ideas for somebody, and how things go for them.

"Ideas for Anna", "what can I give Tom", "Anna got promoted, what can I do?"
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.giving.library import Event
from bot.money import Money
from handlers.reading import edges, idea_budgets, tokens
from handlers.reading.people import Person
from messages.reading import grammar, ideas_wanted
from messages.reading.phrases import Phrases

_HEAD_ENDS = ":"
_MARKS = (",", ";", "?", "!", ".,")
_AGE = re.compile(r"(?:[1-9]0|3[2-9]|[4-9]\d|100)(?:th|st|nd|rd|e|ste|de|\.)?")
"""A round one, or one that is no day of a month."""
_LONGEST_NAME = 2
_NEAR_THE_VERB = 3
"""Words that may stand between somebody who was lost and the verb."""


@dataclass(frozen=True)
class Wanted:
    """Ideas for an occasion, or else for an ordinary day, which may cost as much as the `budget`.

    `aside` is what the line tells besides of whom they are for, which is no occasion of ours.
    """

    event: Event | None
    aside: str = ""
    budget: Money | None = None

    def aside_of(self, people: Iterable[Person]) -> str:
        """The same; nothing where that names who they are for: "an idea for a gift for Anna"."""
        names = {one.name.casefold() for one in people}
        return "" if any(name in self.aside.casefold() for name in names) else self.aside


ORDINARY = Wanted(None)


def wanted(line: str) -> Wanted | None:
    """None for a line that looks for none, and for one about somebody who died themselves."""
    words, budget = idea_budgets.without(tokens.tidy(line))
    keys = list(map(edges.key, words))
    told = event(line)
    after = words[_of_occasion(words) :]
    heads = (words, words[: _behind_mark(words)], words[: _at_occasion(words)])
    is_asked = edges.starts_with(after, ideas_wanted.wanting) or (
        edges.starts_with(words, ideas_wanted.beginning)
        and any(edges.length_at_end(one, ideas_wanted.ending) for one in heads)
    )
    length = edges.length_at_start(after, ideas_wanted.bare)
    is_asked = is_asked or 0 < length < len(after) <= length + _LONGEST_NAME
    for_something = edges.starts_with(words, ideas_wanted.bare, ideas_wanted.wishing)
    is_asked = is_asked or (for_something and (told is not None or budget is not None))
    is_asked = is_asked or (told is not None and _ends_asking(words))
    # "Idea for Yusuf: a book" notes one.
    is_heading = _HEAD_ENDS in line
    if not is_asked or is_heading or (_has(keys, ideas_wanted.dying) and told is not Event.LOSS):
        return None
    return Wanted(told, _besides(words, is_for_event=told is not None), budget)


def _besides(words: Sequence[str], *, is_for_event: bool) -> str:
    """What follows the name, without what asks, or tells the occasion that the ideas are for."""
    mark = _behind_mark(words)
    besides = words[min(mark, _at_occasion(words)) if not is_for_event else mark :]
    parts, part = [], list[str]()
    for at, word in enumerate(besides, 1):
        part.append(word)
        if word.endswith(_MARKS) or at == len(besides):
            asked = (ideas_wanted.ending, ideas_wanted.asking, grammar.polite)
            rest = edges.without_end(part, *asked)
            if rest and not (is_for_event and event(" ".join(part)) is not None):
                parts.append(" ".join(rest))
            part = []
    return edges.written(parts)


def named(line: str) -> str:
    """What stands where the one is named whom ideas are for, after "ideas for"."""
    words = tokens.tidy(line).split()
    words = words[_of_occasion(words) :]
    length = edges.longest_at_start(words, ideas_wanted.wanting, ideas_wanted.bare)
    end = next((at + 1 for at, one in enumerate(words) if one.endswith(",")), len(words))
    return edges.written(words[length:end]) if length > 0 else ""


def asks_why(line: str) -> bool:
    """Whether the line asks why an idea was suggested, maybe with for whom: "… for Anna"."""
    words = tokens.tidy(line).split()
    rest = words[edges.length_at_start(words, ideas_wanted.why) :]
    is_short = len(rest) <= _LONGEST_NAME + 1 and edges.starts_with(rest, ideas_wanted.whom)
    return len(rest) < len(words) and (not rest or is_short)


def asks_why_them(line: str) -> bool:
    """ "Why should I contact Anna?", "warum soll ich mich bei Anna melden"."""
    return edges.starts_with(tokens.tidy(line).split(), ideas_wanted.why_them)


def _of_occasion(words: Sequence[str]) -> int:
    """How many words tell of the occasion before "ideas for": "Christmas ideas for Anna"."""
    return edges.longest_at_start(words, *ideas_wanted.EVENTS.values())


def _behind_mark(words: Sequence[str]) -> int:
    """Where begins what follows a comma or another mark behind the name."""
    return next((at + 1 for at, one in enumerate(words) if one.endswith(_MARKS)), len(words))


def _at_occasion(words: Sequence[str]) -> int:
    """Where stands a word as "because" or "for" behind the name."""
    groups = ideas_wanted.wanting, ideas_wanted.wishing, ideas_wanted.beginning
    first = edges.longest_at_start(words, *groups) + 1
    starts = (
        at
        for at in range(1, len(words))
        if edges.starts_with(words[at:], ideas_wanted.because)
        or (at >= first and edges.starts_with(words[at:], ideas_wanted.occasion))
    )
    return next(starts, len(words))


def event(line: str) -> Event | None:
    """What the line tells of that goes well or ill for somebody, or comes for them."""
    keys = list(map(edges.key, tokens.tidy(line).split()))
    if _has(keys, ideas_wanted.dying):
        return Event.LOSS if _has(keys, ideas_wanted.near) else None
    if _has(keys, ideas_wanted.departing) and _has(keys, ideas_wanted.near):
        return Event.LOSS
    if (objects := _lost(keys)) is not None:
        return Event.LOSS if _has(objects, ideas_wanted.near) else Event.SETBACK
    told = next((one for one, said in ideas_wanted.EVENTS.items() if _has(keys, said)), None)
    return Event.BIRTHDAY if told is None and _tells_age(keys) else told


def _tells_age(keys: Sequence[str]) -> bool:
    """ "For her 50th", "zum 50.", "voor zijn 50e"."""
    return any(
        edges.starts_with(keys[at:], ideas_wanted.turning)
        and any(_AGE.fullmatch(one) for one in keys[at + 1 : at + 1 + _NEAR_THE_VERB])
        for at in range(len(keys))
    )


def _lost(keys: Sequence[str]) -> Sequence[str] | None:
    """The words around what somebody lost; None where nobody lost anything."""
    places = range(len(keys))
    at = next((one for one in places if edges.starts_with(keys[one:], ideas_wanted.losing)), None)
    if at is not None:
        return keys[
            at : at + _NEAR_THE_VERB + edges.length_at_start(keys[at:], ideas_wanted.losing)
        ]
    at = next((one for one in places if edges.starts_with(keys[one:], ideas_wanted.lost)), None)
    if at is None:
        return None
    before = keys[max(at - _NEAR_THE_VERB - 1, 0) : at]
    # "Her brother has lost the match" is about no brother.
    having = [
        n
        for n, _ in enumerate(before, 1)
        if edges.starts_with(before[n - 1 :], ideas_wanted.having)
    ]
    return before[having[-1] if having else 0 :]


def _ends_asking(words: Sequence[str]) -> bool:
    return edges.length_at_end(words, ideas_wanted.asking) > 0


def _has(keys: Sequence[str], group: Phrases) -> bool:
    return any(
        tuple(keys[start : start + len(said)]) == said
        for said in edges.of_all(group)
        for start in range(len(keys) - len(said) + 1)
    )
