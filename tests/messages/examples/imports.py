"""A file that is imported in Slack: its dialogs, the preview, and what came of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.address_books import audiences, languages
from bot.address_books.books import AddressBook, Column, Flaw, FlawKind, Format, Row
from bot.address_books.columns import Field
from bot.address_books.filling import Learnt, Proposal
from bot.address_books.learning import LearntField, WhyLikely
from bot.address_books.outcomes import Added, Met
from bot.address_books.previews import LikelyOne, Preview, Side
from bot.address_books.proposals import Taken, Waiting
from bot.address_books.tallies import Imported
from bot.address_books.undoing import Differing, Undone
from bot.people.details import Details
from bot.vocabulary import Audience, ContactField
from messages import Dialog, Message
from messages.address_books import dialog, differences, failures, imports, previews
from messages.address_books.buttons import STORE, FileButton, FileOrigin, ImportsButton
from messages.address_books.buttons import ToDecideButton as ToDecide
from messages.address_books.failures import Failure
from messages.catalogue import Texts
from tests.messages.examples.example import DialogExample, Draw, Example
from tests.messages.examples.story import contact, member, reader
from tests.messages.examples.typed import PLAIN, Typed

_WANTED = FileButton(1, Audience.CLIENT, "F0BOOK", 1, "3.organisation.5.", "7")
_ORIGIN = FileOrigin("D0MARA", "1700000000.000001", _WANTED.value())
_AT = ToDecide(1, 8, 0)
_LEFT_OUT = tuple(Flaw(FlawKind.NO_NAME, line, "x@example.nl") for line in range(2, 14))


def examples(typed: Typed) -> Iterator[Example]:
    file = f"{typed.words}.csv"
    yield Example("reading", lambda t: previews.reading(t, _WANTED))
    for name, found in {
        "preview": _preview(typed),
        "nothing new": Preview((), (), (), (), ()),
    }.items():
        yield Example(name, _drawn(found, _book(typed), file))
    for name, book in {
        "no such file": AddressBook((), (Flaw(FlawKind.IMAGE, 1),)),
        "unknown columns": _book(typed, Flaw(FlawKind.WRONG_COLUMNS, 1, typed.words)),
        "nobody left": _book(typed, *_LEFT_OUT),
    }.items():
        yield Example(name, _unreadable(book, file))
    yield Example("cancelled", previews.cancelled)
    for failure in Failure:
        yield Example(f"failed: {failure}", _failed(failure))
    yield Example("without files", lambda t: dialog.without_files(reader(t)))
    yield Example("under way", lambda t: imports.under_way(t, 3000, 10000, _WANTED))
    yield Example("waiting", lambda t: imports.waiting(t, _WANTED))
    yield Example("cut off", lambda t: imports.cut_off(t, 3000, 10000, _WANTED))
    of_file = Flaw(FlawKind.NEVER_UTF8, 1)
    problems = (of_file, *_LEFT_OUT, Flaw(FlawKind.EMAIL, 20, typed.words))
    for name, imported in {
        "imported": Imported(1998, 1, 2, 3, 2, 12, problems, (), 8),
        "one imported": Imported(1, 0, 0, 0, 1, 1, (), (), 8),
        "nobody imported": Imported(unchanged=20),
    }.items():
        yield Example(name, _report(imported, file))
    yield from _decided(typed)


def _decided(typed: Typed) -> Iterator[Example]:
    yield Example("taking back", lambda t: imports.undoing(t, ImportsButton(1, "7.8")))
    for name, undone in {
        "taken back": [
            Undone(1998, 1, 7, 3, (typed.name,), Differing(7, (typed.name,))),
            Undone(),
        ],
        "one taken back": [Undone(1, 1, 1, 1, (typed.name,))],
    }.items():
        yield Example(name, _undone(undone))
    yield Example("taken back too late", imports.too_late)
    yield Example("one more pair", lambda t: imports.more_pairs(t, 1, _AT))
    yield Example("more pairs", lambda t: imports.more_pairs(t, 12, _AT))
    yield Example("no pair", imports.no_pairs)
    waiting = [Waiting(n, _details(typed), one) for n, one in enumerate(_proposals(typed) * 3, 1)]
    for count in (1, 11, 12):
        name = f"{count} differences"
        yield Example(name, _page(waiting[:count]))
    job, role = _proposals(typed)[1:3]
    for name, one, is_job in (("taken", role, True), ("a name taken", job, False)):
        yield Example(name, _taken(Taken(_details(typed), one, is_job), typed))
    yield Example("left", lambda t: differences.page(reader(t), [], _AT, differences.left(t)))
    yield Example(
        "already been decided.",
        lambda t: differences.page(reader(t), [], _AT, differences.decided_already(t)),
    )


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    yield DialogExample("import: which file", dialog.choosing)
    yield DialogExample("import: reading", lambda t: dialog.reading(t, _ORIGIN))
    yield DialogExample(
        "import: failed",
        lambda t: dialog.failed(t, _ORIGIN, failures.said(t, Failure.UNREACHABLE)),
    )
    columns = [Column(typed.words), *(Column(one, one) for one in Field), Column("")] * 4
    for name, some in (("columns", columns[:26]), ("many columns", columns)):
        yield DialogExample(f"import: {name}", _mapping(some))


def _mapping(columns: list[Column]) -> Callable[[Texts], Dialog]:
    return lambda t: dialog.mapping(t, _ORIGIN, columns)


def _row(typed: Typed, line: int) -> Row:
    return Row(line, typed.name, typed.organisation, ("anna@example.nl",))


def _details(typed: Typed) -> Details:
    return Details(1, 1, 1, typed.name, Audience.CLIENT, organisation=typed.organisation)


def _proposals(typed: Typed) -> tuple[Proposal, ...]:
    return (
        Proposal(ContactField.NAME, typed.name, typed.member),
        Proposal(ContactField.ORGANISATION, typed.organisation, typed.words),
        Proposal(ContactField.ROLE, typed.words, typed.name),
        Proposal(ContactField.LANGUAGE, "nl", "de"),
        Proposal(LearntField.BIRTHDAY, "--03-09", "1980-03-10"),
    )


def _preview(typed: Typed) -> Preview:
    outcomes = [
        Added(
            _row(typed, line),
            audiences.Guess(audience, why),
            languages.Guess("nl", reason),
            (),
        )
        for line, (audience, why, reason) in enumerate(
            zip(
                (*Audience, Audience.CLIENT, Audience.CLIENT),
                (*audiences.Reason, *audiences.Reason),
                languages.Reason,
                strict=False,
            ),
            2,
        )
    ]
    learnt = Learnt({ContactField.ROLE: "x"}, proposals=_proposals(typed))
    met = [Met(_row(typed, 9), _details(typed), one) for one in (Learnt(), learnt)]
    known = Side(typed.name, typed.organisation, (), contact_id=1)
    likely = [
        LikelyOne(Side(typed.name, None, (), 2 + number), known, why)
        for number, why in enumerate((*WhyLikely, *WhyLikely))
    ]
    return Preview((*outcomes, *met), ((10, 9),), _LEFT_OUT, (), tuple(likely))


def _book(typed: Typed, *flaws: Flaw) -> AddressBook:
    unread = tuple(Column(f"{number} {typed.words}") for number in range(12))
    columns = (Column("Name", Field.NAME), *unread)
    return AddressBook((), flaws, Format.TABLE, "windows-1252", "\t", columns)


def _drawn(found: Preview, book: AddressBook, file: str) -> Draw:
    return lambda t: previews.preview(reader(t), found, book, file, _WANTED)


def _unreadable(book: AddressBook, file: str) -> Draw:
    return lambda t: previews.unreadable(t, book, file, _WANTED)


def _failed(failure: Failure) -> Draw:
    return lambda t: failures.drawn(t, failure, STORE, _WANTED)


def _report(imported: Imported, file: str) -> Draw:
    ids = [7, 8] if imported.import_id else []
    return lambda t: imports.report(reader(t), imported, file, ids)


def _undone(undone: list[Undone]) -> Draw:
    return lambda t: imports.undone(t, undone)


def _page(waiting: list[Waiting]) -> Draw:
    return lambda t: differences.page(reader(t), waiting, _AT)


def _taken(taken: Taken, typed: Typed) -> Draw:
    def draw(texts: Texts) -> Message:
        reads = reader(texts, replace(member(typed), locale=str(texts.locale)))
        return differences.page(reads, [], _AT, differences.taken(reads, taken, contact(typed)))

    return draw
