"""Contacts on their way out as a file."""

from collections.abc import Iterator

from bot.address_books.formats import BookFormat
from messages.privacy import exports
from tests.messages.examples.example import Example
from tests.messages.examples.story import reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    yield Example("which format", exports.which)
    yield Example("coming", lambda texts: exports.coming(texts, BookFormat.CSV))
    yield Example("one", lambda texts: exports.sent(texts, BookFormat.JSON, 1))
    yield Example("many", lambda texts: exports.sent(texts, BookFormat.VCARD, 1998))
    yield Example("nobody", exports.nobody)
    for error in ("missing_scope", "storage_limit_reached", typed.name):
        yield Example(
            f"not sent: {error}",
            lambda texts, error=error: exports.not_sent(reader(texts), BookFormat.CSV, error),  # type: ignore[misc]
        )
