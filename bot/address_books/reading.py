"""The rows of a table as people, and what is wrong with those that are none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.address_books import days
from bot.address_books.books import Flaw, FlawKind, Row
from bot.address_books.columns import Field
from bot.address_books.headers import Header
from bot.address_books.person_names import clean
from bot.address_books.rows import RowOfCells, Ways, begun
from bot.address_books.tables import Record

_DAYS = (Field.BIRTHDAY, Field.ANNIVERSARY, Field.EVENT)


def ways(header: Header, records: Iterable[Record], today: date, *, from_google: bool) -> Ways:
    """How the rows below a header are to be read."""
    places: defaultdict[Field, list[int]] = defaultdict(list)
    for place, column in enumerate(header.columns):
        if column.field is not None:
            places[column.field].append(place)
    with_days = [place for field in _DAYS for place in places.get(field, ())]
    order = days.order_of(_cells_at(with_days, records)) if with_days else None
    fields = [column.field for column in header.columns]
    return Ways(header.columns, fields, places, today, order, from_google)


def read(header: Header, records: Iterable[Record], how: Ways) -> Iterator[Row | Flaw]:
    """Each row as a person or why it is left out, and what a person came in without."""
    for line, said in records:
        if line <= header.line:
            continue
        if isinstance(said, str):
            yield Flaw(FlawKind.BROKEN_ROW, line, begun(clean(said)))
        elif len(said) > header.width and _is_shifted(said, header):
            cells = " | ".join(filter(str.strip, said))
            yield Flaw(FlawKind.TOO_MANY_CELLS, line, begun(clean(cells)))
        elif any(map(str.strip, said)):
            row = RowOfCells(line, said, how)
            person = row.read()
            if person is not None:
                yield person
            yield from row.flaws


def _cells_at(places: list[int], records: Iterable[Record]) -> Iterator[str]:
    """What stands there, but for what begins with a year and so has no order to tell."""
    return (
        said[place]
        for _, said in records
        if isinstance(said, list)
        for place in places
        if place < len(said) and not said[place][:4].isdigit()
    )


def _is_shifted(said: Sequence[str], header: Header) -> bool:
    """Whether a comma in a text made two cells of it; a row may just end in commas, too.

    In a text there is a space behind a comma, and addresses end up in another column.
    """
    wrong = zip(said, header.columns, strict=False)
    return (
        any(map(str.strip, said[header.width :]))
        or any(cell.startswith(" ") and cell.strip() for cell in said)
        or any("@" in cell and column.field is not Field.EMAIL for cell, column in wrong)
    )
