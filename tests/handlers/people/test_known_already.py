"""Adding somebody who may be a contact already: shown, asked about, and not added twice."""

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.vocabulary import Audience
from messages.people.buttons import UNDO
from tests.handlers.people.kept import everybody, named
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons


@pytest.mark.parametrize("line", ["add Anna Jansen", "add anna jansen, client, Bakkerij Jansen"])
def test_somebody_known_is_shown_and_not_added_again(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    shown = person.types(line)["text"]
    assert "already" in shown
    assert "Bakkerij Jansen" in shown
    assert len(named(transaction, anna.name)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "add Anna Jansen (client, Acme)",
        "add Ana Jansen (client, Bakkerij Jansen)",
        "voeg Anna Janssen toe, klant bij Bakkerij Jansen",
    ],
)
def test_who_resembles_a_contact_is_asked_about_first(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, line: str
) -> None:
    asked = person.types(line)
    assert "*Anna Jansen, Bakkerij Jansen* is already a contact" in asked["text"]
    assert len(everybody(transaction)) == 1
    person.presses(asked, "The same person")
    assert "already" in slack.wait_for("response").arguments["text"]
    assert len(everybody(transaction)) == 1
    for time in (2, 3):
        person.presses(asked, "Add anyway")
        assert slack.wait_for("response", count=time).arguments["text"].startswith("Added: *An")
    assert len(everybody(transaction)) == 2


def test_who_is_known_is_not_said_to_be_added_among_others(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("add Anna Jansen and Eva Stein (clients, Bakkerij Jansen)")
    person.presses(asked, "Each of them")
    first = slack.wait_for("response").arguments
    assert "already" in first["text"]
    assert not any(one["action_id"] == UNDO for one in buttons(first))
    assert "*Eva Stein*" in slack.wait_for("chat.postMessage").arguments["text"]
    assert len(everybody(transaction)) == 2


def test_whoever_resembles_a_contact_may_be_anything_else(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("add Anna Jansen, Acme")
    person.presses(asked, "Add as a partner")
    assert slack.wait_for("response").arguments["text"].startswith("Added: *Anna Jansen*, Acme, p")
    assert [row.audience for row in everybody(transaction)] == [Audience.CLIENT, Audience.PARTNER]


def test_the_same_person_loses_nothing_that_was_told(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.presses(
        person.types("add Anna Janssen (client, Bakkerij Jansen, 0201234567)"), "The same person"
    )
    shown = slack.wait_for("response").arguments["text"]
    assert "Nothing on the card has changed. Not on it yet: 0201234567" in shown


def test_an_own_private_contact_gets_no_twin(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("add Willem de Graaf (client, De Graaf Zuivel, private)")
    shown = person.types("add Willem de Graaf, client at De Graaf Zuivel")["text"]
    assert "already" in shown
    assert "Willem de Graf" not in person.types("add Willem de Graf, client at Graaf")["text"][:20]
    assert [row.is_private for row in named(transaction, "Willem de Graaf")] == [True]


def test_a_known_organisation_is_one_in_small_letters(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("add Nora Visser (client, bakkerij jansen)")["text"]
    assert shown.startswith("Added: *Nora Visser*, Bakkerij Jansen, client. I’ll")
