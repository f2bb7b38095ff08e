"""Whose contacts a line wants as a file: "export my clients as csv"."""

from handlers.reading import edges, searches, tokens
from handlers.reading.searches import Search
from messages.privacy import exports
from messages.reading import purposes, topics
from messages.reading import searches as typed
from messages.reading.words import polite_words


def is_asked(line: str) -> bool:
    """Whether the line begins by asking for a file, in any language."""
    words = [word for word in tokens.tidy(line).split() if edges.key(word) not in polite_words()]
    return edges.starts_with(words, purposes.exporting)


def wanted(line: str) -> tuple[Search, str]:
    """Those it tells of, in any language; where that isn't understood everybody, and its words."""
    asked = [word for word in tokens.tidy(line).split() if not _is_of_the_file(word)]
    left = edges.written(asked)
    found = searches.search(left)
    return (Search(), left) if found is None else (found, "")


def _is_of_the_file(word: str) -> bool:
    key = edges.key(word)
    groups = topics.exporting, typed.exported_as
    return key in exports.format_words() or any((key,) in edges.of_all(one) for one in groups)
