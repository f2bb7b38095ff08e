"""What somebody means to do, or forgot: it is asked about, and a reminder is offered."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, GestureRow, ReminderRow
from bot.vocabulary import Purpose, ReminderState
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]


def reminders(transaction: Transaction) -> list[tuple[str, ReminderState]]:
    """What somebody asked to be reminded of."""
    wanted = select(ReminderRow).where(ReminderRow.purpose == Purpose.REMIND)
    with transaction() as session:
        return [(row.words, row.state) for row in session.exec(wanted)]


def is_empty(transaction: Transaction) -> bool:
    """Whether nothing was given or asked."""
    with transaction() as session:
        rows = (session.exec(select(row.id)).all() for row in (GestureRow, AskRow))
        return not any(rows)


@pytest.mark.parametrize(
    ("language", "line", "offered", "words"),
    [
        ("English", "I'm going to send Anna a book", "Remind me tomorrow", "a book"),
        ("English", "I owe Anna a coffee", "Remind me tomorrow", "a coffee"),
        ("English", "Forgot to thank Anna", "Remind me tomorrow", ""),
        ("Nederlands", "Ik ga Anna een boek sturen", "Herinner me morgen", "een boek"),
        ("Nederlands", "Vergeten Anna te bedanken", "Herinner me morgen", "te bedanken"),
        ("Deutsch", "Ich will Anna ein Buch schicken", "Erinnere mich morgen", "ein Buch"),
        ("English", "couldn't reach Anna", "Remind me tomorrow", "couldn't reach Anna"),
        ("Nederlands", "Anna niet bereikt", "Herinner me morgen", "niet bereikt"),
        ("Deutsch", "Anna nicht erreicht", "Erinnere mich morgen", "nicht erreicht"),
        ("Deutsch", "Anna keine Blumen gegeben", "Erinnere mich morgen", "keine Blumen gegeben"),
    ],
)
def test_one_click_sets_a_reminder_and_logs_nothing(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    line: str,
    offered: str,
    words: str,
) -> None:
    person.types(f"language {language}")
    asked = person.types(line)
    assert reminders(transaction) == []
    for time in (1, 2):
        person.presses(asked, offered)
        assert "*Anna Jansen*" in slack.wait_for("response", count=time).arguments["text"]
    assert reminders(transaction) == [(words, ReminderState.OPEN)]
    assert is_empty(transaction)


def test_what_was_logged_already_sets_no_reminder(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("Forgot to thank Anna")
    person.presses(asked, "Don’t log it")
    slack.wait_for("response")
    person.presses(asked, "Remind me tomorrow")
    slack.wait_for("response", count=2)
    assert reminders(transaction) == []


@pytest.mark.parametrize("line", ["I'm going to send Zoe Zwart a book", "call Anna in March"])
def test_it_is_offered_of_one_who_is_known_and_where_no_day_is_told(
    person: Person, line: str
) -> None:
    assert "Remind me tomorrow" not in labels(person.types(line))
