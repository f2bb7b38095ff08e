"""Contacts that nobody keeps up with any more: kept aside, or forgotten for good."""

from datetime import date

from sqlmodel import Session

from bot.database import locked
from bot.models import ContactRow
from bot.people import changes, name_index, notes, points, tags
from bot.people.contacts import Contact
from bot.people.name_index import Named

NOBODY = "…"
"""What somebody is called who is forgotten, in any language."""


def put_away(session: Session, contact: Contact, today: date) -> None:
    """Nobody is reminded of the contact any more, nor finds it by name."""
    locked(session, ContactRow, contact.id).archived_on = today
    name_index.remove(session, contact.id)
    session.flush()


def bring_back(session: Session, workspace_id: int, contact: Contact) -> None:
    """Keep up with a contact that was put away again."""
    locked(session, ContactRow, contact.id).archived_on = None
    named = {contact.id: Named(contact.name, contact.organisation)}
    name_index.add(session, workspace_id, named)
    session.flush()


def forget(session: Session, contact: Contact, today: date) -> None:
    """Delete all that tells who the contact is; what was counted can still be counted."""
    row = locked(session, ContactRow, contact.id)
    row.name = row.name_key = NOBODY
    row.organisation_id = row.stand_in_id = row.language = row.slack_user_id = None
    row.address_form = row.name_form = row.negotiates_until = None
    row.honorific = row.role = row.likes = row.allergies = ""
    row.wants_no_gifts = row.is_official = row.is_private = False
    row.is_never_compared = row.agrees_to_compare = False
    row.import_id = None
    row.archived_on = row.archived_on or today
    row.forgotten_on = today
    name_index.remove(session, contact.id)
    for known in (points, tags, notes, changes):
        known.forget(session, contact.id)
    session.flush()
