"""The rows of a file that are left out, in a file of their own to be mended and imported again."""

import csv
from collections.abc import Iterator, Sequence
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
            table.writerow(_cells(names, width, outcomes.reason_column(texts)))
        for one in rows:
            table.writerow(_cells(one.cells, width, reports.problem(texts, one.flaw)))
    return len(rows)


def _cells(told: Sequence[str], width: int, last: str) -> Iterator[str]:
    return map(inert, [*told, *[""] * (width - len(told)), last])
