"""Lines that take an import back: "undo the import", "import ongedaan maken"."""

from collections.abc import Sequence

from handlers.reading import edges, tokens
from messages.reading import topics
from messages.reading.phrases import Phrases

_MOST_WORDS = 9
"""Of a line that asks for nothing else."""


def is_asked(line: str) -> bool:
    """Whether the line takes an import back."""
    words = tokens.tidy(line).split()
    is_short = len(words) <= _MOST_WORDS
    return is_short and _has(words, topics.importing) and _has(words, topics.undoing)


def _has(words: Sequence[str], group: Phrases) -> bool:
    return any(edges.length_at_start(words[place:], group) for place in range(len(words)))
