"""What the policy leaves for a gift to somebody who is told by name."""

from datetime import date

from sqlmodel import Session

from bot.policy import rooms
from bot.policy.rooms import Room
from bot.recording import questions
from bot.team.members import Member
from bot.vocabulary import Direction


def for_named(session: Session, member: Member, name: str, day: date) -> tuple[Room, ...]:
    """Of each limit what it leaves that day for whoever is meant; nothing while that is open."""
    contact = questions.whom(session, member, name).contact
    if contact is None:
        return ()
    return rooms.least_of_each(rooms.room(session, [contact], Direction.GIVEN, day))
