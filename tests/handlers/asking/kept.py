"""What is kept of asks."""

from datetime import date

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, ContactRow, ReminderRow
from bot.people.contacts import Contact
from bot.vocabulary import AskState, Purpose, ReminderState

_ROWS = select(AskRow).order_by(col(AskRow.id))


class KeptAsks:
    """The asks of a database, their days and reminders."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def states(self) -> list[AskState]:
        with self._transaction() as session:
            return [row.state for row in session.exec(_ROWS)]

    def days(self) -> list[date | None]:
        with self._transaction() as session:
            return [row.planned_for for row in session.exec(_ROWS)]

    def reminders(self) -> list[tuple[Purpose, date]]:
        """Those that are open, with their days."""
        with self._transaction() as session:
            rows = select(ReminderRow).where(
                ReminderRow.state == ReminderState.OPEN, col(ReminderRow.ask_id).is_not(None)
            )
            return [(one.purpose, one.show_on) for one in session.exec(rows)]

    def is_archived(self, contact: Contact) -> bool:
        with self._transaction() as session:
            return session.get_one(ContactRow, contact.id).archived_on is not None
