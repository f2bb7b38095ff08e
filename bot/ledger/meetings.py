"""Meetings: touches in which nothing is given, such as a coffee, a call or a visit."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.ledger import dates, entries
from bot.ledger.entries import Meeting
from bot.models import MeetingRow
from bot.models.unreversed import MEETING_STANDS
from bot.people import touches
from bot.people.contacts import Contact
from bot.reminders import life
from bot.team.members import Member


def is_logged(
    session: Session, member: Member, contact: Contact, words: str, day: date, since: datetime
) -> bool:
    """Whether the member logged the very same since then."""
    alike = select(MeetingRow.id).where(
        MeetingRow.contact_id == contact.id,
        MeetingRow.member_id == member.id,
        MeetingRow.words == words,
        MeetingRow.happened_on == day,
        col(MeetingRow.recorded_at) >= since,
        MEETING_STANDS,
    )
    return session.exec(alike).first() is not None


def log(
    session: Session, member: Member, contact: Contact, words: str, day: date, now: datetime
) -> Meeting:
    """Record that the member was in touch with the contact on `day`; `words` may say how.

    The contact's clock restarts, and open reminders to give are settled. It is no gift: nothing has
    to cool off, and it counts on neither side.
    Raises DateInFuture and DateTooLongAgo.
    """
    row = MeetingRow(
        workspace_id=member.workspace_id,
        contact_id=contact.id,
        member_id=member.id,
        words=words,
        happened_on=dates.check_fact_day(day, member.today(now)),
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    life.overtake(session, contact.id)
    touches.touched(session, contact, day)
    return entries.meeting(row, contact)
