"""`forget NAME`: what is shown, what is gone, and what a second click does."""

from datetime import date

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons


@pytest.fixture
def nora(transaction: Transaction, mara: Member) -> Contact:
    new = NewContact("Nora de Wit", Audience.PARTNER, "Acme", ("nora@example.com",))
    with transaction() as session:
        return contacts.add(session, mara, new, date(2026, 11, 1))


def as_it_stands(transaction: Transaction, contact: Contact, viewer: Member) -> Contact:
    with transaction() as session:
        return contacts.by_id(session, viewer, contact.id)


@pytest.mark.parametrize(
    ("language", "line", "shown", "undo"),
    [
        ("English", "forget Nora", "Removed: *Nora de Wit*", "Undo"),
        ("Nederlands", "vergeet Nora de Wit", "Verwijderd: *Nora de Wit*", "Ongedaan maken"),
        ("Deutsch", "vergiss Nora", "Entfernt: *Nora de Wit*", "Rückgängig machen"),
    ],
)
def test_nothing_noted_is_gone_and_can_be_added_again(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    nora: Contact,
    language: str,
    line: str,
    shown: str,
    undo: str,
) -> None:
    person.types(f"language {language}")
    removed = person.types(line)
    assert shown in removed["text"]
    assert as_it_stands(transaction, nora, mara).is_forgotten
    person.presses(removed, undo)
    assert "*Nora de Wit*, Acme" in slack.wait_for("response").arguments["text"]
    assert "*Nora de Wit*, Acme" in person.types("who is Nora?")["text"]


def test_a_sentence_asks_what_becomes_of_what_is_noted(
    person: Person, slack: FakeSlack, nora: Contact
) -> None:
    person.types("give Nora a book")
    person.writes("forget Nora")
    asked = slack.wait_for("chat.postMessage").arguments
    assert "There is more about *Nora de Wit* here than a name." in asked["text"]
    assert "confirm" in button(asked, "Forget for good")


def test_archived_and_brought_back_by_click(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, nora: Contact
) -> None:
    person.types("met Nora")
    person.presses(person.types("forget Nora"), "Archive")
    archived = slack.wait_for("response").arguments
    assert archived["text"] == "*Nora de Wit* is archived: no more reminders."
    assert as_it_stands(transaction, nora, mara).is_archived
    assert "is archived" in person.types("add Nora de Wit")["text"]
    person.presses(dict(archived), "Bring back")
    assert "is back" in slack.wait_for("response", count=2).arguments["text"]
    assert not as_it_stands(transaction, nora, mara).is_archived


def test_old_buttons_say_what_is_true(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, nora: Contact
) -> None:
    person.types("met Nora")
    asked = person.types("forget Nora")
    for time, label in enumerate(("Forget for good", "Keep", "Archive", "Forget for good"), 1):
        person.presses(asked, label)
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"].startswith("Forgotten for good.")
        assert not buttons(redrawn)
    assert as_it_stands(transaction, nora, mara).name == "…"


def test_keep_changes_nothing(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, nora: Contact
) -> None:
    person.types("met Nora")
    person.presses(person.types("forget Nora"), "Keep")
    assert slack.wait_for("response").arguments["text"] == "All right, *Nora de Wit* stays."
    assert not as_it_stands(transaction, nora, mara).is_archived


@pytest.mark.parametrize("line", ["forget Nora Visser", "forget nora visser", "vergiss Norah"])
def test_another_name_is_asked_about_before_anybody_is_removed(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    nora: Contact,
    line: str,
) -> None:
    asked = person.types(line)
    assert "Do you mean one of these?" in asked["text"]
    assert not as_it_stands(transaction, nora, mara).is_forgotten
    person.presses(asked, "Nora de Wit, Acme")
    assert "Removed: *Nora de Wit*" in slack.wait_for("response").arguments["text"]


def test_a_colleagues_contact_is_told_as_theirs(
    person: Person, transaction: Transaction, mara: Member, bram: Contact
) -> None:
    assert "*Ben Smit* looks after *Bram*" in person.types("forget Bram")["text"]
    assert not as_it_stands(transaction, bram, mara).is_archived


def test_nobody_and_several_are_not_removed(person: Person, anna: Contact, nora: Contact) -> None:
    assert "/goodturn forget" in person.types("forget")["text"]
    assert "Anna Jansen and Nora" in person.types("forget Anna Jansen and Nora")["text"]
    assert "I don’t know “Zacharias”" in person.types("forget Zacharias")["text"]
