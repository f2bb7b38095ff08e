"""Who may be the same person as a contact, to choose from: those of like names, or as is typed."""

from collections.abc import Sequence

from rapidfuzz import fuzz
from sqlmodel import Session

from bot.people import contacts, lookup, names, search
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.team.members import Member

MOST = 20
"""How many are offered."""


def offered(session: Session, member: Member, contact_id: int, typed: str) -> Sequence[Contact]:
    """Those whom the member sees, without the contact. Raises Gone where they don't see that."""
    contact = contacts.kept_up_with(session, member, contact_id)
    if said := search.begun(typed):
        found: Sequence[Contact] = search.first(session, member, said, MOST + 1)
    else:
        found = _called_alike(session, member, contact)
    return [one for one in found if one.id != contact.id][:MOST]


def _called_alike(session: Session, member: Member, contact: Contact) -> Sequence[Contact]:
    keys = names.real(names.keys(contact.name.split()))
    found = lookup.bearing_one_like(session, member, keys)
    own = name_key(contact.name)
    return sorted(found, key=lambda one: -fuzz.token_sort_ratio(own, name_key(one.name)))
