"""What corrections start from: Anna, two more whom Mara knows, and what stands in the ledger."""

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import ContactRow, GestureRow, MeetingRow, ReminderRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience, Purpose, ReminderState

LANGUAGES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}
GIFTS = {
    "en": "gave Anna flowers",
    "nl": "Anna bloemen gegeven",
    "de": "Anna Blumen geschenkt",
}
FLOWERS = {"en": "flowers", "nl": "bloemen", "de": "Blumen"}
PUT_RIGHT = {
    "en": "I’ve put that right.",
    "nl": "Dat heb ik rechtgezet.",
    "de": "Das habe ich berichtigt.",
}


class Ledger:
    """What stands in it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def gestures(self) -> list[tuple[str, str, str, str]]:
        """Of each that stands: of whom, which way, what, and on which day."""
        query = (
            select(GestureRow, ContactRow.name)
            .join(ContactRow, col(ContactRow.id) == col(GestureRow.contact_id))
            .where(GESTURE_STANDS)
            .order_by(col(GestureRow.id))
        )
        with self._transaction() as session:
            return [
                (name.split()[0], row.direction.value, row.words, row.happened_on.isoformat())
                for row, name in session.exec(query)
            ]

    def meetings(self) -> list[tuple[str, str]]:
        query = (
            select(MeetingRow, ContactRow.name)
            .join(ContactRow, col(ContactRow.id) == col(MeetingRow.contact_id))
            .where(MEETING_STANDS)
        )
        with self._transaction() as session:
            return [
                (name.split()[0], row.happened_on.isoformat()) for row, name in session.exec(query)
            ]

    def thanks(self) -> list[str]:
        """Whom somebody is reminded to thank."""
        query = (
            select(ContactRow.name)
            .join(ReminderRow, col(ReminderRow.contact_id) == col(ContactRow.id))
            .where(ReminderRow.purpose == Purpose.THANK, ReminderRow.state == ReminderState.OPEN)
        )
        with self._transaction() as session:
            return [name.split()[0] for name in session.exec(query)]


@pytest.fixture
def ledger(transaction: Transaction) -> Ledger:
    return Ledger(transaction)


@pytest.fixture(autouse=True)
def known(transaction: Transaction, mara: Member, anna: Contact) -> None:
    with transaction() as session:
        for name in ("Pieter de Boer", "Petra Lang"):
            contacts.add(session, mara, NewContact(name, Audience.CLIENT), anna.red_on)
