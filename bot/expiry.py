"""Reminders that have waited too long end by themselves, so that they don't crowd out giving."""

from datetime import date, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from bot import asks
from bot.models import AskRow, GestureRow, ReminderRow
from bot.vocabulary import Purpose, ReminderState

THANKS_WAIT = timedelta(days=30)
"""After this long a word of thanks would only surprise."""
RESPONSE_WAITS = timedelta(days=60)
"""After this long without an answer the ask is let rest; an answer can still be logged."""


def let_go(session: Session, member_id: int, today: date) -> None:
    """End the member's reminders to thank and to look for a response that have grown old."""
    received = select(GestureRow.id).where(
        GestureRow.member_id == member_id, GestureRow.happened_on < today - THANKS_WAIT
    )
    asked = select(AskRow.id).where(
        AskRow.member_id == member_id, col(AskRow.made_on) < today - RESPONSE_WAITS
    )
    for ask_id in session.exec(
        select(ReminderRow.ask_id).where(
            ReminderRow.member_id == member_id,
            ReminderRow.purpose == Purpose.RESPONSE,
            ReminderRow.state == ReminderState.OPEN,
            col(ReminderRow.ask_id).in_(asked),
        )
    ).all():
        asks.let_rest(session, ask_id or 0)
    for column, ids, purpose in (
        (col(ReminderRow.gesture_id), received, Purpose.THANK),
        (col(ReminderRow.ask_id), asked, Purpose.RESPONSE),
    ):
        session.exec(
            update(ReminderRow)
            .where(
                col(ReminderRow.member_id) == member_id,
                col(ReminderRow.state) == ReminderState.OPEN,
                col(ReminderRow.purpose) == purpose,
                column.in_(ids),
            )
            .values(state=ReminderState.SKIPPED)
        )
