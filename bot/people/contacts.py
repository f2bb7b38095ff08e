"""Contacts: who we keep up with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, OrganisationRow
from bot.models.columns import table_of
from bot.models.seen import seen_by
from bot.people import cadences, first_days, merges, name_index, organisations, points, rhythm
from bot.people.name_index import Named
from bot.people.names import name_key
from bot.refusals import Gone
from bot.team import first_names, zones
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, CadenceSource, NameForm


@dataclass(frozen=True)
class Contact:
    """A person the team keeps up with; `language` is that of drafts, None for the member's.

    Where no form of address or of the name was chosen, drafts have what is usual. On `red_on` the
    maximum interval is over. One that `is_private` is for its owner's eyes alone.
    The rhythm `is_widened` where our last touches were without a sign.
    One that is archived is reminded of and found by name no more; of one that is forgotten nothing
    else is left.
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
    role: str = ""
    is_private: bool = False
    is_widened: bool = False
    is_archived: bool = False
    is_forgotten: bool = False
    honorific: str = ""
    address_form: AddressForm | None = None
    name_form: NameForm | None = None

    @property
    def first_name(self) -> str:
        """What to call them, without a title: "Eva" for "Dr. Eva Müller".

        All of the name where only initials are known.
        """
        first = first_names.first_name(self.name)
        return self.name if first_names.are_initials(first) else first

    @property
    def titled(self) -> str:
        """The name with the title before it: "Dr. Eva Müller"."""
        return f"{self.honorific} {self.name}".strip()


_CONTACTS, _ORGANISATIONS = table_of(ContactRow), table_of(OrganisationRow)


def by_id(session: Session, viewer: Member, contact_id: int) -> Contact:
    """The contact with this id. Raises Gone where the viewer sees none: see `selected`."""
    found = by_ids(session, viewer, [contact_id])
    if not found:
        raise Gone
    return found[contact_id]


def kept_up_with(session: Session, viewer: Member, contact_id: int) -> Contact:
    """The same. Raises Gone for one that is archived or forgotten, too."""
    contact = by_id(session, viewer, contact_id)
    if contact.is_archived:
        raise Gone
    return contact


def by_ids(session: Session, viewer: Member, contact_ids: Collection[int]) -> dict[int, Contact]:
    """Those of the contacts that the viewer sees, by id; who was merged is who they are now."""
    found = as_filed(session, viewer, contact_ids)
    archived = [one.id for one in found.values() if one.is_archived]
    became = merges.successors(session, archived) if archived else {}
    if not became:
        return found
    kept = by_ids(session, viewer, set(became.values()))
    now = {contact_id: became.get(contact_id) for contact_id in found}
    return {
        contact_id: found[contact_id] if kept_id is None else kept[kept_id]
        for contact_id, kept_id in now.items()
        if kept_id is None or kept_id in kept
    }


def as_filed(session: Session, viewer: Member, contact_ids: Collection[int]) -> dict[int, Contact]:
    """Those of the contacts that the viewer sees, by id, though they were merged with others."""
    found = selected(viewer.id).where(
        col(ContactRow.workspace_id) == viewer.workspace_id,
        bulk.among(session, col(ContactRow.id), contact_ids),
    )
    return {contact.id: contact for contact in map(value, session.execute(found))}


def selected(viewer_id: Any) -> Select[Any]:
    """A query for what `value` makes a contact of, as far as the viewer sees them.

    No contact is read in any other way, so that none who is private is shown to a colleague. The
    viewer is a member's id, or a column or a parameter of such.
    """
    with_organisation = _CONTACTS.outerjoin(
        _ORGANISATIONS, _ORGANISATIONS.c.id == _CONTACTS.c.organisation_id
    )
    organisation = _ORGANISATIONS.c.name.label("organisation")
    chosen = columns(*_CONTACTS.c, organisation).select_from(with_organisation)
    return chosen.where(seen_by(viewer_id))


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
        role=row.role,
        is_private=row.is_private,
        is_widened=row.cadence_from is CadenceSource.WIDENED,
        is_archived=row.archived_on is not None,
        is_forgotten=row.forgotten_on is not None,
        honorific=row.honorific,
        address_form=row.address_form,
        name_form=row.name_form,
    )


@dataclass(frozen=True)
class NewContact:
    """What is known of a contact when it is added."""

    name: str
    audience: Audience
    organisation: str | None = None
    emails: tuple[str, ...] = ()
    language: str | None = None
    honorific: str = ""
    role: str = ""
    phones: tuple[str, ...] = ()
    address_form: AddressForm | None = None
    is_private: bool = False


def add(session: Session, owner: Member, new: NewContact, today: date) -> Contact:
    """Add a contact with the usual cadence of its audience, due at once: nobody has a history."""
    (contact_id,) = add_many(session, owner, [new], today)
    return by_id(session, owner, contact_id)


def add_many(
    session: Session,
    owner: Member,
    new: Sequence[NewContact],
    today: date,
    import_id: int | None = None,
) -> list[int]:
    """The same for a few thousand at once, in a few statements; their ids in the same order.

    The first of them is due at once, the others one after another within their ideal intervals.
    `import_id` is that of the import that brings them.
    """
    if not new:
        return []
    known_as = [one.organisation for one in new if one.organisation]
    ids_of = organisations.ids(session, owner.workspace_id, known_as)
    usual = cadences.rules(session, owner.workspace_id).audiences
    rows = [
        _own_values(
            one, usual[one.audience], ids_of.get(one.organisation or ""), today, place / len(new)
        )
        for place, one in enumerate(new)
    ]
    same = {
        "workspace_id": owner.workspace_id,
        "owner_id": owner.id,
        "added_on": today,
        "is_reminded": True,
        "wants_no_gifts": False,
        "is_official": False,
        "is_never_compared": False,
        "agrees_to_compare": False,
        "likes": "",
        "allergies": "",
        "cadence_from": CadenceSource.AUDIENCE,
        "import_id": import_id,
    }
    ids = bulk.add_in_order(session, ContactRow, rows, same)
    called = (Named(one.name, one.organisation) for one in new)
    name_index.add(session, owner.workspace_id, dict(zip(ids, called, strict=True)))
    country = zones.country_of(owner.time_zone)
    reached = (points.written(one.emails, one.phones, country) for one in new)
    points.add(session, owner.workspace_id, dict(zip(ids, reached, strict=True)))
    return ids


def _own_values(
    new: NewContact, cadence: rhythm.Cadence, organisation_id: int | None, today: date, place: float
) -> bulk.Values:
    """What differs between contacts; `place` is where among them this one stands, from 0 to 1."""
    waits = first_days.spread(cadence, place)
    return {
        "name": new.name,
        "name_key": name_key(new.name),
        "honorific": new.honorific,
        "role": new.role,
        "language": new.language,
        "address_form": new.address_form,
        "is_private": new.is_private,
        "organisation_id": organisation_id,
        "audience": new.audience,
        "ideal_days": cadence.ideal_days,
        "maximum_days": cadence.maximum_days,
        "due_on": (today + waits).isoformat(),
        "red_on": rhythm.red_on(today, cadence).isoformat(),
    }


def speak(session: Session, contact_id: int, language: str) -> None:
    """Write to the contact in `language` from now on."""
    session.get_one(ContactRow, contact_id).language = language
    session.flush()
