"""When, and by which reminder, somebody is reminded to say thanks for an entry."""

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
