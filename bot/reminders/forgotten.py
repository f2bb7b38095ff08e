"""Reminders of contacts that are forgotten."""

from sqlmodel import Session, select

from bot.models import ReminderRow
from bot.reminders import rows
from bot.reminders.rows import IS_OPEN
from bot.vocabulary import Purpose, ReminderState


def is_promised(session: Session, contact_id: int) -> bool:
    """Whether anybody wanted to be reminded of the contact on a day, and still waits for it."""
    wanted = select(ReminderRow.id).where(
        ReminderRow.contact_id == contact_id, ReminderRow.purpose == Purpose.REMIND, IS_OPEN
    )
    return session.exec(wanted).first() is not None


def forget(session: Session, contact_id: int) -> None:
    """Nobody is reminded of the contact any more, and nothing tells what it was about."""
    rows.change(session, ReminderRow.contact_id == contact_id, words="")
    rows.change(session, ReminderRow.contact_id == contact_id, IS_OPEN, state=ReminderState.STOPPED)
