"""The row of a table that names its columns, and what each of them holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.address_books import unnamed
from bot.address_books.books import Column, Flaw, FlawKind
from bot.address_books.columns import Field, UnknownColumn, field_of, key
from bot.address_books.person_names import clean
from bot.address_books.tables import Record
from bot.people.names import LONGEST_NAME

MOST_COLUMNS = 2000
"""No program has as many for a person."""
_ROWS_BEFORE = 100
"""In these the header stands, below whatever else."""
_NAMES = frozenset(
    {Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.NICKNAME, Field.FILE_AS, Field.INITIALS}
)
_SURNAMES = frozenset({"name", "naam"})
"""Beside a first name these are the other half of it: "Vorname;Name"."""
_TELLING = _NAMES | {Field.EMAIL}
"""A row with one of these may be a header."""

_NOTHING = (0, 0)
_Line = tuple[int, list[str]]
"""A row and where it stands."""


class NoHeader(Exception):
    """Nothing of a table can be read; `flaw` tells why, `columns` are those it has."""

    def __init__(self, flaw: Flaw, columns: tuple[Column, ...] = ()) -> None:
        super().__init__(flaw.kind)
        self.flaw = flaw
        self.columns = columns


@dataclass(frozen=True)
class Header:
    """What the columns of a table hold; people begin below `line`, with `width` cells at most."""

    line: int
    columns: tuple[Column, ...]
    width: int


def find(records: Iterable[Record], mapping: Mapping[str, Field | None]) -> Header:
    """The header of a table, `mapping` telling of some columns what they hold, None for nothing.

    A table that begins with people has none: columns are called A, B and so on, and what they hold
    is told by what stands in them. Raises NoHeader, and UnknownColumn for one of the mapping.
    """
    told = {key(name): field for name, field in mapping.items()}
    rows = list(_first_rows(records))
    if not rows:
        raise NoHeader(Flaw(FlawKind.EMPTY, 1))
    header = _best(rows, told) or _without_names(rows, told) or _widest(rows, told)
    names = [one.name for one in header.columns if one.name]
    for name in mapping:
        if key(name) not in map(key, names):
            raise UnknownColumn(name, names)
    if not any(one.field in _NAMES for one in header.columns):
        said = ", ".join(names)[:LONGEST_NAME]
        is_named = header.line == rows[0][0] or not unnamed.is_somebody(rows[0][1])
        flaw = Flaw(FlawKind.WRONG_COLUMNS, header.line, said)
        raise NoHeader(flaw if is_named else Flaw(FlawKind.NO_HEADER, rows[0][0]), header.columns)
    return header


def _best(rows: Sequence[_Line], told: Mapping[str, Field | None]) -> Header | None:
    """The row that looks most like a header."""
    headers = [_header(row, told) for row in rows if not unnamed.is_somebody(row[1])]
    best = max(headers, key=lambda one: _score(one, told), default=None)
    return best if best is not None and _score(best, told) > _NOTHING else None


def _without_names(rows: Sequence[_Line], told: Mapping[str, Field | None]) -> Header | None:
    """A header for a table whose first row is somebody; None for any other table."""
    people = [cells for _, cells in rows if unnamed.is_somebody(cells)]
    line, first = rows[0]
    if first not in people:
        return None
    fields = unnamed.fields(people)
    names = [unnamed.letter(place) for place in range(len(fields))]
    columns = [
        Column(name, told.get(key(name), field)) for name, field in zip(names, fields, strict=True)
    ]
    return Header(line - 1, tuple(columns), len(fields))


def _widest(rows: Sequence[_Line], told: Mapping[str, Field | None]) -> Header:
    """What may be a header in a language that we don't read."""
    return _header(max(rows, key=lambda row: len(row[1])), told)


def _header(row: _Line, told: Mapping[str, Field | None]) -> Header:
    line, cells = row
    return Header(line, _columns(cells, told), len(cells))


def _first_rows(records: Iterable[Record]) -> Iterator[_Line]:
    for line, cells in islice(records, _ROWS_BEFORE):
        if isinstance(cells, list) and any(map(str.strip, cells)):
            if len(cells) > MOST_COLUMNS and any(map(str.strip, cells[MOST_COLUMNS:])):
                raise NoHeader(Flaw(FlawKind.TOO_WIDE, line, str(len(cells))))
            yield line, cells


def _columns(cells: Sequence[str], told: Mapping[str, Field | None]) -> tuple[Column, ...]:
    names = [clean(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    fields = [told[key(name)] if key(name) in told else field_of(name) for name in names]
    if Field.FIRST_NAME in fields and Field.LAST_NAME not in fields:
        surnames = _SURNAMES - told.keys()
        halves = (Field.LAST_NAME if key(name) in surnames else None for name in names)
        fields = [half or field for half, field in zip(halves, fields, strict=True)]
    return tuple(map(Column, names, fields))


def _score(header: Header, told: Mapping[str, Field | None]) -> tuple[int, int]:
    """How much looks like a header: columns that somebody told of, and those that are known."""
    known = {key(one.name): one.field for one in header.columns if one.field}
    return len(known.keys() & told.keys()), len(known) if _TELLING & set(known.values()) else 0
