"""The contacts whom the people of an address book may be, found many at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.address_books import persons
from bot.address_books.books import Row
from bot.address_books.colleagues import Colleagues
from bot.address_books.persons import Person
from bot.models import ContactPointRow, ContactRow, NameWordRow, OrganisationRow
from bot.models.columns import table_of
from bot.models.seen import seen_by
from bot.people import merges, name_index, points
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import PointKind

_CONTACTS, _ORGANISATIONS = table_of(ContactRow), table_of(OrganisationRow)
_AT_ONCE = 10_000
"""Numbers in a statement: SQLite takes three times as many."""


@dataclass(frozen=True)
class Known:
    """A contact, as far as it is compared."""

    id: int
    person: Person
    owner_id: int | None
    is_archived: bool


def find(
    session: Session,
    member: Member,
    rows: Sequence[Row],
    people: Sequence[Person],
    colleagues: Colleagues,
    import_id: int | None = None,
) -> list[Known]:
    """The contacts whom `people`, told of by `rows`, may be, as far as the member may know of them.

    Colleagues' private ones are as good as unknown, or the import would tell that they exist; so
    are those who came in with the import `import_id`: they are other people. For one that was
    merged stands the one that was kept.
    """
    ids = (
        _bearing(session, member.workspace_id, rows, people)
        | _reached(session, member.workspace_id, people)
        | colleagues.of(people)
    )
    successors = {
        gone: kept
        for some in _batched(ids)
        for gone, kept in merges.successors(session, some).items()
    }
    found = _contacts(session, member, ids | set(successors.values()), import_id)
    return [
        replace(found[stands], person=found[one].person)
        for one in sorted(found)
        if (stands := successors.get(one, one)) in found
    ]


def _contacts(
    session: Session, member: Member, ids: Collection[int], import_id: int | None
) -> dict[int, Known]:
    """Those of the contacts of whom the member may know, by id."""
    found: dict[int, Known] = {}
    for some in _batched(ids):
        rows = session.execute(_visible(session, member, some, import_id)).all()
        reached = points.keys_of_each(session, member.workspace_id, [row.id for row in rows])
        for row in rows:
            theirs: Mapping[PointKind, tuple[str, ...]] = reached.get(row.id, {})
            emails, phones = (theirs.get(kind, ()) for kind in (PointKind.EMAIL, PointKind.PHONE))
            person = persons.person(row.name, row.organisation, emails, phones)
            found[row.id] = Known(row.id, person, row.owner_id, row.archived_on is not None)
    return found


def _visible(
    session: Session, member: Member, ids: Sequence[int], import_id: int | None
) -> Select[Any]:
    contact = _CONTACTS.c
    return (
        columns(
            *(contact.id, contact.name, contact.owner_id, contact.archived_on),
            _ORGANISATIONS.c.name.label("organisation"),
        )
        .outerjoin(_ORGANISATIONS, _ORGANISATIONS.c.id == contact.organisation_id)
        .where(
            bulk.known_for(contact.workspace_id, member.workspace_id),
            bulk.among(session, contact.id, ids),
            contact.forgotten_on.is_(None),
            seen_by(member.id),
            contact.import_id.is_distinct_from(import_id) | contact.import_id.is_(None),
        )
    )


def _bearing(
    session: Session, workspace_id: int, rows: Sequence[Row], people: Sequence[Person]
) -> set[int]:
    """Who has one of the names: as it is written, or as it is looked for."""
    written = columns(col(ContactRow.id)).where(
        col(ContactRow.workspace_id) == workspace_id,
        bulk.among(session, col(ContactRow.name_key), {name_key(row.name) for row in rows}),
    )
    ends = ((one.bearer.first, one.bearer.last) for one in people if len(one.bearer.words) > 1)
    pairs = {
        name_index.entry(*pair) for first, last in ends for pair in ((first, last), (last, first))
    }
    return {*session.scalars(written), *_indexed(session, workspace_id, pairs)}


def _reached(session: Session, workspace_id: int, people: Sequence[Person]) -> set[int]:
    """Who is reached at one of the addresses."""
    keys = {key for person in people for key in person.emails}
    if not keys:
        return set()
    asked = columns(col(ContactPointRow.contact_id)).where(
        col(ContactPointRow.workspace_id) == workspace_id,
        bulk.among(session, col(ContactPointRow.key), keys),
    )
    return set(session.scalars(asked))


def _indexed(session: Session, workspace_id: int, entries: Collection[str]) -> Iterable[int]:
    if not entries:
        return ()
    asked = columns(col(NameWordRow.contact_id)).where(
        col(NameWordRow.workspace_id) == workspace_id,
        bulk.among(session, col(NameWordRow.word), entries),
    )
    return session.scalars(asked)


def _batched(ids: Collection[int]) -> Iterator[list[int]]:
    """As many as fit into a statement."""
    in_order = sorted(ids)
    return (in_order[start : start + _AT_ONCE] for start in range(0, len(in_order), _AT_ONCE))
