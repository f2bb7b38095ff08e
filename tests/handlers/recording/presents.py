"""Presents for several: who is there, what was logged of one, and pressing below its question."""

from datetime import date

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import GestureRow, ReversalRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

TODAY = date(2026, 11, 3)


def meet(
    transaction: Transaction, owner: Member, name: str, organisation: str | None = None
) -> Contact:
    new = NewContact(name, Audience.CLIENT, organisation)
    with transaction() as session:
        return contacts.add(session, owner, new, TODAY)


def shares(transaction: Transaction) -> list[tuple[int | None, bool]]:
    """What each of the entries that stand is worth, and whether it belongs to an earlier one."""
    reversed_ids = select(ReversalRow.gesture_id)
    with transaction() as session:
        rows = session.exec(
            select(GestureRow)
            .where(col(GestureRow.id).not_in(reversed_ids))
            .order_by(col(GestureRow.id))
        ).all()
        return [(row.worth, row.present_id == rows[0].id) for row in rows]


def pressed(person: Person, slack: FakeSlack, message: Payload, label: str) -> Payload:
    slack.forget()
    person.presses(message, label)
    return dict(slack.wait_for("response").arguments)
