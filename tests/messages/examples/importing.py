"""The import's report: the terminal's lines, as a message of text alone."""

from collections.abc import Iterator

from bot.address_books.books import Flaw, FlawKind
from bot.address_books.filling import Proposal
from bot.address_books.learning import LearntField, WhyLikely
from bot.address_books.tallies import Imported
from bot.address_books.undoing import Differing, Undone
from bot.vocabulary import ContactField
from messages import Message
from messages.address_books import outcomes, reports
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    problems = tuple(Flaw(kind, 1200 + n, typed.name) for n, kind in enumerate(FlawKind))
    for name, imported in (
        (
            "everything",
            Imported(1998, 1, 1, problems=problems, languages=(("nl", 1200), ("de", 1))),
        ),
        ("one", Imported(1, 1, 1, 1)),
        ("many", Imported(1998, 20, 1000, 3)),
        ("nothing", Imported(problems=problems[:1])),
    ):
        yield Example(name, _draw(imported, typed.member))
    for name, reason in (("stopped", ""), ("the database failed", "SQLITE_FULL")):
        yield Example(name, _cut_off(reason))
    yield from _undecided(typed)
    yield from _taken_back(typed)
    yield Example("another one first", lambda texts: Message(reports.waiting(texts)))


def _undecided(typed: Typed) -> Iterator[Example]:
    pair = (typed.name, typed.member)
    each = [(*pair, why) for why in WhyLikely]
    jobs = [
        (typed.name, Proposal(ContactField.ROLE, "", typed.words)),
        (typed.name, Proposal(LearntField.BIRTHDAY, "1980-03-09", "1980-02-01")),
        (typed.name, Proposal(ContactField.PHONES, ("06 12345678",), ("06 1", "06 2"))),
    ]
    yield Example("dry run", lambda texts: _lines(outcomes.nothing_stored(texts)))
    yield Example(
        "compared with nobody", lambda texts: _lines(outcomes.compared_alone(texts, typed.words))
    )
    yield Example("compared as", lambda texts: _lines(outcomes.compared_as(texts, typed.member)))
    for count in (1, 2):
        yield Example(f"new: {count}", lambda texts, n=count: _lines(outcomes.new(texts, n)))  # type: ignore[misc]
    yield Example("who may be one", lambda texts: _lines(*outcomes.likely(texts, each, 21)))
    yield Example("and many more", lambda texts: _lines(*outcomes.likely(texts, each[:1], 1020)))
    yield Example("what differs", lambda texts: _lines(*outcomes.proposals(texts, jobs)))
    yield Example("a column", lambda texts: _lines(outcomes.reason_column(texts)))


def _taken_back(typed: Typed) -> Iterator[Example]:
    for removed, others in ((1, 1), (1998, 3), (0, 0)):
        differing = Differing(others, (typed.name,)) if others else Differing()
        done = Undone(removed, others, others, others, differing=differing)
        yield Example(
            f"undone: {removed}",
            lambda texts, done=done: _lines(*outcomes.undone(texts, "mara.csv", done)),  # type: ignore[misc]
        )
    yield Example(
        "nothing to undo", lambda texts: _lines(outcomes.nothing_to_undo(texts, typed.member))
    )


def _lines(*said: str) -> Message:
    return Message("\n".join(said))


def _cut_off(reason: str) -> Draw:
    return lambda texts: Message(reports.cut_off(texts, 12000, 60000, reason))


def _draw(imported: Imported, owner: str) -> Draw:
    return lambda texts: Message("\n".join(reports.report(texts, imported, owner)))
