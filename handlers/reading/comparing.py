"""Whether somebody takes part in experiments: "never compare Anna", "Priya agrees to be compared".

Nobody is known here: a name is what stands at its place in a phrase.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.vocabulary import Comparing
from handlers.reading import campaigns, edges, gaps
from messages.catalogue import LANGUAGES
from messages.reading import comparing as typed
from messages.reading import vocabulary
from messages.reading import words as common
from messages.reading.phrases import Phrases

_WORD = re.compile(r"\S+")
_EXPERIMENTS, _ONE = "~", "~1"
_MOST_WORDS = 24
_GROUPS: tuple[tuple[Phrases, Comparing], ...] = (
    (typed.never, Comparing.NEVER),
    (typed.again, Comparing.AGAIN),
    (typed.agreed, Comparing.AGREED),
)


@dataclass(frozen=True)
class Told:
    """Who is named, and what is told of them; `is_of_one` campaign, of which nobody is left out."""

    names: tuple[str, ...]
    wish: Comparing
    is_of_one: bool = False
    is_sure: bool = True


def told(text: str) -> Told | None:
    """What the line tells, in any language; None for one that asks, or is about anything else."""
    said = [word for word in _WORD.findall(text) if edges.key(word) not in common.polite_words()]
    if not said or len(said) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    words = _named_alike(said)
    for group, wish in _GROUPS:
        # "Vergleiche" are comparisons, and what is asked for in "vergleiche Anna nie".
        if name := _between(said, group) or _between(words, group):
            return Told(campaigns.names(" ".join(name)), wish)
        if name := _between(_of_any(words), group):
            return Told(campaigns.names(" ".join(name)), wish, is_of_one=True)
    if name := _between(said, typed.single):
        return Told(campaigns.names(" ".join(name)), Comparing.NEVER, True, is_sure=False)
    return None


def _named_alike(words: Sequence[str]) -> list[str]:
    """The words with signs in the place of what experiments are called, or a single one."""
    found: list[str] = []
    place = 0
    while place < len(words):
        many = edges.length_at_start(words[place:], typed.experiments)
        one = edges.length_at_start(words[place:], typed.one_campaign)
        if many or one:
            found.append(_EXPERIMENTS if many >= one else _ONE)
        else:
            found.append(words[place])
        place += max(many, one, 1)
    return found


def _of_any(words: Sequence[str]) -> list[str]:
    """The same, where what is told of one is told of all."""
    return [_EXPERIMENTS if word == _ONE else word for word in words]


def _between(words: Sequence[str], group: Phrases) -> Sequence[str]:
    """The words at the place of the name."""
    front, name = gaps.between(words, group)
    return name if front or not name or not _is_known(name[0]) else ()


def _is_known(word: str) -> bool:
    """Whether it is a word of ours, which begins a sentence and no name: "asked Anna whether"."""
    return any(edges.key(word) in vocabulary.single_words(code) for code in LANGUAGES)
