"""Address books of any kind: what a file is, in which dress it comes, and what is none."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.address_books import recognising
from bot.address_books.books import LEFT_OUT, AddressBook, Flaw, FlawKind, Format
from bot.address_books.columns import TO_CHOOSE, Field
from tests.bot.address_books.rows import ANNA, HEADER, TODAY, read

GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
    "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
    "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value\n"
    "Anna,,Jansen,,,,,,,,Bakkerij,Owner,,1980-03-09,,,* myContacts,* Work,anna@example.com,,06 1\n"
)
OLD_GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,Phone  1 - Type,Phone 1 - Value,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Title\n"
    "Anna Jansen,Anna,,Jansen,,1980-03-09,,* myContacts,* Work,anna@example.com,,06 1,,"
    "Bakkerij,Owner\n"
)
OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Home Phone,"
    "Business Phone,Mobile Phone,Business Fax,Job Title,Company,Birthday,Anniversary,Notes\n"
    "Anna,,Jansen,,,anna@example.com,,,,06 1,020 9,Owner,Bakkerij,3/9/1980,0/0/00,\n"
    "Bram,,Bakker,,,,,,,,,,,4/25/1971,0/0/00,\n"
)
LINKEDIN = (
    'Notes:\n"When exporting your connections, you may notice that some are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Jansen,https://www.linkedin.com/in/anna,anna@example.com,Bakkerij,Owner,05 Mar 2024\n"
    ",,,,,,\n"
)
HUBSPOT = (
    "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company name,Contact owner\n"
    "101,Anna,Jansen,anna@example.com,06 1,Owner,Bakkerij,Mara Lindt\n"
)
DUTCH = "Voornaam;Achternaam;Bedrijf;Functie;E-mail\nAnna;Jansen;Bakkerij;Owner;anna@example.com\n"
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Jansen\nORG:Bakkerij\nTITLE:Owner\nEND:VCARD\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(GOOGLE, Format.GOOGLE, id="google"),
        pytest.param(OLD_GOOGLE, Format.GOOGLE, id="google of old"),
        pytest.param(OUTLOOK, Format.OUTLOOK, id="outlook"),
        pytest.param(LINKEDIN, Format.LINKEDIN, id="linkedin"),
        pytest.param("A sentence more\n\n" + LINKEDIN, Format.LINKEDIN, id="more before"),
        pytest.param(HUBSPOT, Format.HUBSPOT, id="hubspot"),
        pytest.param(DUTCH, Format.TABLE, id="table"),
        pytest.param(CARD, Format.VCARD, id="vcard"),
        pytest.param("\ufeff\r\n" + CARD.replace("BEGIN", "begin"), Format.VCARD, id="small"),
    ],
)
def test_a_program_is_told_by_its_columns(text: str, expected: Format) -> None:
    book = read(text)
    assert (book.format, book.problems) == (expected, ())
    anna = book.rows[0]
    assert (anna.name, anna.first_name) == ("Anna Jansen", "Anna")
    assert (anna.organisation, anna.role, anna.labels) == ("Bakkerij", "Owner", ())


def test_a_card_in_another_encoding_is_one() -> None:
    book = recognising.read(CARD.encode("utf-16"), TODAY)
    assert (book.format, book.encoding, len(book.rows)) == (Format.VCARD, "utf-16", 1)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param((HEADER + ANNA).encode(), "utf-8", id="UTF-8"),
        pytest.param((HEADER + ANNA).encode("utf-8-sig"), "utf-8-sig", id="byte order mark"),
        pytest.param((HEADER + ANNA).encode("utf-16"), "utf-16", id="UTF-16"),
        pytest.param(("\ufeff" + HEADER + ANNA).encode("utf-16-be"), "utf-16", id="big end first"),
        pytest.param((HEADER + ANNA).encode("utf-16-le"), "utf-16", id="UTF-16 without a mark"),
        pytest.param((HEADER + ANNA).encode("utf-16-be"), "utf-16", id="big end, without a mark"),
        pytest.param((HEADER + ANNA).replace("\n", "\r\n").encode(), "utf-8", id="Windows"),
        pytest.param((HEADER + ANNA).replace("\n", "\r").encode(), "utf-8", id="an old Mac"),
        pytest.param((HEADER + ANNA).rstrip("\n").encode(), "utf-8", id="no last line end"),
        pytest.param((HEADER.upper() + ANNA).encode(), "utf-8", id="columns in capitals"),
        pytest.param((HEADER.replace(",", " , ") + ANNA).encode(), "utf-8", id="spaces around"),
        pytest.param((HEADER + ANNA + ",,,,,\n\n  \n").encode(), "utf-8", id="empty rows"),
        pytest.param((HEADER + ANNA.replace("Anna", "  Anna ")).encode(), "utf-8", id="spaces"),
        pytest.param((HEADER + ANNA.replace("anna@", "ANNA@")).encode(), "utf-8", id="capitals"),
        pytest.param((HEADER + "A\0" + ANNA[1:]).encode(), "utf-8", id="U+0000"),
        pytest.param((HEADER + "A\0" + ANNA[1:]).encode("utf-16"), "utf-16", id="U+0000, UTF-16"),
        pytest.param((HEADER + "\ufeffA\xad\u202e" + ANNA[1:]).encode(), "utf-8", id="unseen"),
    ],
)
def test_the_same_book_in_another_dress(content: bytes, encoding: str) -> None:
    book = recognising.read(content, TODAY)
    assert (book.rows, book.problems) == (read(HEADER + ANNA).rows, ())
    assert (book.encoding, book.separator) == (encoding, ",")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("before", ["", "sep={}\n", '"sep={}"\n'])
def test_any_separator_is_found(separator: str, before: str) -> None:
    text = before.format(separator) + (HEADER + ANNA).replace(",", separator)
    book = read(text)
    assert (book.separator, book.problems) == (separator, ())
    assert [(row.name, row.email) for row in book.rows] == [("Anna Jansen", "anna@example.com")]


def test_a_comma_within_cells_separates_nothing() -> None:
    book = read("Naam;E-mail\nJansen, Anna;anna@example.com\nBakker, Bram;bram@example.com\n")
    assert [row.name for row in book.rows] == ["Anna Jansen", "Bram Bakker"]


def test_a_column_alone_needs_no_separator() -> None:
    book = read("Naam\nAnna Jansen\nBram\n")
    assert ([row.name for row in book.rows], book.separator) == (["Anna Jansen", "Bram"], None)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Flaw(FlawKind.EMPTY, 1)),
        (b"  \r\n \n", Flaw(FlawKind.EMPTY, 1)),
        (b",,,\n,,\n", Flaw(FlawKind.EMPTY, 1)),
        (b"\xef\xbb\xbf", Flaw(FlawKind.EMPTY, 1)),
        (b"\xff\xfe", Flaw(FlawKind.EMPTY, 1)),
        (b"PK\x03\x04\x00\x00", Flaw(FlawKind.ARCHIVE, 1)),
        (b'[{"name": "Anna",\n "emails": []}]\n', Flaw(FlawKind.JSON, 1)),
        (b"[" * 100_000, Flaw(FlawKind.JSON, 1)),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), Flaw(FlawKind.IMAGE, 1)),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", Flaw(FlawKind.IMAGE, 1)),
        (b"\0\0\0\x18ftypheic" + bytes(99), Flaw(FlawKind.IMAGE, 1)),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", Flaw(FlawKind.PDF, 1)),
        (b"\x7fELF\x02\x01\x01" + bytes(99), Flaw(FlawKind.NOT_TEXT, 1)),
        (HEADER.encode(), Flaw(FlawKind.NOBODY, 1)),
        ((HEADER + ",,,,,\n").encode(), Flaw(FlawKind.NOBODY, 1)),
        (b"Street,City\nKade 1,Delft\n", Flaw(FlawKind.WRONG_COLUMNS, 1, "Street, City")),
        (b"x" * 5000, Flaw(FlawKind.WRONG_COLUMNS, 1, "x" * 200)),
        (b"," * 1_000_000 + b"x", Flaw(FlawKind.TOO_WIDE, 1, "1000001")),
        (b"E-mail\nanna@example.com\n", Flaw(FlawKind.WRONG_COLUMNS, 1, "E-mail")),
        (b"anna@example.com\nbram@example.com\n", Flaw(FlawKind.NO_HEADER, 1)),
    ],
    ids=lambda value: value[:12].hex() if isinstance(value, bytes) else value.kind.value,
)  # fmt: skip
def test_a_file_that_is_no_address_book(content: bytes, problem: Flaw) -> None:
    book = recognising.read(content, TODAY)
    assert (book.rows, book.problems) == ((), (problem,))
    assert book.mistaken == problem


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    book = recognising.read_file(large, TODAY)
    assert book.problems == (Flaw(FlawKind.TOO_LARGE, 1),)


def test_columns_tell_what_they_were_taken_for() -> None:
    book = read("Street,City,Klant sinds\nKade 1,Delft,1999\n")
    assert [(one.name, one.field) for one in book.columns] == [
        ("Street", None),
        ("City", None),
        ("Klant sinds", None),
    ]


def test_rejected_rows_are_told_from_remarks() -> None:
    book = read(HEADER + ",,,,,x@example.com\nBram,,,,,nowhere\n")
    assert [flaw.kind for flaw in book.problems] == [FlawKind.NO_NAME, FlawKind.EMAIL]
    assert [flaw.line for flaw in book.rejected] == [2]


CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "",
        "Anna",
        "Smit, Dirk",
        "a@x.nl",
        "a@",
        "1999-02-29",
        '="1"',
        "=HYPERLINK(1)",
        '"',
        "x" * 300,
    ]
)
NAMES = st.sampled_from(
    ["Name", "Voornaam", "Nachname", "E-Mail", "Tel", "Birthday", "Labels", "Jahrestag"]
) | st.sampled_from(
    ["Event 1 - Label", "Event 1 - Value", "Titel", "Title", "Firma", "Notes", "Sprache", "?"]
)


@given(st.binary() | st.text().map(lambda text: (HEADER + text).encode("utf-8", "replace")))
def test_reading_never_raises(content: bytes) -> None:
    book = recognising.read(content, TODAY)
    assert isinstance(book, AddressBook)
    assert all(row.name for row in book.rows)
    assert all(problem.line >= 1 for problem in book.problems)


@given(
    st.lists(NAMES, min_size=1, max_size=8, unique=True),
    st.lists(st.lists(CELLS, max_size=9), max_size=12),
    st.sampled_from([",", ";", "\t", "|"]),
    st.dates(date(2000, 1, 1)),
)
def test_each_row_is_accounted_for(
    names: Sequence[str], rows: Sequence[Sequence[str]], separator: str, today: date
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([["Full name", *names], *rows])
    book = recognising.read(f"sep={separator}\n{text.getvalue()}".encode("utf-8", "replace"), today)
    lines = [row.line for row in book.rows] + [flaw.line for flaw in book.rejected]
    assert len(lines) == len(set(lines)) == sum(any(map(str.strip, row)) for row in rows)
    people = {row.line for row in book.rows}
    remarks = [flaw for flaw in book.problems if flaw.kind not in LEFT_OUT]
    assert book.mistaken or all(flaw.line in people for flaw in remarks)


@given(st.dictionaries(st.sampled_from(["A", "B"]), st.sampled_from(TO_CHOOSE)), CELLS, CELLS)
def test_any_column_can_be_anything(mapping: dict[str, Field], first: str, second: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([["A", "B", "Naam"], [first, second, "Bo"]])
    book = recognising.read(text.getvalue().encode("utf-8", "replace"), TODAY, mapping)
    assert len(book.rows) + len(book.rejected) == 1
