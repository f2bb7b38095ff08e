"""The row of a table that names its columns, what each of them holds, and which program it is."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.address_books.books import Column, Flaw, FlawKind, Format
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
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_NUMBER = re.compile(r"\+?[\d()/. -]{7,}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d\d?[-./]\d\d?[-./]\d{2,4}")
_WORDS = re.compile(r"[^\d@]*[^\W\d][^\d@]*")
_A = ord("A")


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


def find(records: Iterable[Record], mapping: Mapping[str, Field]) -> Header:
    """The header of a table, `mapping` telling of some columns what they hold.

    A table that begins with people has none: columns are called A, B and so on, and what they hold
    is told by what stands in them. Raises NoHeader, and UnknownColumn for one of the mapping.
    """
    told = {key(name): field for name, field in mapping.items()}
    rows = list(_first_rows(records))
    headers = [
        Header(line, _columns(cells, told), len(cells))
        for line, cells in rows
        if not _has_one(cells)
    ]
    best = max(headers, key=lambda one: _score(one, told), default=None)
    if best is not None and _score(best, told) > (0, 0):
        found: Header | None = best
    else:
        found = _without_header(rows, told)
    if found is None:
        widest = max(headers, key=lambda one: len(one.columns), default=None)
        found = widest or Header(1, (), 0)
    _check(found, mapping)
    if not any(one.field in _NAMES for one in found.columns):
        raise NoHeader(_why_not(found, rows), found.columns)
    return found


def format_of(columns: Iterable[Column]) -> Format:
    """The program that names columns like this."""
    keys = {key(column.name) for column in columns}
    if {"firstname", "connectedon"} <= keys:
        return Format.LINKEDIN
    if "recordid" in keys:
        return Format.HUBSPOT
    if keys & _OF_GOOGLE or {"organizationname", "labels"} <= keys:
        return Format.GOOGLE
    return Format.OUTLOOK if len(keys & _OF_OUTLOOK) >= 3 else Format.TABLE


_OF_GOOGLE = frozenset(
    {"email1value", "phone1value", "phoneticfirstname", "groupmembership", "givennameyomi"}
)
_OF_OUTLOOK = frozenset(
    {"emailaddress", "email2address", "businessphone", "homephone", "mobilephone", "businessfax"}
    | {"companymainphone", "givenyomi", "jobtitle", "otherphone", "businessstreet", "spouse"}
)


def _first_rows(records: Iterable[Record]) -> Iterable[tuple[int, list[str]]]:
    for line, cells in islice(records, _ROWS_BEFORE):
        if isinstance(cells, list) and any(map(str.strip, cells)):
            if len(cells) > MOST_COLUMNS and any(map(str.strip, cells[MOST_COLUMNS:])):
                raise NoHeader(Flaw(FlawKind.TOO_WIDE, line, str(len(cells))))
            yield line, cells


def _columns(cells: Sequence[str], told: Mapping[str, Field]) -> tuple[Column, ...]:
    names = [clean(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    fields = [told.get(key(name)) or field_of(name) for name in names]
    if Field.FIRST_NAME in fields and Field.LAST_NAME not in fields:
        surnames = _SURNAMES - told.keys()
        halves = (Field.LAST_NAME if key(name) in surnames else None for name in names)
        fields = [half or field for half, field in zip(halves, fields, strict=True)]
    return tuple(map(Column, names, fields))


def _score(header: Header, told: Mapping[str, Field]) -> tuple[int, int]:
    """How much looks like a header: columns that somebody told of, and those that are known."""
    known = [one.field for one in header.columns if one.field]
    named = sum(key(one.name) in told for one in header.columns)
    return named, len(known) if _TELLING & set(known) else 0


def _has_one(cells: Iterable[str]) -> bool:
    """Whether an e-mail address stands in a row, which is somebody then."""
    return any("@" in cell and _ADDRESS.fullmatch(cell.strip()) for cell in cells)


def _without_header(
    rows: Sequence[tuple[int, list[str]]], told: Mapping[str, Field]
) -> Header | None:
    """What the columns of a table hold whose first row is somebody; None for any other table."""
    people = [cells for _, cells in rows if _has_one(cells)]
    if not rows or not people or not _has_one(rows[0][1]):
        return None
    width = max(map(len, people))
    names = [_letter(place) for place in range(width)]
    stands = [[cells[at].strip() for cells in people if at < len(cells)] for at in range(width)]
    fields = _told_by_cells(stands)
    columns = [
        Column(name, told.get(key(name), field)) for name, field in zip(names, fields, strict=True)
    ]
    return Header(rows[0][0] - 1, tuple(columns), width)


def _told_by_cells(columns: Sequence[Sequence[str]]) -> list[Field | None]:
    """Addresses and numbers tell themselves; the first words are a name, the next the employer.

    Two single words side by side are a first name and a surname.
    """
    kinds = [_kind(column) for column in columns]
    words = [at for at, kind in enumerate(kinds) if kind is Field.NAME]
    fields: list[Field | None] = [None if kind is Field.NAME else kind for kind in kinds]
    order = [Field.NAME, Field.ORGANISATION]
    if len(words) > 1 and all(_are_single(columns[at]) for at in words[:2]):
        order = [Field.FIRST_NAME, Field.LAST_NAME, Field.ORGANISATION]
    for at, field in zip(words, order, strict=False):
        fields[at] = field
    return fields


def _kind(cells: Sequence[str]) -> Field | None:
    said = [cell for cell in cells if cell]
    if _most(said, _ADDRESS.fullmatch):
        return Field.EMAIL
    if _most(said, _NUMBER.fullmatch):
        return None if _most(said, _DATE.fullmatch) else Field.PHONE
    return Field.NAME if _most(said, _WORDS.fullmatch) else None


def _most(cells: Sequence[str], fits: Callable[[str], object]) -> bool:
    return sum(bool(fits(cell)) for cell in cells) * 2 > len(cells)


def _are_single(cells: Sequence[str]) -> bool:
    return _most([cell for cell in cells if cell], lambda cell: " " not in cell)


def _letter(place: int) -> str:
    """What a spreadsheet calls a column: A, Z, AA."""
    before = _letter(place // 26 - 1) if place >= 26 else ""
    return before + chr(_A + place % 26)


def _check(header: Header, mapping: Mapping[str, Field]) -> None:
    names = [one.name for one in header.columns if one.name]
    known = set(map(key, names))
    for name in mapping:
        if key(name) not in known:
            raise UnknownColumn(name, names)


def _why_not(header: Header, rows: Sequence[tuple[int, list[str]]]) -> Flaw:
    if not rows:
        return Flaw(FlawKind.EMPTY, 1)
    if header.line < rows[0][0]:
        return Flaw(FlawKind.NO_HEADER, rows[0][0])
    said = ", ".join(one.name for one in header.columns if one.name)
    return Flaw(FlawKind.WRONG_COLUMNS, max(header.line, 1), said[:LONGEST_NAME])
