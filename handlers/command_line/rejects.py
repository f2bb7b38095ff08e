"""The rows of a file that are left out, in a file of their own to be mended and imported again."""

import csv
from pathlib import Path

from bot.address_books import left_out, recognising
from bot.address_books.books import AddressBook
from bot.address_books.inert import inert
from messages.address_books import outcomes, reports
from messages.catalogue import Texts


class FileChanged(Exception):
    """The file is not what it was when it was read, or can't be read twice."""


def write(texts: Texts, file: Path, book: AddressBook, rejected: Path) -> int:
    """Write the rows of `file` that aren't in the book, each with the reason in a first column.

    There it has its name however many cells there are, and a row with too many of them is left out
    again until it is mended. How many rows they are. Raises FileChanged, and OSError for the file
    that is written.
    """
    rows = list(left_out.rows(_content(file, book), book))
    names = left_out.header(book)
    # With a byte order mark, as a spreadsheet opens it to have it mended.
    with rejected.open("w", encoding="utf-8-sig", newline="") as opened:
        table = csv.writer(opened, delimiter=book.separator or ",")
        if names:
            table.writerow(map(inert, [outcomes.reason_column(texts), *names]))
        for one in rows:
            table.writerow(map(inert, [reports.problem(texts, one.flaw), *one.cells]))
    return len(rows)


def _content(file: Path, book: AddressBook) -> bytes:
    try:
        content = file.read_bytes()
    except OSError:
        raise FileChanged from None
    if recognising.fingerprint(content) != book.fingerprint:
        raise FileChanged
    return content
