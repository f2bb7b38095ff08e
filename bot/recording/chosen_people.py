"""Which people are meant by a line that waits, as somebody clicks it under the question.

A click answers the question that it stood under: that about the person at its `place` in the line,
the first one where it tells none.
"""

from datetime import datetime

from sqlmodel import Session

from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.recording import archived, clearing, commands, kept, questions
from bot.recording.kept import Kept
from bot.team.members import Member
from bot.vocabulary import AskedBack, Audience


def choose_contact(
    session: Session,
    member: Member,
    pending_id: int,
    contact_id: int,
    place: int | None,
    now: datetime,
) -> None:
    """This is who was meant by the name at that place in the line.

    Raises Gone for somebody whom no line finds by name any more.
    """
    contact = contacts.kept_up_with(session, member, contact_id)
    line = kept.take(session, member, pending_id)
    if _asks_who(line, place):
        _is_meant(session, member, line, contact, now)


def bring_back(
    session: Session,
    member: Member,
    pending_id: int,
    contact_id: int,
    place: int | None,
    now: datetime,
) -> None:
    """Who is archived was meant by the name at that place: keep up with them again.

    Raises Gone, and LookedAfterBy where somebody else looks after them.
    """
    kept.hold(session, member, pending_id)
    contact = archived.bring_back(session, member, contact_id, now)
    choose_contact(session, member, pending_id, contact.id, place, now)


def add_contact(
    session: Session,
    member: Member,
    pending_id: int,
    audience: Audience,
    place: int | None,
    now: datetime,
) -> None:
    """Nobody we know was meant: add the person under the name at that place in the line, once."""
    line = kept.take(session, member, pending_id)
    if not _asks_who(line, place) or line.unknown is None:
        return
    # Somebody else may have been quicker.
    contact = questions.whom(session, member, line.unknown.name).contact
    if contact is None:
        new = NewContact(line.unknown.name, audience)
        contact = contacts.add(session, member, new, member.today(now))
    _is_meant(session, member, line, contact, now)


def choose_people(
    session: Session, member: Member, pending_id: int, place: int | None, now: datetime
) -> None:
    """It is about the one at that place in the line, or about all."""
    line = kept.take(session, member, pending_id)
    if clearing.asks(line, AskedBack.PEOPLE) and place is not None:
        others = [one.place for one in line.people if one.place != place]
        if len(others) < len(line.people):
            kept.leave_out(session, line, others)
    clearing.clear(session, member, pending_id, AskedBack.PEOPLE, now, lambda said: said)


def choose_everybody(
    session: Session, member: Member, pending_id: int, place: int | None, now: datetime
) -> None:
    """All of those who are left got it; or the one at that place didn't, and it is asked again."""
    if place is None:
        clearing.clear(session, member, pending_id, AskedBack.EVERYBODY, now, lambda said: said)
        return
    line = kept.take(session, member, pending_id)
    there = {one.place for one in line.people}
    if clearing.asks(line, AskedBack.EVERYBODY) and place in there and len(there) > 1:
        kept.leave_out(session, line, [place])


def _asks_who(line: Kept, place: int | None) -> bool:
    """Whether it is asked now who is meant by the name at that place."""
    is_asked = not line.is_closed and not line.statement.doubts and line.unknown is not None
    return is_asked and clearing.is_about(line, place)


def _is_meant(
    session: Session, member: Member, line: Kept, contact: Contact, now: datetime
) -> None:
    assert line.unknown is not None
    kept.mean(session, line.id, line.unknown.place, contact)
    commands.go_on(session, member, kept.find(session, member, line.id), now)
