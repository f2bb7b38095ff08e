"""An address book stored: its contacts without duplicates, for the member who looks after them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot import bulk
from bot.address_books.books import AddressBook, Flaw, FlawKind, Row
from bot.models import ContactRow, OrganisationRow
from bot.people import contacts, occasions
from bot.people.contacts import NewContact
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind

ROWS_AT_ONCE = 1000
"""Enough that statements cost little, and few enough to hold in memory."""
_Key = tuple[str, ...]
"""Contacts with the same one are the same: an e-mail address, or a name and an organisation."""


@dataclass(frozen=True)
class Imported:
    """What came of an import: how many were new, how many we knew, and what was wrong."""

    added: int
    already_known: int
    problems: tuple[Flaw, ...]


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
    `progress` is told how many rows are done, every ROWS_AT_ONCE.
    """
    added: set[_Key] = set()
    already_known = 0
    problems = list(book.problems)
    for start in range(0, len(book.rows), ROWS_AT_ONCE):
        rows = book.rows[start : start + ROWS_AT_ONCE]
        known = _known_keys(session, owner.workspace_id, rows)
        new: list[Row] = []
        for row in rows:
            if (key := _key(row)) in added:
                problems.append(Flaw(FlawKind.DUPLICATE, row.line, row.name))
            elif key in known:
                already_known += 1
            else:
                added.add(key)
                new.append(row)
        audiences = [_audience(row, audience_labels, otherwise) for row in new]
        _add(session, owner, new, audiences, owner.today(now))
        progress(start + len(rows))
    return Imported(len(added), already_known, tuple(sorted(problems, key=lambda p: p.line)))


def _add(
    session: Session, owner: Member, rows: Sequence[Row], audiences: Iterable[Audience], today: date
) -> None:
    new = [
        NewContact(row.name, audience, row.organisation, row.email)
        for row, audience in zip(rows, audiences, strict=True)
    ]
    ids = contacts.add_many(session, owner.workspace_id, owner.id, new, today)
    birthdays = {
        contact_id: row.birthday
        for contact_id, row in zip(ids, rows, strict=True)
        if row.birthday is not None
    }
    occasions.add_many(session, owner.workspace_id, OccasionKind.BIRTHDAY, birthdays, today)


def _audience(row: Row, known: Mapping[str, Audience], otherwise: Audience) -> Audience:
    return next((known[label] for label in row.labels if label in known), otherwise)


def _key(row: Row) -> _Key:
    if row.email:
        return (row.email,)
    return _named_key(name_key(row.name), row.organisation)


def _named_key(key: str, organisation: str | None) -> _Key:
    return (key, name_key(organisation or ""))


def _known_keys(session: Session, workspace_id: int, rows: Iterable[Row]) -> set[_Key]:
    """The keys of contacts that are there and may be those in the rows."""
    emails = [row.email for row in rows if row.email]
    by_email = select(ContactRow.email).where(
        ContactRow.workspace_id == workspace_id, bulk.among(session, col(ContactRow.email), emails)
    )
    names = {name_key(row.name) for row in rows if not row.email}
    by_name = (
        select(ContactRow.name_key, OrganisationRow.name)
        .outerjoin(OrganisationRow, col(OrganisationRow.id) == ContactRow.organisation_id)
        .where(
            ContactRow.workspace_id == workspace_id,
            col(ContactRow.email).is_(None),
            bulk.among(session, col(ContactRow.name_key), names),
        )
    )
    known: set[_Key] = {(email,) for email in session.exec(by_email) if email}
    return known | {_named_key(*found) for found in session.exec(by_name)}
