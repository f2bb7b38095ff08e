"""Contacts: who we keep up with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy import select as columns
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, OrganisationRow
from bot.models.columns import table_of
from bot.people import name_index, rhythm
from bot.people.name_index import Named
from bot.people.names import name_key
from bot.refusals import Gone
from bot.team.first_names import first_name
from bot.team.members import Member
from bot.vocabulary import Audience


@dataclass(frozen=True)
class Contact:
    """A person the team keeps up with; `language` is that of drafts, None for the member's.

    On `red_on` the maximum interval is over. One that is archived is reminded of and found by name
    no more; of one that is forgotten nothing else is left.
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
    is_archived: bool = False
    is_forgotten: bool = False

    @property
    def first_name(self) -> str:
        """What to call them, without a title: "Eva" for "Dr. Eva Müller"."""
        return first_name(self.name)


_CONTACTS, _ORGANISATIONS = table_of(ContactRow), table_of(OrganisationRow)


def by_id(session: Session, workspace_id: int, contact_id: int) -> Contact:
    """The contact with this id. Raises Gone outside the workspace."""
    found = by_ids(session, workspace_id, [contact_id])
    if not found:
        raise Gone
    return found[contact_id]


def kept_up_with(session: Session, workspace_id: int, contact_id: int) -> Contact:
    """The same. Raises Gone for one that is archived or forgotten, too."""
    contact = by_id(session, workspace_id, contact_id)
    if contact.is_archived:
        raise Gone
    return contact


def by_ids(session: Session, workspace_id: int, contact_ids: Collection[int]) -> dict[int, Contact]:
    """Those of the contacts that belong to the workspace, by id."""
    found = selected().where(
        col(ContactRow.workspace_id) == workspace_id,
        bulk.among(session, col(ContactRow.id), contact_ids),
    )
    return {contact.id: contact for contact in map(value, session.execute(found))}


def selected() -> Select[Any]:
    """A query for what `value` makes a contact of."""
    with_organisation = _CONTACTS.outerjoin(
        _ORGANISATIONS, _ORGANISATIONS.c.id == _CONTACTS.c.organisation_id
    )
    organisation = _ORGANISATIONS.c.name.label("organisation")
    return columns(*_CONTACTS.c, organisation).select_from(with_organisation)


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
        is_archived=row.archived_on is not None,
        is_forgotten=row.forgotten_on is not None,
    )


@dataclass(frozen=True)
class NewContact:
    """What is known of a contact when it is added."""

    name: str
    audience: Audience
    organisation: str | None = None
    email: str | None = None
    language: str | None = None


def add(session: Session, owner: Member, new: NewContact, today: date) -> Contact:
    """Add a contact with the usual cadence of its audience, due at once: nobody has a history."""
    (contact_id,) = add_many(session, owner, [new], today)
    return by_id(session, owner.workspace_id, contact_id)


def add_many(session: Session, owner: Member, new: Sequence[NewContact], today: date) -> list[int]:
    """The same for a few thousand at once, in a few statements; their ids in the same order.

    The first of them is due at once, the others one after another within their ideal intervals.
    """
    if not new:
        return []
    known_as = {one.organisation for one in new if one.organisation}
    organisations = _organisation_ids(session, owner.workspace_id, known_as)
    rows = [
        _own_values(one, organisations.get(one.organisation or ""), today, place / len(new))
        for place, one in enumerate(new)
    ]
    same = {
        "workspace_id": owner.workspace_id,
        "owner_id": owner.id,
        "added_on": today,
        "is_reminded": True,
    }
    ids = bulk.add_in_order(session, ContactRow, rows, same)
    called = (Named(one.name, one.organisation) for one in new)
    name_index.add(session, owner.workspace_id, dict(zip(ids, called, strict=True)))
    return ids


def _own_values(
    new: NewContact, organisation_id: int | None, today: date, place: float
) -> bulk.Values:
    """What differs between contacts; `place` is where among them this one stands, from 0 to 1."""
    cadence = rhythm.USUAL_CADENCE[new.audience]
    waits = timedelta(days=int(cadence.ideal_days * place))
    return {
        "name": new.name,
        "name_key": name_key(new.name),
        "email": new.email,
        "language": new.language,
        "organisation_id": organisation_id,
        "audience": new.audience,
        "ideal_days": cadence.ideal_days,
        "maximum_days": cadence.maximum_days,
        "due_on": (today + waits).isoformat(),
        "red_on": rhythm.red_on(today, cadence).isoformat(),
    }


def _organisation_ids(session: Session, workspace_id: int, names: set[str]) -> dict[str, int]:
    """The ids of the organisations with these names, made known where they are new."""
    ids = _known_organisations(session, workspace_id, names)
    while unknown := sorted(names - ids.keys()):
        rows: list[bulk.Values] = [{"name": name} for name in unknown]
        same = {"workspace_id": workspace_id}
        try:
            with session.begin_nested():
                new_ids = bulk.add_in_order(session, OrganisationRow, rows, same)
        except IntegrityError:
            # If somebody else was quicker with one of them, it can be read by now.
            known = _known_organisations(session, workspace_id, names)
            if known == ids:
                raise
            ids = known
        else:
            ids |= zip(unknown, new_ids, strict=True)
    return ids


def _known_organisations(session: Session, workspace_id: int, names: set[str]) -> dict[str, int]:
    if not names:
        return {}
    known = columns(col(OrganisationRow.name), col(OrganisationRow.id)).where(
        col(OrganisationRow.workspace_id) == workspace_id,
        bulk.among(session, col(OrganisationRow.name), names),
    )
    return {row.name: row.id for row in session.execute(known)}


def email(session: Session, contact_id: int) -> str:
    """The contact's e-mail address; empty where none is known."""
    return session.get_one(ContactRow, contact_id).email or ""


def speak(session: Session, contact_id: int, language: str) -> None:
    """Write to the contact in `language` from now on."""
    session.get_one(ContactRow, contact_id).language = language
    session.flush()
