"""Address books as Google Contacts exports them: CSV, a contact a row."""

from collections.abc import Iterator, Mapping, Sequence

from bot.address_books import tables
from bot.address_books.books import AddressBook, Flaw, FlawKind, Row
from bot.people import occasions
from bot.people.names import LONGEST_NAME
from bot.people.occasions import Yearly

_NAME_COLUMNS = ("first name", "middle name", "last name")
_LABEL_SEPARATOR = " ::: "
_OTHER_SEPARATORS = (";", "\t")
"""With these spreadsheets save a CSV where the comma stands in numbers, and to paste it."""
_VCARD = "begin:vcard"


def read(content: bytes) -> AddressBook:
    """Read a Google Contacts CSV in its current layout, columns in any order.

    Never raises for bad content: each problem is a value, and the rest is read.
    """
    text, problems = tables.decode(content)
    if not text.strip():
        return AddressBook((), tuple(problems) or (Flaw(FlawKind.EMPTY, 1),))
    records = tables.records(text)
    _, names = next(records)
    header = [name.strip().casefold() for name in names] if isinstance(names, list) else []
    if not any(name in header for name in _NAME_COLUMNS):
        return AddressBook((), (*problems, _mistaken(text, header)))
    rows: list[Row] = []
    for line, cells in records:
        for found in _found(line, header, cells):
            if isinstance(found, Row):
                rows.append(found)
            else:
                problems.append(found)
    if not rows and not problems:
        problems.append(Flaw(FlawKind.NOBODY, 1))
    return AddressBook(tuple(rows), tuple(problems))


def _mistaken(text: str, header: Sequence[str]) -> Flaw:
    """What a file is that has none of our columns."""
    if text.lstrip()[: len(_VCARD)].casefold() == _VCARD:
        return Flaw(FlawKind.VCARD, 1)
    first = text.partition("\n")[0]
    separator = max(_OTHER_SEPARATORS, key=first.count)
    if first.count(separator) >= max(first.count(","), 1):
        return Flaw(FlawKind.SEPARATOR, 1, "Tab" if separator == "\t" else separator)
    said = ", ".join(header) or " ".join(text[:LONGEST_NAME].split())
    return Flaw(FlawKind.WRONG_COLUMNS, 1, said[:LONGEST_NAME])


def _found(line: int, header: Sequence[str], cells: list[str] | str) -> Iterator[Row | Flaw]:
    """What a record of the file says; nothing if it is empty."""
    if isinstance(cells, str):
        yield Flaw(FlawKind.BROKEN_ROW, line, cells)
    elif any(cell.strip() for cell in cells):
        named = dict(zip(header, cells, strict=False))
        row = _row(line, named)
        yield row
        birthday = named.get("birthday", "").strip()
        if isinstance(row, Row) and birthday and row.birthday is None:
            yield Flaw(FlawKind.BIRTHDAY, line, birthday)


def _row(line: int, cells: Mapping[str, str]) -> Row | Flaw:
    def cell(column: str) -> str:
        return " ".join(cells.get(column, "").split())

    name = " ".join(part for part in map(cell, _NAME_COLUMNS) if part)
    organisation = cell("organization name")
    email = cell("e-mail 1 - value").casefold().split(_LABEL_SEPARATOR)[0]
    if not name:
        return Flaw(FlawKind.NO_NAME, line, email or organisation)
    if max(len(name), len(organisation), len(email)) > LONGEST_NAME:
        return Flaw(FlawKind.NAME_TOO_LONG, line, name[:40])
    labels = tuple(
        label.removeprefix("* ").strip() for label in cell("labels").split(_LABEL_SEPARATOR)
    )
    birthday = _birthday(cell("birthday"))
    emails = (email,) if email else ()
    return Row(line, name, organisation or None, emails, labels, birthday, cell("notes"))


def _birthday(cell: str) -> Yearly | None:
    try:
        return occasions.read(cell)
    except ValueError:
        return None
