"""Somebody who is archived and was named: kept up with again."""

from sqlmodel import Session

from bot.models import MemberRow
from bot.people import archive, contacts, locks
from bot.people.contacts import Contact
from bot.refusals import LookedAfterBy
from bot.team.members import Member


def bring_back(session: Session, member: Member, contact_id: int) -> Contact:
    """Keep up with the contact again, if nobody does.

    Raises Gone, and LookedAfterBy where somebody else looks after an archived one.
    """
    contact = contacts.by_id(session, member, contact_id)
    locks.contact(session, contact.id)
    if contact.is_archived and not contact.is_forgotten:
        if contact.owner_id not in (None, member.id):
            raise LookedAfterBy(contact.name, session.get_one(MemberRow, contact.owner_id).name)
        archive.bring_back(session, member.workspace_id, contact)
    return contact
