"""Which reminders are still to come: asked in a line, and each let go by a click."""

import pytest

from bot.database import Transaction
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.reminders.promised import promised
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]


@pytest.mark.parametrize(
    "line",
    [
        "my reminders",
        "what reminders do I have?",
        "what's planned?",
        "mijn herinneringen",
        "wat staat er gepland?",
        "welke herinneringen heb ik?",
        "meine Erinnerungen",
        "was ist geplant?",
        "zeig mir meine Erinnerungen",
    ],
)
def test_those_to_come_are_told_the_next_first(person: Person, line: str) -> None:
    person.types("remind me about Anna on 3 March")
    person.types("called Anna, call again in two weeks")
    said = person.types(line)["text"].split("\n")
    assert said == [
        "You asked me to remind you of:",
        "*Anna Jansen*: Tuesday 17 November, “call again”",
        "*Anna Jansen*: Wednesday 3 March",
    ]


def test_a_planned_ask_is_told_too(person: Person) -> None:
    person.types("give Anna a book")
    person.presses(person.types("ask Anna for her tax return"), "Remind me on Friday 13 November")
    person.types("remind me about Anna on 3 March")
    shown = person.types("my reminders")
    assert shown["text"].split("\n")[1:] == [
        "*Anna Jansen*: Friday 13 November, your ask “her tax return”",
        "*Anna Jansen*: Wednesday 3 March",
    ]
    assert labels(shown) == ["No reminder"]


def test_one_is_let_go_by_click(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    person.types("remind me about Anna on 3 March")
    person.presses(person.types("my reminders"), "No reminder")
    assert "Taken back" in slack.wait_for("response").arguments["text"]
    assert promised(transaction) == []
    assert person.types("my reminders")["text"].startswith("Nothing is planned")


def test_those_of_who_is_archived_are_left_out(person: Person) -> None:
    person.types("remind me about Anna on 3 March")
    person.types("archive Anna")
    assert person.types("my reminders")["text"].startswith("Nothing is planned")


def test_a_reminder_that_is_asked_for_is_no_question(
    person: Person, transaction: Transaction
) -> None:
    person.types("remind me of what's planned with Anna on 3 March")
    assert len(promised(transaction)) == 1
