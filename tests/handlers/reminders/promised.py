"""The reminders that are promised."""

from datetime import date

from sqlmodel import select

from bot.database import Transaction
from bot.models import ReminderRow
from bot.vocabulary import Purpose, ReminderState

THURSDAY = date(2026, 11, 5)


def promised(transaction: Transaction) -> list[ReminderRow]:
    with transaction() as session:
        wanted = select(ReminderRow).where(
            ReminderRow.purpose == Purpose.REMIND, ReminderRow.state == ReminderState.OPEN
        )
        rows = list(session.exec(wanted).all())
        session.expunge_all()
    return rows
