"""Undo of an ask that was answered takes the answer back too: who noted it is told before."""

import pytest

from bot.database import Transaction
from bot.team.members import Member
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

pytestmark = pytest.mark.usefixtures("anna", "ben")
ASKED = "asked Anna Jansen for a photo"
LANGUAGES = [
    (
        "English",
        "Ben Smit logged an answer to it; Undo takes that back too.",
        "The answer that Ben Smit logged is undone too.",
    ),
    (
        "Nederlands",
        "Ben Smit heeft het antwoord erop genoteerd; met Ongedaan maken draai je ook dat terug.",
        "Ook het antwoord dat Ben Smit had genoteerd, is teruggedraaid.",
    ),
    (
        "Deutsch",
        "Ben Smit hat die Antwort darauf notiert; mit „Rückgängig machen“ nimmst du auch sie"
        " zurück.",
        "Auch die Antwort, die Ben Smit notiert hatte, ist zurückgenommen.",
    ),
]


@pytest.fixture
def colleague(person: Person, slack: FakeSlack) -> Person:
    return Person(person.web, slack, "U0BEN")


@on_both_databases
@pytest.mark.parametrize(("language", "stands", "went"), LANGUAGES)
def test_what_a_colleague_noted_stands_until_undo_is_pressed(
    person: Person,
    colleague: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    stands: str,
    went: str,
) -> None:
    person.types(ASKED)
    colleague.types("Anna Jansen said yes")
    person.types(f"language {language}")
    shown = person.types("undo")
    assert stands in shown["text"]
    assert answers(transaction) == {"Anna": "yes"}
    label = {"Nederlands": "Ongedaan maken", "Deutsch": "Rückgängig machen"}.get(language, "Undo")
    person.presses(shown, label)
    assert went in slack.wait_for("response").arguments["text"]
    assert answers(transaction) == {}


def test_ones_own_is_told_as_well(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types(ASKED)
    person.types("Anna said yes")
    stands = pressed(person, slack, asked, 1)
    assert "You logged an answer to it; Undo takes that back too." in stands["text"]
    assert answers(transaction) == {"Anna": "yes"}
    gone = pressed(person, slack, stands, 2)["text"]
    assert gone.endswith("The answer you logged is undone too.")
    assert answers(transaction) == {}


def test_one_that_was_planned_is_planned_again_without_its_answer(
    person: Person, colleague: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("ask Anna Jansen for a photo on 13 November")
    asked = person.types(ASKED)
    colleague.types("Anna Jansen said yes")
    planned = pressed(person, slack, pressed(person, slack, asked, 1), 2)["text"]
    assert "Planned: on Friday 13 November" in planned
    assert "The answer that Ben Smit logged is undone too." in planned
    assert answers(transaction) == {}


def pressed(person: Person, slack: FakeSlack, shown: Payload, count: int) -> Payload:
    """What stands in the message's place after Undo, the `count`th click of all."""
    person.presses(shown, "Undo")
    return dict(slack.wait_for("response", count=count).arguments)


def test_an_answer_that_was_taken_back_before_is_not_told(types: Types) -> None:
    types(ASKED)
    types("Anna said yes")
    types("undo")
    assert "answer" not in types("undo")["text"]


def test_without_an_answer_nothing_is_told(types: Types, ben: Member) -> None:
    types(ASKED)
    assert ben.name not in types("undo")["text"]
