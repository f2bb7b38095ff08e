"""Which ideas a message shows, and what stands in place of one."""

from typing import Any

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import GestureRow
from messages.nudges.offer_buttons import OfferedButton
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


def offered(message: Payload) -> list[str]:
    """The ids of the ideas that are shown."""
    pressed = [
        one["value"]
        for block in message["blocks"]
        for one in block.get("elements", ())
        if one.get("action_id", "").startswith("ideas.did")
    ]
    return [OfferedButton.read(value).idea for value in pressed]


def replaced(slack: FakeSlack, count: int = 1) -> dict[str, Any]:
    return dict(slack.wait_for("response", count).arguments)


def presses(person: Person, message: Payload, action_id: str, place: int) -> None:
    """Press what stands below the idea in that place."""
    pressed = next(
        one["value"]
        for block in message["blocks"]
        for one in block.get("elements", ())
        if one.get("action_id") == f"{action_id}.{place}"
    )
    person.clicks(f"{action_id}.{place}", pressed)


def logged(transaction: Transaction) -> list[tuple[str | None, str]]:
    """Kind and sent words of each gesture."""
    with transaction() as session:
        rows = session.exec(select(GestureRow).order_by(col(GestureRow.id))).all()
        return [(row.kind, row.sent_words) for row in rows]
