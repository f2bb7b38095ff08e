"""Who lives with whom, as members said.

Those of one household share a gift limit, since a present for one is one for all.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.models import ContactRow, HouseholdContactRow
from bot.people import contacts
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.team.members import Member

LIVES = col(HouseholdContactRow.left_at).is_(None)
"""In a query of households' contacts: those who live there still."""
_ID: Any = col(HouseholdContactRow.id)


def ids_with(session: Session, contact: Contact) -> list[int]:
    """The ids of all who share a gift limit with the contact, whose own is one of them.

    That of whoever was made one with them meanwhile is among them; nothing is theirs any more.
    """
    return sorted({contact.id, *living_with(session, contact.id)})


def ids_with_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, frozenset[int]]:
    """The same for each of many contacts of the workspace, of those who share one."""
    here = select(HouseholdContactRow.household_id).where(
        bulk.among(session, col(HouseholdContactRow.contact_id), contact_ids), LIVES
    )
    living = select(HouseholdContactRow).where(
        HouseholdContactRow.workspace_id == workspace_id,
        col(HouseholdContactRow.household_id).in_(here),
        LIVES,
    )
    together: defaultdict[int, set[int]] = defaultdict(set)
    for row in session.exec(living):
        together[row.household_id].add(row.contact_id)
    return {one: frozenset(ids) for ids in together.values() for one in ids}


def are_one(session: Session, contact_ids: Collection[int]) -> bool:
    """Whether they are two at least, and all live in one household."""
    first, *others = sorted(contact_ids) or [0]
    return bool(others) and living_with(session, first).issuperset(others)


def with_contact(session: Session, viewer: Member, contact_id: int) -> tuple[Contact, ...]:
    """Who lives with the contact, of those whom the viewer sees and keeps up with; by name."""
    found = contacts.by_ids(session, viewer, living_with(session, contact_id)).values()
    unique = {one.id: one for one in found if not one.is_archived and one.id != contact_id}
    return tuple(sorted(unique.values(), key=lambda one: (name_key(one.name), one.id)))


def names_of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int], seen: ColumnElement[bool]
) -> dict[int, list[str]]:
    """With whom contacts live, by their ids: the names of those who are `seen`."""
    own, other = HouseholdContactRow, col(ContactRow.id)
    lived = (
        select(own.contact_id, own.household_id)
        .where(
            bulk.known_for(col(own.workspace_id), workspace_id),
            bulk.among(session, col(own.contact_id), contact_ids),
            LIVES,
        )
        .subquery()
    )
    rows = session.execute(
        select(lived.c.contact_id, ContactRow.name)
        .join(HouseholdContactRow, col(own.household_id) == lived.c.household_id)
        .join(ContactRow, other == col(own.contact_id))
        .where(other != lived.c.contact_id, LIVES, col(ContactRow.archived_on).is_(None), seen)
        .order_by(col(ContactRow.name_key), other)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for contact_id, name in rows:
        found[contact_id].append(name)
    return dict(found)


def has_any(session: Session, contact_id: int) -> bool:
    """Whether the contact lives with anybody."""
    return bool(living_with(session, contact_id))


def living_with(session: Session, contact_id: int) -> set[int]:
    """The ids of all who live with the contact, whoever sees them."""
    here = select(HouseholdContactRow.household_id).where(
        HouseholdContactRow.contact_id == contact_id, LIVES
    )
    living = select(HouseholdContactRow.contact_id).where(
        col(HouseholdContactRow.household_id).in_(here), LIVES
    )
    return {one for one in session.exec(living) if one != contact_id}


def of_contacts(contact_ids: Collection[int]) -> SelectOfScalar[HouseholdContactRow]:
    """A query for where these live."""
    of_them = col(HouseholdContactRow.contact_id).in_(sorted(contact_ids))
    return select(HouseholdContactRow).where(of_them, LIVES).order_by(_ID)


def of_household(household_id: int) -> SelectOfScalar[HouseholdContactRow]:
    """A query for who lives there."""
    there = HouseholdContactRow.household_id == household_id
    return select(HouseholdContactRow).where(there, LIVES).order_by(_ID)
