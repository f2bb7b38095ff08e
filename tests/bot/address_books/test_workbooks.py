"""Workbooks: told by what is in them, and read in a process that may come to harm."""

from datetime import date

import pytest

from bot.address_books import recognising
from bot.address_books.books import AddressBook, Flaw, FlawKind, Format
from bot.address_books.columns import Field, UnknownColumn
from bot.people.yearly import Yearly
from tests.bot.address_books.rows import TODAY, anna
from tests.bot.address_books.workbooks import Cell, Rows, ods, xls, xlsx, xlsx_of, zipped

BORN = date(1980, 3, 9)
PEOPLE: Rows = [["Naam", "E-mail"], ["Anna Jansen", "anna@example.com"]]


def read(content: bytes, **mapping: Field) -> AddressBook:
    return recognising.read(content, TODAY, mapping)


@pytest.mark.parametrize(
    "content", [xlsx({"Blad1": PEOPLE}), ods(PEOPLE), xls()], ids=["xlsx", "ods", "xls"]
)
def test_workbooks_of_all_programs_are_read(content: bytes) -> None:
    book = read(content)
    assert (book.rows, book.problems) == ((anna(emails=("anna@example.com",)),), ())
    assert (book.format, book.encoding, book.separator) == (Format.WORKBOOK, None, None)


def test_cells_are_read_as_they_are_shown() -> None:
    header: list[Cell] = ["Name", "Company", "Phone", "Birthday", "Labels", "Notes"]
    cells: list[Cell] = [
        "=Anna Jansen",
        "Bakkerij & Zn",
        31612345678.0,
        date(1980, 3, 9),
        2026,
        1.5,
    ]
    book = read(xlsx({"Sheet1": [header, cells]}))
    assert book.problems == ()
    assert book.rows == (
        anna(
            organisation="Bakkerij & Zn",
            phones=("31612345678",),
            birthday=Yearly(3, 9, 1980),
            labels=("2026",),
            notes="1.5",
        ),
    )


def test_lines_are_those_of_the_sheet() -> None:
    book = read(xlsx({"Sheet1": [[], ["Clients 2026"], [], ["", "Name"], [], ["", "Anna Jansen"]]}))
    assert (book.rows, book.problems) == ((anna(line=6),), ())


COVERED: dict[str, Rows] = {
    "Cover": [["Our contacts 2026"], ["Made by Mara"]],
    "People": [["Who", "Works at", "City"], ["Anna Jansen", "Bakery", "Utrecht"]],
}


def test_of_sheets_without_names_the_one_likest_to_an_address_book_is_told() -> None:
    assert [column.name for column in read(xlsx(COVERED)).columns] == ["Who", "Works at", "City"]
    assert [flaw.said for flaw in read(xlsx(COVERED)).problems] == ["Who, Works at, City"]


def test_a_sheet_with_the_columns_that_are_told_is_the_one_that_is_meant() -> None:
    book = read(xlsx(COVERED), **{"Works at": Field.ORGANISATION})
    assert [flaw.said for flaw in book.problems] == ["Who, Works at, City"]


def test_an_unknown_column_is_told_with_those_of_the_widest_sheet() -> None:
    with pytest.raises(UnknownColumn) as wrong:
        read(xlsx(COVERED), Whom=Field.NAME)
    assert wrong.value.known == ("Who", "Works at", "City")


def test_people_are_looked_for_in_all_sheets_that_can_be_seen() -> None:
    sheets: dict[str, Rows] = {
        "Old": [["Name"], ["Somebody Else"]],
        "Cover": [["This is a list"]],
        "Empty": [["Name", "E-mail"]],
        "People": PEOPLE,
        "More": [["Name"], ["Bram"]],
    }
    assert [row.name for row in read(xlsx(sheets, hidden=["Old"])).rows] == ["Anna Jansen"]


def test_a_cell_without_a_column_name_costs_no_row() -> None:
    book = read(xlsx({"Sheet1": [["Name"], ["Anna Jansen", "a remark beside it"]]}))
    assert (book.rows, book.problems) == ((anna(),), ())


def test_a_column_can_be_named() -> None:
    content = xlsx({"Cover": [["A list"]], "Sheet1": [["Wie"], ["Anna Jansen"]]})
    assert read(content, wie=Field.NAME).rows == (anna(),)
    with pytest.raises(UnknownColumn) as unknown:
        read(content, wat=Field.NAME)
    assert (unknown.value.name, unknown.value.known) == ("wat", ("A list",))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(xlsx({"Sheet1": []}), FlawKind.EMPTY, id="empty"),
        pytest.param(xlsx({"Sheet1": [["Name"]]}), FlawKind.NOBODY, id="header only"),
        pytest.param(xlsx({"Sheet1": PEOPLE})[:900], FlawKind.BROKEN_WORKBOOK, id="cut off"),
        pytest.param(
            zipped({"xl/workbook.xml": "<workbook>"}), FlawKind.BROKEN_WORKBOOK, id="damaged"
        ),
        pytest.param(
            xlsx_of({"Sheet1": '<row><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'}),
            FlawKind.BROKEN_WORKBOOK,
            id="two cells far apart",
        ),
        pytest.param(
            xlsx_of({"Sheet1": '<row><c t="s"><v>0</v></c></row>' * 200}, text="x" * 1_000_000),
            FlawKind.BROKEN_WORKBOOK,
            id="one text in many cells",
        ),
        pytest.param(zipped({"word/document.xml": "<w/>"}), FlawKind.ARCHIVE, id="document"),
        pytest.param(zipped({"contacts.csv": "Name"}), FlawKind.ARCHIVE, id="archive"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            FlawKind.PROTECTED,
            id="password",
        ),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), FlawKind.BROKEN_WORKBOOK, id="ole"
        ),
    ],
)
def test_a_workbook_that_cannot_be_read_says_why(content: bytes, kind: FlawKind) -> None:
    book = read(content)
    assert book.rows == ()
    assert book.mistaken == book.problems[0] == Flaw(kind, 1)
