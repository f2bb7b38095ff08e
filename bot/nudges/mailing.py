"""Where a note to somebody goes."""

from sqlmodel import Session

from bot.people import contacts, points
from bot.team.members import Member


def address(session: Session, member: Member, contact_id: int) -> str:
    """The contact's preferred e-mail address; empty where none is known. Raises Gone."""
    return points.first_email(session, contacts.by_id(session, member, contact_id).id)
