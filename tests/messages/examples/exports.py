"""Contacts on their way out as a file."""

from collections.abc import Iterator

from bot.address_books.formats import BookFormat
from bot.people.search import Query
from bot.people.traits import Trait
from bot.vocabulary import Audience
from messages.catalogue import Texts, texts_for
from messages.people import narrowed
from messages.privacy import exports
from tests.messages.examples.example import Example
from tests.messages.examples.story import reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    own = Query(owner_id=reader(texts_for("en")).member.id, audience=Audience.CLIENT)
    his = Query("Nora", "Acme", "vip", 2, Audience.PARTNER, True, Trait.NO_EMAIL)

    def whose(texts: Texts, query: Query) -> str:
        return narrowed.told(reader(texts), query, typed.member)

    yield Example("which format", lambda texts: exports.which(reader(texts), Query(), ""))
    yield Example(
        "which format, of nobody known",
        lambda texts: exports.which(reader(texts), Query(), "", "Xander Nobody"),
    )
    yield Example(
        "which format, of some", lambda texts: exports.which(reader(texts), own, whose(texts, own))
    )
    yield Example("coming", lambda texts: exports.coming(texts, BookFormat.CSV, ""))
    yield Example(
        "coming, of some",
        lambda texts: exports.coming(texts, BookFormat.JSON, whose(texts, own)),
    )
    yield Example("one", lambda texts: exports.sent(texts, BookFormat.JSON, 1, ""))
    yield Example("many", lambda texts: exports.sent(texts, BookFormat.VCARD, 1998, ""))
    yield Example("some", lambda texts: exports.sent(texts, BookFormat.CSV, 7, whose(texts, his)))
    yield Example("nobody", lambda texts: exports.nobody(texts, ""))
    yield Example("nobody of some", lambda texts: exports.nobody(texts, whose(texts, own)))
    for error in ("missing_scope", "storage_limit_reached", typed.name):
        yield Example(
            f"not sent: {error}",
            lambda texts, error=error: exports.not_sent(reader(texts), BookFormat.CSV, error),  # type: ignore[misc]
        )
