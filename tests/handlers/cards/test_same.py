"""Who is the same person as the contact of a card: looked for in a dialog, seen side by side."""

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from messages.cards.dialogs.same import CALLBACK, WHO
from tests.conftest import NOW
from tests.handlers.cards.filled import Opens, errors, filled
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def janson(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    """Anna once more, mistyped, and somebody else."""
    with transaction() as session:
        for name in ("Bram Bakker", "Ben Janszen"):
            contacts.add(session, mara, NewContact(name, Audience.CLIENT), NOW.date())
        return contacts.add(session, mara, NewContact("Ana Janson", Audience.CLIENT), NOW.date())


@pytest.fixture
def secret(transaction: Transaction, ben: Member, anna: Contact) -> Contact:
    """Ben's own, whom nobody else sees."""
    with transaction() as session:
        added = contacts.add(session, ben, NewContact("Anna Janssen", Audience.CLIENT), NOW.date())
        session.get_one(ContactRow, added.id).is_private = True
    return added


def test_those_of_like_names_are_offered_and_compared(
    person: Person, slack: FakeSlack, opens: Opens, janson: Contact, secret: Contact
) -> None:
    view = opens("Same person as…")
    offered = person.looks_for(view, WHO, "")
    assert next(iter(offered)) == "Ana Janson"
    assert not {"Anna Jansen, Bakkerij Jansen", "Anna Janssen", "Bram Bakker"} & offered.keys()
    chosen = filled(view) | {WHO: {WHO: {"selected_option": {"value": offered["Ana Janson"]}}}}
    assert person.sends(view, chosen) is None
    shown = slack.wait_for("response").arguments
    assert "Are these the same person?" in shown["text"]
    assert "One person" in labels(shown)


def test_anybody_is_found_by_what_is_typed(person: Person, opens: Opens, janson: Contact) -> None:
    view = opens("Same person as…")
    assert list(person.looks_for(view, WHO, "bram b")) == ["Bram Bakker"]
    assert person.looks_for(view, WHO, "xylophon") == {}


def test_nobody_is_the_same_as_themselves(person: Person, opens: Opens, anna: Contact) -> None:
    view = opens("Same person as…")
    assert "Anna Jansen" not in str(person.looks_for(view, WHO, "anna jansen"))
    chosen = {WHO: {WHO: {"selected_option": {"value": str(anna.id)}}}}
    assert WHO.partition(".")[0] in errors(person.sends(view, chosen))


def test_a_colleague_is_offered_nobody_in_somebody_elses_dialog(
    person: Person, opens: Opens, ben: Member, janson: Contact
) -> None:
    view = opens("Same person as…")
    bens = Person(person.web, person.slack, ben.slack_user_id)
    assert view["callback_id"] == CALLBACK
    assert bens.looks_for(view, WHO, "bram") == {}
