"""Address books of Google as they come: what is wrong is told line by line, the rest is read."""

import codecs
import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.address_books import google
from bot.address_books.books import AddressBook, Flaw, FlawKind, Row
from bot.letters import legible
from tests.bot.address_books.rows import ANNA, HEADER


def test_a_row_is_read_by_the_names_of_its_columns() -> None:
    assert google.read((HEADER + ANNA).encode()) == AddressBook(
        (Row(2, "Anna Jansen", "Bakkerij Jansen", ("anna@example.com",), ("myContacts",)),), ()
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
    assert google.read(content) == google.read((HEADER + ANNA).encode())


def test_columns_come_in_any_order_among_others() -> None:
    content = "Notes,E-mail 1 - Value,Last Name,Photo,First Name\nshy,a@example.com,Jansen,,Anna\n"
    (row,) = google.read(content.encode()).rows
    assert (row.name, row.organisation, row.email) == ("Anna Jansen", None, "a@example.com")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Flaw(FlawKind.EMPTY, 1)),
        (b"  \r\n \n", Flaw(FlawKind.EMPTY, 1)),
        (codecs.BOM_UTF8, Flaw(FlawKind.EMPTY, 1)),
        (codecs.BOM_UTF16_LE, Flaw(FlawKind.EMPTY, 1)),
        (b"PK\x03\x04\x00\x00", Flaw(FlawKind.NOT_TEXT, 1)),
        (HEADER.encode("utf-16-le"), Flaw(FlawKind.NOT_TEXT, 1)),
        ((HEADER + "An\0na,,,,,\n").encode("utf-16"), Flaw(FlawKind.NOT_TEXT, 1)),
        (b"Vorname;Name\nAnna;Jansen\n", Flaw(FlawKind.SEPARATOR, 1, ";")),
        (HEADER.replace(",", ";").encode(), Flaw(FlawKind.SEPARATOR, 1, ";")),
        ((HEADER + ANNA).replace(",", "\t").encode(), Flaw(FlawKind.SEPARATOR, 1, "Tab")),
        (b'First Name;"Last, Name"\n', Flaw(FlawKind.SEPARATOR, 1, ";")),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n", Flaw(FlawKind.VCARD, 1)),
        (b"\n begin:vcard\nN:Jansen;Anna;;;\n", Flaw(FlawKind.VCARD, 1)),
        (HEADER.encode(), Flaw(FlawKind.NOBODY, 1)),
        ((HEADER + ",,,,,\n").encode(), Flaw(FlawKind.NOBODY, 1)),
        (b"Street,City\nKade 1,Delft\n", Flaw(FlawKind.WRONG_COLUMNS, 1, "street, city")),
        (b"x" * 5000, Flaw(FlawKind.WRONG_COLUMNS, 1, "x" * 200)),
        (b"x" * 200_000, Flaw(FlawKind.WRONG_COLUMNS, 1, "x" * 200)),
    ],
    ids=lambda value: value[:12].hex() if isinstance(value, bytes) else value.kind.value,
)  # fmt: skip
def test_a_file_that_is_no_address_book(content: bytes, problem: Flaw) -> None:
    assert google.read(content) == AddressBook((), (problem,))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (",,,Bakkerij Jansen,,a@example.com\n", Flaw(FlawKind.NO_NAME, 3, "a@example.com")),
        (",,,Bakkerij Jansen,,\n", Flaw(FlawKind.NO_NAME, 3, "Bakkerij Jansen")),
        (" ,,,,work,\n", Flaw(FlawKind.NO_NAME, 3, "")),
        ("x" * 3000 + ",,,,,\n", Flaw(FlawKind.NAME_TOO_LONG, 3, "x" * 40)),
        (f"Bo,,,{'x' * 3000},,\n", Flaw(FlawKind.NAME_TOO_LONG, 3, "Bo")),
    ],
)
def test_a_bad_row_is_told_and_the_rest_is_read(line: str, problem: Flaw) -> None:
    book = google.read((HEADER + ANNA + line + "Bram,,,,,\n").encode())
    assert [row.name for row in book.rows] == ["Anna Jansen", "Bram"]
    assert book.problems == (problem,)


def test_a_field_beyond_all_measure_costs_its_row_only() -> None:
    book = google.read((HEADER + ANNA + f"{'x' * 200_000},,,,,\nBram,,,,,\n").encode())
    assert [row.name for row in book.rows] == ["Anna Jansen", "Bram"]
    assert [(problem.kind, problem.line) for problem in book.problems] == [(FlawKind.BROKEN_ROW, 3)]


def test_many_addresses_are_no_long_name() -> None:
    addresses = " ::: ".join(f"anna.jansen{n}@bakkerij.example.com" for n in range(9))
    (row,) = google.read((HEADER + f"Anna,,,,,{addresses}\n").encode()).rows
    assert row.email == "anna.jansen0@bakkerij.example.com"


def test_windows_1252_is_read_and_told() -> None:
    content = (HEADER + ANNA + "Jürgen,,Weiß,Café „Zum €“,,\n").encode("cp1252")
    book = google.read(content)
    assert (book.rows[1].name, book.rows[1].organisation) == ("Jürgen Weiß", "Café „Zum €“")
    assert book.problems == (Flaw(FlawKind.NOT_UTF8, 3),)


def test_what_acts_unseen_is_left_out() -> None:
    content = HEADER + "An\u202ena\u200b,,Jan\u2066sen,Bak\u200fkerij,,\n"
    (row,) = google.read(content.encode()).rows
    assert (row.name, row.organisation) == ("Anna Jansen", "Bakkerij")


def test_a_quoted_line_break_is_part_of_the_cell() -> None:
    content = HEADER + 'Anna,,Jansen,"Bakkerij\nJansen",,\nBram,,,,,\n,,,,,x@example.com\n'
    book = google.read(content.encode())
    assert [(row.line, row.organisation) for row in book.rows] == [
        (2, "Bakkerij Jansen"),
        (4, None),
    ]
    assert book.problems == (Flaw(FlawKind.NO_NAME, 5, "x@example.com"),)


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    content = HEADER + ANNA + '"Bram,,,,,\nCato,,"de\nWit",,,\nDirk,,,,,\n'
    book = google.read(content.encode())
    assert [(row.line, row.name) for row in book.rows] == [
        (2, "Anna Jansen"),
        (4, "Cato de Wit"),
        (6, "Dirk"),
    ]
    assert [(problem.line, problem.kind) for problem in book.problems] == [(3, FlawKind.BROKEN_ROW)]


NAMES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20)
    .map(legible)
    .filter(str.strip)
)


@given(st.binary() | st.text().map(lambda text: (HEADER + text).encode("utf-8", "replace")))
def test_reading_never_raises(content: bytes) -> None:
    book = google.read(content)
    assert isinstance(book, AddressBook)
    assert all(row.name for row in book.rows)
    assert all(problem.line >= 1 for problem in book.problems)


@given(st.lists(st.tuples(st.just("") | NAMES, st.text(',"\n x', max_size=8)), max_size=12))
def test_each_row_is_accounted_for(cells: Sequence[tuple[str, str]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(["First Name", "Organization Name"])
    writer.writerows(cells)
    book = google.read(text.getvalue().encode())
    said = [(name, organisation) for name, organisation in cells if (name + organisation).strip()]
    problems = [one for one in book.problems if one.kind is not FlawKind.NOBODY]
    assert len(book.rows) + len(problems) == len(said)
    assert [row.name for row in book.rows] == [" ".join(n.split()) for n, _ in said if n.strip()]
