"""Address books as they come: whatever is wrong is told line by line, and the rest is imported."""

import codecs
import csv
import io
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select

from bot.address_books import storing
from bot.address_books.storing import AddressBook, Imported, Problem, ProblemKind, Row
from bot.models import ContactRow, OccasionRow
from bot.people import naming
from bot.people.naming import Known
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.conftest import Team

HEADER = "First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Value\n"
ANNA = "Anna,,Jansen,Bakkerij Jansen,* myContacts,anna@example.com\n"
LABELS = {"partner": Audience.PARTNER, "team": Audience.STAFF}


def test_a_row_is_read_by_the_names_of_its_columns() -> None:
    assert storing.read((HEADER + ANNA).encode()) == AddressBook(
        (Row(2, "Anna Jansen", "Bakkerij Jansen", "anna@example.com", ("mycontacts",)),), ()
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param((HEADER + ANNA).encode("utf-8-sig"), id="byte order mark"),
        pytest.param((HEADER + ANNA).encode("utf-16"), id="UTF-16"),
        pytest.param(
            codecs.BOM_UTF16_BE + (HEADER + ANNA).encode("utf-16-be"), id="UTF-16, big end first"
        ),
        pytest.param((HEADER + ANNA).replace("\n", "\r\n").encode(), id="lines of Windows"),
        pytest.param((HEADER + ANNA).replace("\n", "\r").encode(), id="lines of an old Mac"),
        pytest.param((HEADER + ANNA).rstrip("\n").encode(), id="no last line end"),
        pytest.param((HEADER.upper() + ANNA).encode(), id="columns in capitals"),
        pytest.param((HEADER.replace(",", " , ") + ANNA).encode(), id="spaces around columns"),
        pytest.param((HEADER + ANNA + ",,,,,\n\n  \n").encode(), id="empty rows at the end"),
        pytest.param((HEADER + ANNA.replace("Anna", "  Anna ")).encode(), id="spaces in cells"),
        pytest.param((HEADER + ANNA.replace("anna@", "ANNA@")).encode(), id="e-mail in capitals"),
    ],
)
def test_the_same_book_in_another_dress(content: bytes) -> None:
    assert storing.read(content) == storing.read((HEADER + ANNA).encode())


def test_columns_come_in_any_order_among_others() -> None:
    content = "Notes,E-mail 1 - Value,Last Name,Photo,First Name\nshy,a@example.com,Jansen,,Anna\n"
    (row,) = storing.read(content.encode()).rows
    assert (row.name, row.organisation, row.email) == ("Anna Jansen", None, "a@example.com")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem(ProblemKind.EMPTY, 1)),
        (b"  \r\n \n", Problem(ProblemKind.EMPTY, 1)),
        (codecs.BOM_UTF8, Problem(ProblemKind.EMPTY, 1)),
        (codecs.BOM_UTF16_LE, Problem(ProblemKind.EMPTY, 1)),
        (b"PK\x03\x04\x00\x00", Problem(ProblemKind.NOT_TEXT, 1)),
        (HEADER.encode("utf-16-le"), Problem(ProblemKind.NOT_TEXT, 1)),
        (b"Vorname;Name\nAnna;Jansen\n", Problem(ProblemKind.WRONG_COLUMNS, 1, "vorname;name")),
        (b"Street,City\nKade 1,Delft\n", Problem(ProblemKind.WRONG_COLUMNS, 1, "street, city")),
        (b"x" * 5000, Problem(ProblemKind.WRONG_COLUMNS, 1, "x" * 200)),
        (b"x" * 200_000, Problem(ProblemKind.WRONG_COLUMNS, 1, "x" * 200)),
    ],
    ids=lambda value: value[:12].hex() if isinstance(value, bytes) else value.kind.value,
)  # fmt: skip
def test_a_file_that_is_no_address_book(content: bytes, problem: Problem) -> None:
    assert storing.read(content) == AddressBook((), (problem,))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (",,,Bakkerij Jansen,,a@example.com\n", Problem(ProblemKind.NO_NAME, 3, "a@example.com")),
        (",,,Bakkerij Jansen,,\n", Problem(ProblemKind.NO_NAME, 3, "Bakkerij Jansen")),
        (" ,,,,work,\n", Problem(ProblemKind.NO_NAME, 3, "")),
        ("x" * 3000 + ",,,,,\n", Problem(ProblemKind.NAME_TOO_LONG, 3, "x" * 40)),
        (f"Bo,,,{'x' * 3000},,\n", Problem(ProblemKind.NAME_TOO_LONG, 3, "Bo")),
    ],
)
def test_a_bad_row_is_told_and_the_rest_is_read(line: str, problem: Problem) -> None:
    book = storing.read((HEADER + ANNA + line + "Bram,,,,,\n").encode())
    assert [row.name for row in book.rows] == ["Anna Jansen", "Bram"]
    assert book.problems == (problem,)


