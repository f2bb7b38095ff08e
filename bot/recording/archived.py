"""Somebody who is archived and was named: kept up with again."""

from datetime import datetime

from sqlmodel import Session

from bot.people import archive, changes, contacts, locks, owners
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Passage


def bring_back(session: Session, member: Member, contact_id: int, now: datetime) -> Contact:
    """Keep up with the contact again, if nobody does; as they are then.

    Raises Gone, and LookedAfterBy where somebody else looks after an archived one.
    """
    locks.contact(session, contacts.by_id(session, member, contact_id).id)
    contact = contacts.by_id(session, member, contact_id)
    if contact.is_archived and not contact.is_forgotten:
        owners.check_owner(session, member, contact)
        archive.bring_back(session, member.workspace_id, contact)
        changes.record_passage(session, member, contact.id, Passage.BROUGHT_BACK, now)
    return contacts.by_id(session, member, contact_id)
