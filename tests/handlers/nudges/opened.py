"""A dialog that a nudge opened, and what is in the ledger afterwards."""

from typing import Any

from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from tests.handlers.slack import FakeSlack


def opened(slack: FakeSlack) -> dict[str, Any]:
    """The dialog, once the nudge behind it is drawn again."""
    slack.wait_for("chat.update")
    (call,) = slack.made("views.open")
    assert call.arguments["trigger_id"] == "1.2.3"
    view: dict[str, Any] = call.arguments["view"]
    return view


def gestures(transaction: Transaction) -> int:
    with transaction() as session:
        return len(session.exec(select(GestureRow)).all())
