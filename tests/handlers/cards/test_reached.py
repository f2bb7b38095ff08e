"""Whose an e-mail address or a telephone number is."""

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people import contacts, points
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels


@pytest.fixture
def known(transaction: Transaction, mara: Member, ben: Member, anna: Contact) -> None:
    """Anna's address and number, one of which is a private contact's of Ben's, too."""
    new = NewContact("Zora", Audience.CLIENT)
    with transaction() as session:
        private = contacts.add(session, ben, new, anna.red_on)
        session.get_one(ContactRow, private.id).is_private = True
        reached = {
            anna.id: points.written(["Anna@Bakkerij.example"], ["+31 6 12345678"], "NL"),
            private.id: points.written(["anna@bakkerij.example", "zora@z.example"], [], "NL"),
        }
        points.add(session, mara.workspace_id, reached)


@on_both_databases
@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    "line",
    [
        "find anna@bakkerij.example",
        "zoek ANNA@bakkerij.example",
        "suche <mailto:anna@bakkerij.example|anna@bakkerij.example>",
        "wem gehört anna@bakkerij.example?",
        "anna@bakkerij.example",
        "who is +31 6 12345678?",
        "who is <tel:+31612345678|+31 6 1234 5678>?",
        "zoek 06-12345678",
        "van wie is 06 1234 5678?",
        "wer ist 0031 6 12345678",
    ],
)
def test_the_card_is_shown(person: Person, line: str) -> None:
    assert "*Anna Jansen*" in person.types(line)["text"]


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("line", ["find zora@z.example", "who is +44 20 7946 0018"])
def test_nobody_elses_private_contact_is_known(person: Person, line: str) -> None:
    said = person.types(line)
    assert "I don’t know" in said["text"]
    assert not labels(said)


@pytest.mark.usefixtures("known")
def test_of_several_one_is_chosen(
    person: Person, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        other = contacts.add(session, mara, NewContact("Bob", Audience.CLIENT), anna.red_on)
        same = points.written(["anna@bakkerij.example"], [], "NL")
        points.add(session, mara.workspace_id, {other.id: same})
    assert len(labels(person.types("find anna@bakkerij.example"))) == 2
