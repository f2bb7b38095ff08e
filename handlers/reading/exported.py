"""Whose contacts a line wants as a file: "export my clients as csv"."""

from handlers.reading import edges, searches, tokens
from handlers.reading.searches import Search
from messages.privacy import exports
from messages.reading import newcomers, purposes, topics
from messages.reading import searches as typed
from messages.reading.words import polite_words

_ALL = (topics.stored, typed.mine, typed.everybody, newcomers.before_names)
"""What is wanted where nobody is left out."""


def is_asked(line: str) -> bool:
    """Whether the line begins by asking for a file, in any language."""
    words = [word for word in tokens.tidy(line).split() if edges.key(word) not in polite_words()]
    return edges.starts_with(words, purposes.exporting)


def wanted(line: str) -> tuple[Search, str]:
    """Those it tells of, in any language; where that isn't understood everybody, and its words.

    No words are left of a line that wants all that is stored.
    """
    asked = [word for word in tokens.tidy(line).split() if not _is_of_the_file(word)]
    asked = edges.without_end(asked, topics.for_what)  # "for Excel"
    left = edges.written(asked)
    found = searches.search(left)
    if found is not None:
        return found, ""
    return Search(), "" if not edges.without_edges(asked, *_ALL) else left


def _is_of_the_file(word: str) -> bool:
    key = edges.key(word)
    groups = topics.exporting, typed.exported_as
    return key in exports.format_words() or any((key,) in edges.of_all(one) for one in groups)
