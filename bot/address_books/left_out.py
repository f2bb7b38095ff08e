"""The rows of a table that are left out, as they stand there, to be mended and tried again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.address_books import encodings, unnamed, workbooks
from bot.address_books.books import AddressBook, Column, Flaw, Format
from bot.address_books.person_names import clean
from bot.address_books.recognising import Table
from bot.address_books.tables import TextTable

_ROWS_BEFORE = 100
"""In these stands the row that names the columns."""


@dataclass(frozen=True)
class LeftOut:
    """A row with its cells, and why it is left out; a line that is no row is one cell."""

    cells: Sequence[str]
    flaw: Flaw


def rows(content: bytes, book: AddressBook) -> Iterator[LeftOut]:
    """The rows of the file that `book` was read from, and that are not in it.

    Of a card there is only what tells whose it is.
    """
    flaws = {flaw.line: flaw for flaw in reversed(book.rejected)}
    table = _table(content, book) if flaws else None
    if table is None:
        yield from (LeftOut([flaw.said], flaw) for flaw in flaws.values())
        return
    for line, said in table.records():
        if line in flaws:
            yield LeftOut([said] if isinstance(said, str) else said, flaws[line])


def header(book: AddressBook) -> Sequence[str]:
    """What the columns of the file are called; nothing where it doesn't tell."""
    names = [one.name for one in book.columns]
    return [] if names == [unnamed.letter(place) for place in range(len(names))] else names


def _table(content: bytes, book: AddressBook) -> Table | None:
    """The table that was read; of a workbook that is the sheet with these columns."""
    if book.format is Format.VCARD:
        return None
    if book.format is Format.WORKBOOK:
        sheets = workbooks.sheets(content)
        return next((one for one in sheets if _has_columns(one, book.columns)), sheets[0])
    text = encodings.decode(content)
    return TextTable(text.lines) if text else None


def _has_columns(table: Table, columns: Sequence[Column]) -> bool:
    names = [one.name for one in columns]
    first = (cells for (_, cells), _ in zip(table.records(), range(_ROWS_BEFORE), strict=False))
    return any([clean(cell) for cell in cells[: len(names)]] == names for cells in first)
