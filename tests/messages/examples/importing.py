"""The import's report: the terminal's lines, as a message of text alone."""

from collections.abc import Iterator

from bot.address_books.books import Flaw, FlawKind
from bot.address_books.tallies import Imported
from messages import Message
from messages.address_books import reports
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    problems = tuple(Flaw(kind, 1200 + n, typed.name) for n, kind in enumerate(FlawKind))
    for name, imported in (
        (
            "everything",
            Imported(1998, 1, 1, problems=problems, languages=(("nl", 1200), ("de", 1))),
        ),
        ("one", Imported(1, 1)),
        ("nothing", Imported(problems=problems[:1])),
    ):
        yield Example(name, _draw(imported, typed.member))
    for name, reason in (("stopped", ""), ("the database failed", "SQLITE_FULL")):
        yield Example(name, _cut_off(reason))
    yield Example("another one first", lambda texts: Message(reports.waiting(texts)))


def _cut_off(reason: str) -> Draw:
    return lambda texts: Message(reports.cut_off(texts, 12000, 60000, reason))


def _draw(imported: Imported, owner: str) -> Draw:
    return lambda texts: Message("\n".join(reports.report(texts, imported, owner)))
