"""An address book stored: its contacts without duplicates, for the member who looks after them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.address_books.books import AddressBook, Problem, ProblemKind, Row
from bot.models import ContactRow, OrganisationRow
from bot.models.columns import saved
from bot.people import contacts, name_index, occasions
from bot.people.contacts import NewContact
from bot.people.names import name_key
from bot.people.occasions import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind


@dataclass(frozen=True)
class Imported:
    """What came of an import: how many were new, how many we knew, and what was wrong."""

    added: int
    already_known: int
    problems: tuple[Problem, ...]


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
