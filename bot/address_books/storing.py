"""Address books: a Google Contacts CSV read row by row, and stored without duplicates."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.models import ContactRow, OrganisationRow
from bot.models.columns import saved
from bot.people import contacts, name_index, occasions
from bot.people.contacts import NewContact
from bot.people.names import name_key
from bot.people.occasions import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind

LONGEST_FIELD = 200
"""Names and organisations longer than this are not names."""
_NAME_COLUMNS = ("first name", "middle name", "last name")
_LABEL_SEPARATOR = " ::: "


class ProblemKind(StrEnum):
    """Why a line, or the whole file, could not be read as expected."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_UTF8 = "not_utf8"
    WRONG_COLUMNS = "wrong_columns"
    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    DUPLICATE = "duplicate"
    BROKEN_ROW = "broken_row"
    BIRTHDAY = "birthday"


@dataclass(frozen=True)
class Problem:
    """One thing that was wrong: `line` in the file (1 is the header), `said` what stood there."""

    kind: ProblemKind
    line: int
    said: str = ""


@dataclass(frozen=True)
class Row:
    """One contact as the address book has it."""

    line: int
    name: str
    organisation: str | None
    email: str | None
    labels: tuple[str, ...]
    birthday: Yearly | None = None


@dataclass(frozen=True)
class AddressBook:
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Imported:
    """What came of an import: how many were new, how many we knew, and what was wrong."""

    added: int
    already_known: int
    problems: tuple[Problem, ...]


def read(content: bytes) -> AddressBook:
    """Read a Google Contacts CSV in its current layout, columns in any order.

    Never raises for bad content: each problem is a value, and the rest is read.
    """
    text, problems = _decode(content)
    if not text.strip():
        kind = () if problems else (Problem(ProblemKind.EMPTY, 1),)
        return AddressBook((), (*problems, *kind))
    records = _records(text)
    _, names = next(records)
    header = [name.strip().casefold() for name in names] if isinstance(names, list) else []
    if not any(name in header for name in _NAME_COLUMNS):
        said = ", ".join(header) or " ".join(text[:LONGEST_FIELD].split())
        wrong = Problem(ProblemKind.WRONG_COLUMNS, 1, said[:LONGEST_FIELD])
        return AddressBook((), (*problems, wrong))
    rows: list[Row] = []
    for line, cells in records:
        if isinstance(cells, str):
            problems.append(Problem(ProblemKind.BROKEN_ROW, line, cells))
        elif any(cell.strip() for cell in cells):
            named = dict(zip(header, cells, strict=False))
            found = _row(line, named)
            if isinstance(found, Problem):
                problems.append(found)
                continue
            rows.append(found)
            birthday = named.get("birthday", "").strip()
            if birthday and found.birthday is None:
                problems.append(Problem(ProblemKind.BIRTHDAY, line, birthday))
    return AddressBook(tuple(rows), tuple(problems))


def store(
    session: Session,
    owner: Member,
    book: AddressBook,
    now: datetime,
    *,
    audience_labels: Mapping[str, Audience],
    otherwise: Audience,
    progress: Callable[[int], None] = lambda _: None,
) -> Imported:
    """Add the address book's contacts to `owner`, leaving out those that are known already.

    The same e-mail address, or without one the same name and organisation, is the same contact.
    A label found in `audience_labels` (in small letters) tells the audience, else `otherwise`.
    `progress` is told how many rows are done.
    """
    workspace_id, today = owner.workspace_id, owner.today(now)
    names = {row.organisation for row in book.rows if row.organisation}
    organisations = contacts.organisation_ids(session, workspace_id, names)
    known = _known_keys(session, workspace_id)
    before = set(known)
    problems = list(book.problems)
    added = already_known = 0
    stored: list[ContactRow] = []
    celebrated: list[tuple[ContactRow, Yearly]] = []
    for done, row in enumerate(book.rows, 1):
        key = _key(row.email, row.name, row.organisation)
        if key in before:
            already_known += 1
        elif key in known:
            problems.append(Problem(ProblemKind.DUPLICATE, row.line, row.name))
        else:
            known.add(key)
            added += 1
            new = NewContact(
                row.name, _audience(row, audience_labels, otherwise), row.organisation, row.email
            )
            organisation_id = organisations.get(row.organisation or "")
            contact = contacts.new_row(workspace_id, owner.id, new, organisation_id, today)
            session.add(contact)
            stored.append(contact)
            if row.birthday is not None:
                celebrated.append((contact, row.birthday))
        progress(done)
    session.flush()
    name_index.add(session, workspace_id, {saved(one.id): one.name for one in stored})
    session.add_all(
        occasions.new_row(workspace_id, saved(contact.id), OccasionKind.BIRTHDAY, day, today)
        for contact, day in celebrated
    )
    session.flush()
    return Imported(added, already_known, tuple(sorted(problems, key=lambda p: p.line)))


def _decode(content: bytes) -> tuple[str, list[Problem]]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace"), []
    if b"\0" in content:
        return "", [Problem(ProblemKind.NOT_TEXT, 1)]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        return content.decode("cp1252", errors="replace"), [Problem(ProblemKind.NOT_UTF8, line)]


def _records(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """The line that each record starts on, and its cells, or why it can't be read.

    A quote that is never closed would swallow the rest of the file: reading starts anew on the
    line after it.
    """
    lines = list(io.StringIO(text, newline=""))
    before = 0
    reader = csv.reader(lines, strict=True)
    while (start := before + reader.line_num) < len(lines):
        try:
            yield start + 1, next(reader)
        except csv.Error as broken:
            yield start + 1, str(broken)
            before = start + 1
            reader = csv.reader(lines[before:], strict=True)


def _row(line: int, cells: Mapping[str, str]) -> Row | Problem:
    def cell(column: str) -> str:
        return " ".join(cells.get(column, "").split())

    name = " ".join(part for part in map(cell, _NAME_COLUMNS) if part)
    organisation = cell("organization name")
    email = cell("e-mail 1 - value").casefold().split(_LABEL_SEPARATOR)[0]
    if not name:
        return Problem(ProblemKind.NO_NAME, line, email or organisation)
    if max(len(name), len(organisation), len(email)) > LONGEST_FIELD:
        return Problem(ProblemKind.NAME_TOO_LONG, line, name[:40])
    labels = tuple(
        label.removeprefix("* ").strip().casefold()
        for label in cell("labels").split(_LABEL_SEPARATOR)
    )
    birthday = _birthday(cell("birthday"))
    return Row(line, name, organisation or None, email or None, labels, birthday)


def _birthday(cell: str) -> Yearly | None:
    try:
        return occasions.read(cell)
    except ValueError:
        return None


def _audience(row: Row, known: Mapping[str, Audience], otherwise: Audience) -> Audience:
    return next((known[label] for label in row.labels if label in known), otherwise)


def _known_keys(session: Session, workspace_id: int) -> set[tuple[str, ...]]:
    found = session.exec(
        select(ContactRow.email, ContactRow.name, OrganisationRow.name)
        .outerjoin(OrganisationRow, col(OrganisationRow.id) == ContactRow.organisation_id)
        .where(ContactRow.workspace_id == workspace_id)
    )
    return {_key(*row) for row in found}


def _key(email: str | None, name: str, organisation: str | None) -> tuple[str, ...]:
    if email:
        return (email,)
    return (name_key(name), name_key(organisation or ""))
