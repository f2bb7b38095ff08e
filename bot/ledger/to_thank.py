"""When, and by which reminder, somebody is reminded to say thanks for an entry or at all."""

from datetime import date

from sqlmodel import Session, col, select

from bot.models import GestureRow, ReminderRow, ResponseRow
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState


def on(session: Session, row: GestureRow) -> date | None:
    """The day of the reminder that is open for a received gesture."""
    return session.exec(
        select(col(ReminderRow.show_on)).where(
            ReminderRow.gesture_id == row.id, ReminderRow.state == ReminderState.OPEN
        )
    ).first()


def waiting(session: Session, viewer: Member, contact_id: int) -> int | None:
    """The viewer's open reminder to thank the contact, for what came first."""
    return session.exec(
        select(ReminderRow.id)
        .where(
            ReminderRow.contact_id == contact_id,
            ReminderRow.member_id == viewer.id,
            ReminderRow.purpose == Purpose.THANK,
            ReminderRow.state == ReminderState.OPEN,
        )
        .order_by(col(ReminderRow.show_on), col(ReminderRow.id))
    ).first()


def reminder_id(session: Session, viewer: Member, row: ResponseRow) -> int | None:
    """The viewer's open reminder for a response."""
    return session.exec(
        select(ReminderRow.id).where(
            ReminderRow.ask_id == row.ask_id,
            ReminderRow.purpose == Purpose.THANK,
            ReminderRow.state == ReminderState.OPEN,
            ReminderRow.member_id == viewer.id,
        )
    ).first()
