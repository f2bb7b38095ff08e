"""Lines that take an import back: "undo the import", "import ongedaan maken"."""

from collections.abc import Sequence

from handlers.reading import edges, tokens
from messages.reading import grammar, newcomers, topics
from messages.reading.phrases import Phrases

_AROUND = (
    *(topics.around_import, topics.address_books, grammar.openings),
    *(newcomers.asking, newcomers.softly),
)
_NEAR = 3
"""Words within which a line that begins with undoing tells that it is of an import."""


def is_asked(line: str) -> bool:
    """Whether the line takes an import back, and tells of nothing else."""
    words = tokens.tidy(line).split()
    if not _has(words, topics.importing) or not _has(words, topics.undoing):
        return False
    said = edges.without_start(words, grammar.openings, newcomers.asking, newcomers.softly)
    if edges.starts_with(said, topics.undoing) and _has(said[:_NEAR], topics.importing):
        return True
    return not edges.without_start(words, topics.importing, topics.undoing, *_AROUND)


def _has(words: Sequence[str], group: Phrases) -> bool:
    return any(edges.length_at_start(words[place:], group) for place in range(len(words)))
