"""The rows of a file that are left out, in a file of their own to be mended and imported again."""

import csv
from pathlib import Path

from bot.address_books import left_out
from bot.address_books.books import AddressBook
from bot.address_books.inert import inert
from messages.address_books import outcomes, reports
from messages.catalogue import Texts


def write(texts: Texts, file: Path, book: AddressBook, rejected: Path) -> int:
    """Write the rows of `file` that aren't in the book, each with the reason in a first column.

    There it has its name however many cells there are, and a row with too many of them is left out
    again until it is mended. How many rows they are. Raises OSError for the file that is written.
    """
    rows = list(left_out.rows(file.read_bytes(), book))
    names = left_out.header(book)
    # With a byte order mark, as a spreadsheet opens it to have it mended.
    with rejected.open("w", encoding="utf-8-sig", newline="") as opened:
        table = csv.writer(opened, delimiter=book.separator or ",")
        if names:
            table.writerow(map(inert, [outcomes.reason_column(texts), *names]))
        for one in rows:
            table.writerow(map(inert, [reports.problem(texts, one.flaw), *one.cells]))
    return len(rows)
