"""Whoever is archived, or was made one with another: found, listed and meant by their names."""

import pytest

from bot.database import Transaction
from bot.people import archive, contacts
from bot.people.contacts import Contact, NewContact
from bot.privacy import erasure, merging
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def merged(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    """Annie J. is Anna Jansen."""
    with transaction() as session:
        contacts.add(session, mara, NewContact("Annie J.", Audience.CLIENT), anna.red_on)
    person.presses(person.types("merge Anna Jansen with Annie J."), "One person")
    slack.wait_for("response")


@pytest.mark.parametrize(
    "line",
    ["who Anna Jansen", "who is Anna?", "find Anna Jansen", "find Anna", "forget Anna Jansen"],
)
def test_of_who_is_archived_that_is_said(
    person: Person, slack: FakeSlack, anna: Contact, line: str
) -> None:
    person.types("give Anna Jansen a book")
    person.presses(person.types("forget Anna Jansen"), "Archive")
    slack.wait_for("response")
    shown = person.types(line)
    assert "*Anna Jansen* is archived" in shown["text"]
    assert "Bring back" in labels(shown)


def test_who_is_archived_is_meant_by_a_first_name(person: Person, anna: Contact) -> None:
    person.types("archive Anna Jansen")
    assert "*Anna Jansen* is archived" in person.types("give Anna a book")["text"]


@pytest.mark.usefixtures("merged")
def test_who_was_merged_is_who_they_are_now(person: Person) -> None:
    for line in ("who Annie J.", "find Annie J."):
        assert "*Anna Jansen*" in person.types(line)["text"]


def test_what_is_told_of_who_is_archived_is_kept_until_they_are_back(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.types("give Anna Jansen a book")
    person.presses(person.types("forget Anna Jansen"), "Archive")
    slack.wait_for("response")
    asked = person.types("got flowers from Anna Jansen")
    assert "*Anna Jansen* is archived" in asked["text"]
    slack.forget()
    person.presses(asked, "Bring back")
    assert "flowers" in slack.wait_for("response").arguments["text"]
    assert "received: “flowers”" in person.types("who Anna Jansen")["text"]


@pytest.mark.usefixtures("merged")
def test_who_was_merged_is_meant_by_the_old_name(person: Person) -> None:
    person.types("give Annie J. a book")
    assert "given: “a book”" in person.types("who Anna Jansen")["text"]


ASKED_FOR_ARCHIVED = [
    "archived",
    "archived contacts",
    "find archived",
    "who is archived?",
    "gearchiveerd",
    "gearchiveerde contacten",
    "archiviert",
    "archivierte Kontakte",
    "contacts in the archive",
]


@pytest.fixture
def archived(transaction: Transaction, anna: Contact, bram: Contact) -> None:
    with transaction() as session:
        for one in (anna, bram):
            archive.put_away(session, one, anna.red_on)


@pytest.mark.usefixtures("archived")
@pytest.mark.parametrize("line", ASKED_FOR_ARCHIVED)
def test_who_is_archived_is_listed(person: Person, line: str) -> None:
    assert "2 archived contacts" in person.types(line)["text"]


@on_both_databases
def test_who_is_archived_is_brought_back_from_the_list(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, bram: Contact
) -> None:
    assert person.types("archived")["text"] == "Nobody is archived."
    with transaction() as session:
        for one in (anna, bram):
            archive.put_away(session, one, anna.red_on)
    person.presses(person.types("archived"), "Show")
    shown = slack.wait_for("chat.postMessage").arguments
    assert labels(dict(shown)) == ["Bring back", "Forget for good"]
    person.presses(dict(shown), "Bring back")
    assert "is back among your contacts" in slack.wait_for("response").arguments["text"]
    alone = person.types("archived")
    assert bram.name in alone["text"]
    assert "Bring back" not in labels(alone)


def test_who_is_merged_or_forgotten_is_not_archived(
    person: Person, transaction: Transaction, mara: Member, anna: Contact, clock: StoppedClock
) -> None:
    with transaction() as session:
        others = [
            contacts.add(session, mara, NewContact(name, Audience.CLIENT), anna.red_on)
            for name in ("A. Jansen", "Rob Stark")
        ]
        merging.merge(session, mara, anna.id, others[0].id, clock.now())
        erasure.forget(session, mara, others[1].id, clock.now())
    assert person.types("archived")["text"] == "Nobody is archived."