def test_a_field_beyond_all_measure_costs_its_row_only() -> None:
    book = storing.read((HEADER + ANNA + f"{'x' * 200_000},,,,,\nBram,,,,,\n").encode())
    assert [row.name for row in book.rows] == ["Anna Jansen", "Bram"]
    assert [(problem.kind, problem.line) for problem in book.problems] == [
        (ProblemKind.BROKEN_ROW, 3)
    ]


def test_many_addresses_are_no_long_name() -> None:
    addresses = " ::: ".join(f"anna.jansen{n}@bakkerij.example.com" for n in range(9))
    (row,) = storing.read((HEADER + f"Anna,,,,,{addresses}\n").encode()).rows
    assert row.email == "anna.jansen0@bakkerij.example.com"


def test_windows_1252_is_read_and_told() -> None:
    content = (HEADER + ANNA + "Jürgen,,Weiß,Café „Zum €“,,\n").encode("cp1252")
    book = storing.read(content)
    assert (book.rows[1].name, book.rows[1].organisation) == ("Jürgen Weiß", "Café „Zum €“")
    assert book.problems == (Problem(ProblemKind.NOT_UTF8, 3),)


def test_a_quoted_line_break_is_part_of_the_cell() -> None:
    content = HEADER + 'Anna,,Jansen,"Bakkerij\nJansen",,\nBram,,,,,\n,,,,,x@example.com\n'
    book = storing.read(content.encode())
    assert [(row.line, row.organisation) for row in book.rows] == [
        (2, "Bakkerij Jansen"),
        (4, None),
    ]
    assert book.problems == (Problem(ProblemKind.NO_NAME, 5, "x@example.com"),)


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    content = HEADER + ANNA + '"Bram,,,,,\nCato,,"de\nWit",,,\nDirk,,,,,\n'
    book = storing.read(content.encode())
    assert [(row.line, row.name) for row in book.rows] == [
        (2, "Anna Jansen"),
        (4, "Cato de Wit"),
        (6, "Dirk"),
    ]
    assert [(problem.line, problem.kind) for problem in book.problems] == [
        (3, ProblemKind.BROKEN_ROW)
    ]


NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20
).filter(str.strip)


@given(st.binary() | st.text().map(lambda text: (HEADER + text).encode("utf-8", "replace")))
def test_reading_never_raises(content: bytes) -> None:
    book = storing.read(content)
    assert isinstance(book, AddressBook)
    assert all(row.name for row in book.rows)
    assert all(problem.line >= 1 for problem in book.problems)


