"""Answers that are denied: nothing is recorded of them before it is sure what they come to."""

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.recording.test_commands import add
from tests.handlers.recording.test_several_answers import PEOPLE, asked


@pytest.fixture(autouse=True)
def known(transaction: Transaction, mara: Member, anna: Contact) -> None:
    for name in PEOPLE:
        add(transaction, mara, name)


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "Bram hasn't agreed", "an ask stays open until"),
        ("en", "Bram didn't say no", "Say what the answer was"),
        ("en", "Bram said yes and no", "Say what the answer was"),
        ("nl", "Bram moet nog bevestigen", "een vraag blijft openstaan tot"),
        ("nl", "Bram heeft geen nee gezegd", "Zeg wat het antwoord was"),
        ("de", "Bram hat noch nicht zugesagt", "Eine Bitte bleibt offen, bis"),
        ("de", "Bram hat nicht abgesagt", "Sag, was die Antwort war"),
    ],
)
def test_nothing_is_recorded(
    person: Person, transaction: Transaction, language: str, line: str, told: str
) -> None:
    asked(person, language)
    shown = person.types(line)
    assert told in shown["text"]
    assert answers(transaction) == {}
