"""The rows of a file that are left out, in a file of their own to be mended and imported again."""

import csv
from collections.abc import Sequence
from pathlib import Path

from bot.address_books import left_out
from bot.address_books.books import AddressBook
from bot.address_books.inert import inert
from messages.address_books import outcomes, reports
from messages.catalogue import Texts


def write(texts: Texts, file: Path, book: AddressBook, rejected: Path) -> int:
    """Write the rows of `file` that aren't in the book, each with the reason in a last column.

    How many they are. Raises OSError for the file that is written.
    """
    rows = list(left_out.rows(file.read_bytes(), book))
    names = left_out.header(book)
    width = max([len(names), *(len(one.cells) for one in rows)])
    # With a byte order mark, as a spreadsheet opens it to have it mended.
    with rejected.open("w", encoding="utf-8-sig", newline="") as opened:
        table = csv.writer(opened)
        if names:
            table.writerow([*_padded(names, width), outcomes.reason_column(texts)])
        for one in rows:
            cells = map(inert, _padded(one.cells, width))
            table.writerow([*cells, reports.problem(texts, one.flaw)])
    return len(rows)


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]