@given(st.lists(st.tuples(st.just("") | NAMES, st.text(',"\n x', max_size=8)), max_size=12))
def test_each_row_is_accounted_for(cells: Sequence[tuple[str, str]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(["First Name", "Organization Name"])
    writer.writerows(cells)
    book = storing.read(text.getvalue().encode())
    said = [(name, organisation) for name, organisation in cells if (name + organisation).strip()]
    assert len(book.rows) + len(book.problems) == len(said)
    assert [row.name for row in book.rows] == [" ".join(n.split()) for n, _ in said if n.strip()]


def test_labels_tell_the_audience(team: Team, mara: Member) -> None:
    content = (
        "First Name,Labels\n"
        "Anna,* myContacts\n"
        "Bram,* myContacts ::: Partner\n"
        "Cato,* Team ::: Partner\n"
        "Dirk,\n"
    )
    load(team, mara, content)
    with team.transaction() as session:
        found = session.exec(select(ContactRow.name, ContactRow.audience)).all()
    assert [(name, audience) for name, audience in found] == [
        ("Anna", Audience.CLIENT),
        ("Bram", Audience.PARTNER),
        ("Cato", Audience.STAFF),
        ("Dirk", Audience.CLIENT),
    ]


def test_importing_again_adds_nothing(team: Team, mara: Member) -> None:
    content = HEADER + ANNA + "Bram,,Bakker,,,\nBram,,Bakker,Elders,,\n"
    assert load(team, mara, content) == Imported(3, 0, ())
    assert load(team, mara, content) == Imported(0, 3, ())
    assert load(team, mara, content.upper()) == Imported(0, 3, ())


def test_a_contact_that_was_added_by_hand_is_known(team: Team, mara: Member) -> None:
    team.meet(mara, "Bram Bakker")
    assert load(team, mara, HEADER + "BRAM,,Bakker,,,\n") == Imported(0, 1, ())


@pytest.mark.parametrize(
    ("again", "said"),
    [
        ("Anna,,Jansen-Bakker,,,Anna@Example.com\n", "Anna Jansen-Bakker"),
        (ANNA, "Anna Jansen"),
    ],
)
def test_a_duplicate_in_the_file_is_told(team: Team, mara: Member, again: str, said: str) -> None:
    imported = load(team, mara, HEADER + ANNA + again)
    assert imported == Imported(1, 0, (Problem(ProblemKind.DUPLICATE, 3, said),))


def test_problems_are_told_in_the_order_of_the_file(team: Team, mara: Member) -> None:
    imported = load(team, mara, HEADER + ANNA + ANNA + ",,,,,x@example.com\n" + ANNA)
    assert [(problem.line, problem.kind) for problem in imported.problems] == [
        (3, ProblemKind.DUPLICATE),
        (4, ProblemKind.NO_NAME),
        (5, ProblemKind.DUPLICATE),
    ]


def test_namesakes_in_different_organisations_are_two(team: Team, mara: Member) -> None:
    content = HEADER + "Jan,,Smit,Bakkerij,,\nJan,,Smit,Slagerij,,\n"
    assert load(team, mara, content).added == 2


def test_the_same_book_in_another_workspace_is_imported_there(
    team: Team, mara: Member, elsewhere: Team, stranger: Member
) -> None:
    assert load(elsewhere, stranger, HEADER + ANNA).added == 1
    assert load(team, mara, HEADER + ANNA).added == 1


def test_a_name_that_looks_like_markup_is_a_name(team: Team, mara: Member) -> None:
    load(team, mara, HEADER + "<!channel> & Söhne,,,,,\n")
    found = team.ask_for(lambda s: naming.resolve(s, mara, "<!channel> & Söhne tips"))
    assert isinstance(found, Known)
    assert (found.contact.name, found.contact.owner_id) == ("<!channel> & Söhne", mara.id)


def test_progress_is_told_row_by_row(team: Team, mara: Member) -> None:
    told: list[int] = []
    book = storing.read((HEADER + ANNA + "Bram,,,,,\n" + ANNA).encode())
    with team.transaction() as session:
        storing.store(
            session,
            mara,
            book,
            team.now,
            audience_labels=LABELS,
            otherwise=Audience.CLIENT,
            progress=told.append,
        )
    assert told == [1, 2, 3]


def load(team: Team, owner: Member, content: str) -> Imported:
    book = storing.read(content.encode())
    with team.transaction() as session:
        return storing.store(
            session, owner, book, team.now, audience_labels=LABELS, otherwise=Audience.CLIENT
        )


def test_birthdays_come_along_and_one_that_is_none_is_told(team: Team, mara: Member) -> None:
    content = b"First Name,Birthday\nAnna,1979-03-18\nBram,--11-24\nCato,circa 1800\nDirk,\n"
    book = storing.read(content)
    assert book.problems == (Problem(ProblemKind.BIRTHDAY, 4, "circa 1800"),)
    load(team, mara, content.decode())
    with team.transaction() as session:
        rows = session.exec(select(OccasionRow).order_by(col(OccasionRow.next_on))).all()
        days = [(row.next_on, row.year) for row in rows]
    assert days == [(date(2026, 11, 24), None), (date(2027, 3, 18), 1979)]
