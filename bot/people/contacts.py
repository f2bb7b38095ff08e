"""Contacts: who we keep up with."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, OrganisationRow
from bot.models.columns import saved
from bot.people import name_index, rhythm
from bot.people.names import name_key
from bot.refusals import Gone
from bot.vocabulary import Audience


@dataclass(frozen=True)
class Contact:
    """A person the team keeps up with; `language` is that of drafts, None for the member's.

    On `red_on` the maximum interval is over.
    """

    id: int
    owner_id: int | None
    name: str
    organisation: str | None
    audience: Audience
    cadence: rhythm.Cadence
    last_touch_on: date | None
    red_on: date
    language: str | None = None

    @property
    def first_name(self) -> str:
        """The first word of the name; the whole name where that word has no letter."""
        first = self.name.split()[0]
        return first if any(letter.isalpha() for letter in first) else self.name


_COLUMNS: tuple[Any, ...] = (
    col(ContactRow.id),
    col(ContactRow.owner_id),
    col(ContactRow.name),
    col(ContactRow.audience),
    col(ContactRow.ideal_days),
    col(ContactRow.maximum_days),
    col(ContactRow.last_touch_on),
    col(ContactRow.red_on),
    col(ContactRow.language),
)


def by_id(session: Session, workspace_id: int, contact_id: int) -> Contact:
    """The contact with this id. Raises Gone outside the workspace."""
    found = by_ids(session, workspace_id, [contact_id])
    if not found:
        raise Gone
    return found[contact_id]


def by_ids(session: Session, workspace_id: int, contact_ids: Collection[int]) -> dict[int, Contact]:
    """Those of the contacts that belong to the workspace, by id."""
    found = selected().where(
        col(ContactRow.workspace_id) == workspace_id,
        bulk.among(session, col(ContactRow.id), contact_ids),
    )
    return {contact.id: contact for contact in map(value, session.execute(found))}


def selected() -> Select[Any]:
    """A query for what `value` makes a contact of."""
    return columns(*_COLUMNS, col(OrganisationRow.name).label("organisation")).outerjoin(
        OrganisationRow, col(OrganisationRow.id) == col(ContactRow.organisation_id)
    )


def value(row: Row[Any]) -> Contact:
    """The contact that a query of `selected` found."""
    return Contact(
        id=row.id,
        owner_id=row.owner_id,
        name=row.name,
        organisation=row.organisation,
        audience=row.audience,
        cadence=rhythm.Cadence(row.ideal_days, row.maximum_days),
        last_touch_on=row.last_touch_on,
        red_on=row.red_on,
        language=row.language,
    )


@dataclass(frozen=True)
class NewContact:
    """What is known of a contact when it is added."""

    name: str
    audience: Audience
    organisation: str | None = None
    email: str | None = None


def add(
    session: Session, workspace_id: int, owner_id: int, new: NewContact, today: date
) -> Contact:
    """Add a contact with the usual cadence of its audience, due at once: nobody has a history."""
    organisation_id = None
    if new.organisation:
        organisation_id = organisation_ids(session, workspace_id, {new.organisation})[
            new.organisation
        ]
    row = new_row(workspace_id, owner_id, new, organisation_id, today)
    session.add(row)
    session.flush()
    contact_id = saved(row.id)
    name_index.add(session, workspace_id, {contact_id: new.name})
    return by_id(session, workspace_id, contact_id)


def new_row(
    workspace_id: int, owner_id: int, new: NewContact, organisation_id: int | None, today: date
) -> ContactRow:
    """The row for `add`, for callers that add many at once."""
    cadence = rhythm.USUAL_CADENCE[new.audience]
    return ContactRow(
        workspace_id=workspace_id,
        owner_id=owner_id,
        organisation_id=organisation_id,
        name=new.name,
        name_key=name_key(new.name),
        email=new.email,
        audience=new.audience,
        ideal_days=cadence.ideal_days,
        maximum_days=cadence.maximum_days,
        added_on=today,
        due_on=today,
        red_on=rhythm.red_on(today, cadence),
    )


def organisation_ids(session: Session, workspace_id: int, names: set[str]) -> dict[str, int]:
    """The ids of the organisations with these names, made known where they are new."""
    query = select(OrganisationRow).where(
        OrganisationRow.workspace_id == workspace_id, col(OrganisationRow.name).in_(names)
    )
    known = {row.name for row in session.exec(query)}
    session.add_all(
        OrganisationRow(workspace_id=workspace_id, name=name) for name in sorted(names - known)
    )
    session.flush()
    return {row.name: row.id for row in session.exec(query) if row.id is not None}


def speak(session: Session, contact_id: int, language: str) -> None:
    """Write to the contact in `language` from now on."""
    session.get_one(ContactRow, contact_id).language = language
    session.flush()
