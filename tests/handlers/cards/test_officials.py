"""That somebody is a public official, told in a line: kept at once, and taken back by "undo"."""

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def is_official(transaction: Transaction, contact: Contact) -> bool:
    with transaction() as session:
        return session.get_one(ContactRow, contact.id).is_official


@pytest.mark.parametrize(
    ("language", "line", "undo"),
    [
        ("English", "Anna is a civil servant", "undo"),
        ("English", "Anna Jansen works for the government.", "undo"),
        ("Nederlands", "Anna is ambtenaar", "ongedaan maken"),
        ("Deutsch", "Anna ist Beamtin", "rückgängig"),
        ("Deutsch", "Anna Jansen ist Amtsträgerin", "rückgängig"),
    ],
)
def test_it_is_kept_and_taken_back(
    person: Person, transaction: Transaction, anna: Contact, language: str, line: str, undo: str
) -> None:
    person.types(f"language {language}")
    assert undo in person.types(line)["text"]
    assert is_official(transaction, anna)
    person.types(undo)
    assert not is_official(transaction, anna)


def test_what_is_known_is_said_so(person: Person, transaction: Transaction, anna: Contact) -> None:
    person.types("Anna is a civil servant")
    told = person.types("Anna is a public official")["text"]
    assert told == "*Anna Jansen* is already down as a public official."


@pytest.mark.parametrize(
    "line",
    [
        "is Anna a civil servant?",
        "Anna is a civil servant and allergic to nuts",
        "Anna's husband is a civil servant",
        "Anna isn't a public official",
        "gave Anna flowers, she is a civil servant",
    ],
)
def test_what_tells_more_or_less_changes_nothing(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    person.types(line)
    assert not is_official(transaction, anna)


def test_whom_a_colleague_looks_after_stays_as_it_is(
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member, anna: Contact
) -> None:
    told = Person(person.web, slack, ben.slack_user_id).types("Anna Jansen is a civil servant")
    assert "looks after *Anna Jansen*" in told["text"]
    assert not is_official(transaction, anna)
