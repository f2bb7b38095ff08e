"""The dialog of a gesture's details as it opens, and the gestures that stand afterwards."""

from typing import Any

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import GestureRow, ReversalRow
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


def opens(person: Person, slack: FakeSlack, message: Payload) -> dict[str, Any]:
    person.presses(message, "Add details")
    return dict(slack.wait_for("views.open").arguments["view"])


def standing(transaction: Transaction) -> list[GestureRow]:
    with transaction() as session:
        taken_back = select(ReversalRow.gesture_id).where(col(ReversalRow.gesture_id).is_not(None))
        rows = select(GestureRow).where(col(GestureRow.id).not_in(taken_back))
        found = list(session.exec(rows.order_by(col(GestureRow.id))))
        session.expunge_all()
        return found
