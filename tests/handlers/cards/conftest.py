"""Anna's card: what is known of her, and the dialogs that it opens."""

import pytest

from bot.database import Transaction
from bot.people import details
from bot.people.contacts import Contact
from bot.people.details import Details
from handlers.team.install import Installation
from tests.handlers.cards.filled import Known, Opened, Opens
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.fixture
def known(transaction: Transaction, installation: Installation, anna: Contact) -> Known:
    """What is known of Anna by now."""

    def read() -> Details:
        with transaction() as session:
            return details.read(session, installation.workspace_id, [anna.id])[anna.id]

    return read


@pytest.fixture
def opens(person: Person, slack: FakeSlack, anna: Contact) -> Opens:
    """Opens a dialog from Anna's card."""

    def opened(text: str) -> Opened:
        card = person.types("who is Anna Jansen?")
        before = len(slack.made("views.open"))
        if text in ("Edit", "Log something", "Remind me"):
            person.presses(card, text)
        else:
            person.chooses(card, text)
        view: Opened = slack.made("views.open")[before].arguments["view"]
        return view

    return opened
