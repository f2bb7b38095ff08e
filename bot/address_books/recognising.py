"""Address books of any kind: what a file is, and who is in it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from bot.address_books import encodings, headers, reading, vcards, workbooks
from bot.address_books.books import AddressBook, Flaw, FlawKind, Format, Row
from bot.address_books.columns import Field, UnknownColumn
from bot.address_books.encodings import Text
from bot.address_books.headers import Header, NoHeader
from bot.address_books.programs import format_of
from bot.address_books.tables import Record, TextTable

MOST_BYTES = 50_000_000
"""A million people without their photos."""
_SAMPLE = 256
_VCARD = re.compile(rb"[\xef\xbb\xbf\xff\xfe\s]*BEGIN:VCARD", re.IGNORECASE)
_OTHERS = (
    (FlawKind.PDF, re.compile(rb"%PDF-")),
    (FlawKind.IMAGE, re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM....\0\0", re.S)),
    (FlawKind.IMAGE, re.compile(rb"RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif)", re.S)),
    (FlawKind.ARCHIVE, re.compile(rb"PK\x03\x04|PK\x05\x06|Rar!|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh")),
)
"""What files begin with that are no address books."""


class Table(Protocol):
    """Rows of cells, which can be read several times."""

    separator: str | None

    def records(self) -> Iterator[Record]: ...


def read_file(
    file: Path, today: date, mapping: Mapping[str, Field | None] | None = None
) -> AddressBook:
    """`read` what is in a file, no more of it than can be an address book."""
    with file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    return replace(read(content, today, mapping), fingerprint=fingerprint(content))


def fingerprint(content: bytes) -> bytes:
    """What tells whether a file is still the same."""
    return blake2b(content).digest()


def read(
    content: bytes, today: date, mapping: Mapping[str, Field | None] | None = None
) -> AddressBook:
    """Read an address book of whatever kind; `mapping` tells of columns what they hold.

    None in it is for what isn't to be read. Never raises for bad content: each problem is a value,
    and the rest is read. Raises columns.UnknownColumn for one in `mapping` that a table doesn't
    have.
    """
    if len(content) > MOST_BYTES:
        return _none(FlawKind.TOO_LARGE)
    if workbooks.is_workbook(content):
        return _workbook(content, today, mapping or {})
    if _VCARD.match(content[:_SAMPLE].replace(b"\0", b"")):
        return vcards.read(content, today)
    other = next((kind for kind, begins in _OTHERS if begins.match(content)), None)
    if other is not None:
        return _none(other)
    text = encodings.decode(content)
    if text is None:
        return _none(FlawKind.NOT_TEXT)
    if not any(map(str.strip, text.lines)):
        return _none(FlawKind.EMPTY)
    if _is_json(text):
        return _none(FlawKind.JSON)
    return _table(TextTable(text.lines), today, mapping or {}, text)


def _is_json(text: Text) -> bool:
    """Whether that is what it is, or begins to be, in more levels than can be followed."""
    said = "".join(text.lines)
    if not said.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(said)
    except ValueError:
        return False
    except RecursionError:
        return True
    return True


def _table(
    table: Table, today: date, mapping: Mapping[str, Field | None], text: Text | None = None
) -> AddressBook:
    try:
        book = _below(headers.find(table.records(), mapping), table, today)
    except NoHeader as none:
        book = AddressBook((), (none.flaw,), columns=none.columns)
    odd = text.problems if text else ()
    return replace(
        book,
        problems=tuple(sorted((*book.problems, *odd), key=lambda flaw: flaw.line)),
        encoding=text.encoding if text else None,
        separator=table.separator,
    )


def _below(header: Header, table: Table, today: date) -> AddressBook:
    kind = format_of(header.columns)
    is_google = kind is Format.GOOGLE
    ways = reading.ways(header, table.records(), today, from_google=is_google)
    rows: list[Row] = []
    flaws: list[Flaw] = []
    for found in reading.read(header, table.records(), ways):
        if isinstance(found, Row):
            rows.append(found)
        else:
            flaws.append(found)
    if not rows and not flaws:
        flaws.append(Flaw(FlawKind.NOBODY, header.line))
    return AddressBook(tuple(rows), tuple(flaws), kind, columns=header.columns)


def _workbook(content: bytes, today: date, mapping: Mapping[str, Field | None]) -> AddressBook:
    """The first sheet with people in it, or else the one that is likest to have them."""
    try:
        sheets = workbooks.sheets(content)
    except workbooks.Protected:
        return _none(FlawKind.PROTECTED, Format.WORKBOOK)
    except workbooks.Unreadable:
        return _none(FlawKind.BROKEN_WORKBOOK, Format.WORKBOOK)
    books = []
    unknown = []
    for sheet in sheets:
        try:
            book = replace(_table(sheet, today, mapping), format=Format.WORKBOOK)
        except UnknownColumn as wrong:
            unknown.append(wrong)
            continue
        if book.rows:
            return book
        books.append(book)
    if unknown and not any(book.columns for book in books):
        raise max(unknown, key=lambda one: len(one.known))
    return max(books, key=_likeness, default=_none(FlawKind.EMPTY, Format.WORKBOOK))


def _likeness(book: AddressBook) -> tuple[int, int]:
    """How much a sheet is like an address book, and not a cover: by its columns."""
    is_read = [column for column in book.columns if column.field is not None]
    return len(is_read), len(book.columns)


def _none(kind: FlawKind, form: Format = Format.TABLE) -> AddressBook:
    return AddressBook((), (Flaw(kind, 1),), form)
