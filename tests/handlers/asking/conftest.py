"""Opening the dialog of an ask, and what is asked by then."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from bot.people.contacts import Contact
from tests.handlers.asking.kept import KeptAsks
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

Asks = Callable[[], list[AskRow]]
Opens = Callable[[Payload, str], Mapping[str, Any]]


@pytest.fixture
def asks(transaction: Transaction) -> Asks:
    """What is asked by now."""

    def read() -> list[AskRow]:
        with transaction() as session:
            found = list(session.exec(select(AskRow).order_by(AskRow.id)))  # type: ignore[arg-type]
            session.expunge_all()
            return found

    return read


@pytest.fixture
def kept(transaction: Transaction, anna: Contact) -> KeptAsks:
    """The same with days and reminders, where Anna is known."""
    return KeptAsks(transaction)


@pytest.fixture
def opens(person: Person, slack: FakeSlack) -> Opens:
    """Opens a dialog by what a message offers."""

    def opened(message: Payload, text: str) -> Mapping[str, Any]:
        before = len(slack.made("views.open"))
        if text in labels(message):
            person.presses(message, text)
        else:
            person.chooses(message, text)
        view: Mapping[str, Any] = slack.made("views.open")[before].arguments["view"]
        return view

    return opened
