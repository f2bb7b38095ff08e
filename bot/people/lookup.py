"""Contacts found by the words of their names, through an index: as quick among very many as few."""

from collections.abc import Collection, Sequence
from itertools import permutations, product

from sqlalchemy import bindparam
from sqlmodel import Session, col

from bot.models import ContactRow, NameWordRow, OrganisationRow
from bot.models.columns import table_of
from bot.people import contacts, merges, name_index, points, spellings
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.team import zones
from bot.team.members import Member

MOST_FOUND = 400
"""How many contacts of a line's words are looked at together."""

_WORDS = table_of(NameWordRow)
_IN_ORDER = col(ContactRow.name_key), col(ContactRow.id)
_BEARING = (
    contacts.selected(bindparam("viewer"))
    .join(_WORDS, _WORDS.c.contact_id == col(ContactRow.id))
    .where(_WORDS.c.workspace_id == bindparam("workspace_id"), _WORDS.c.word == bindparam("word"))
    .order_by(*_IN_ORDER)
)
_WITH_ANY = (
    contacts.selected(bindparam("viewer"))
    .add_columns(_WORDS.c.word.label("entry"))
    .join(_WORDS, _WORDS.c.contact_id == col(ContactRow.id))
    .where(
        _WORDS.c.workspace_id == bindparam("workspace_id"),
        _WORDS.c.word.in_(bindparam("entries", expanding=True)),
    )
    .limit(MOST_FOUND)
)


def bearing(session: Session, viewer: Member, *words: str) -> list[Contact]:
    """The contacts whose names have the keys `words`, one or two, in this order; by name."""
    asked = {**_asked(viewer), "word": name_index.entry(*words)}
    return [contacts.value(row) for row in session.execute(_BEARING, asked)]


def with_any_entry(
    session: Session, viewer: Member, entries: Collection[str]
) -> list[tuple[str, Contact]]:
    """The contacts that any of the index's entries leads to, with that entry, at most MOST_FOUND.

    Each comes once for every entry.
    """
    asked = {**_asked(viewer), "entries": sorted(entries)}
    return [(row.entry, contacts.value(row)) for row in session.execute(_WITH_ANY, asked)]


def bearing_one_like(session: Session, viewer: Member, said: Sequence[str]) -> list[Contact]:
    """The contacts with a word in their names much like one of the keys `said`; by name.

    Of very many only some, and before all those with two words like two of the keys.
    """
    known = spellings.known(session, viewer.workspace_id)
    alike = {key: spellings.alike(known, key) for key in dict.fromkeys(said)}
    twos = [both for pair in permutations(alike.values(), 2) for both in product(*pair)]
    twice = {name_index.entry(*both) for both in twos}
    once = {word for words in alike.values() for word in words}
    found = [
        contact
        for entries in (twice, once)
        if entries
        for _, contact in with_any_entry(session, viewer, entries)
    ]
    unique = {contact.id: contact for contact in found}
    return sorted(unique.values(), key=lambda one: (name_key(one.name), one.id))


def archived(session: Session, viewer: Member, name: str) -> Contact | None:
    """Who has this very name and is archived; who was merged is who they are now.

    Of several, who was archived last.
    """
    key = name_key(name)
    named = (
        contacts.selected(viewer.id)
        .where(
            col(ContactRow.workspace_id) == viewer.workspace_id,
            # "Anna J." ends a sentence, too.
            col(ContactRow.name_key).in_((key, f"{key}.")),
            col(ContactRow.archived_on).is_not(None),
            col(ContactRow.forgotten_on).is_(None),
        )
        .order_by(col(ContactRow.archived_on).desc(), col(ContactRow.id).desc())
        .limit(1)
    )
    row = session.execute(named).one_or_none()
    return None if row is None else contacts.by_ids(session, viewer, [row.id]).get(row.id)


def at_organisation(session: Session, viewer: Member, name: str) -> list[Contact]:
    """Those whom the viewer sees at the organisation of that name, and keeps up with; by name."""
    there = (
        contacts.selected(viewer.id)
        .where(
            col(ContactRow.workspace_id) == viewer.workspace_id,
            col(OrganisationRow.key) == name_key(name),
            col(ContactRow.archived_on).is_(None),
        )
        .order_by(*_IN_ORDER)
    )
    return [contacts.value(row) for row in session.execute(there)]


def reached_by(session: Session, viewer: Member, said: str) -> list[Contact]:
    """Those with that e-mail address or telephone number, whom the viewer sees; by name.

    A number without a country's is of the country where the viewer is.
    """
    point = points.email(said)
    if "@" not in said:
        point = points.phone(said, zones.country_of(viewer.time_zone))
    ids = points.bearers(session, viewer.workspace_id, point.key)
    people = contacts.by_ids(session, viewer, ids).values()
    here = [one for one in people if not one.is_archived]
    return sorted(here, key=lambda one: (name_key(one.name), one.id))


def _asked(viewer: Member) -> dict[str, object]:
    return {"workspace_id": viewer.workspace_id, "viewer": viewer.id}


def archived_called(session: Session, viewer: Member, name: str) -> Contact | None:
    """The same, or else the only archived one with these words in the name: "Lotte"."""
    exact = archived(session, viewer, name)
    found = [] if exact is not None else archived_bearing(session, viewer, name)
    return found[0] if len(found) == 1 else exact


def archived_bearing(session: Session, viewer: Member, name: str) -> list[Contact]:
    """The archived contacts with these words one after the other in their names; by name.

    Nobody who was merged: they are who they are now.
    """
    key, whole = name_key(name), f" {name_key(name)} "
    if not key:
        return []
    named = (
        contacts.selected(viewer.id)
        .where(
            col(ContactRow.workspace_id) == viewer.workspace_id,
            (" " + col(ContactRow.name_key) + " ").contains(whole, autoescape=True),
            col(ContactRow.archived_on).is_not(None),
            col(ContactRow.forgotten_on).is_(None),
            ~merges.IS_GONE,
        )
        .order_by(*_IN_ORDER)
        .limit(MOST_FOUND)
    )
    return [contacts.value(row) for row in session.execute(named)]
