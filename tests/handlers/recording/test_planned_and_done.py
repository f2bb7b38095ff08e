"""What was planned to be asked, and was asked or answered before the reminder came."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ReminderRow, ResponseRow
from bot.vocabulary import Answer, AskState, Purpose, ReminderState
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")
PLANNED = {
    "English": "ask Anna for the annual report on 9 November",
    "Nederlands": "vraag Anna op 9 november om het jaarverslag",
    "Deutsch": "bitte Anna am 9. November um den Jahresbericht",
}


def states(transaction: Transaction) -> list[AskState]:
    with transaction() as session:
        return [row.state for row in session.exec(select(AskRow).order_by(AskRow.words))]


def reminders(transaction: Transaction) -> list[ReminderState]:
    of_asks = select(ReminderRow).where(ReminderRow.purpose == Purpose.ASK)
    with transaction() as session:
        return [row.state for row in session.exec(of_asks)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("English", "asked Anna for the annual report"),
        ("Nederlands", "Anna gevraagd om het jaarverslag"),
        ("Deutsch", "Anna um den Jahresbericht gebeten"),
    ],
)
def test_what_was_asked_in_the_same_words_was_asked_as_planned(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    person.types(f"language {language}")
    person.types(PLANNED[language])
    person.types(line)
    assert states(transaction) == [AskState.MADE]
    assert reminders(transaction) == [ReminderState.DONE]


def test_in_other_words_it_is_asked_about(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types(PLANNED["English"])
    shown = person.types("asked Anna about the report")
    assert "“report”" in shown["text"] or "“the report”" in shown["text"]
    assert states(transaction) == [AskState.PLANNED]
    person.presses(shown, labels(shown)[0])
    slack.wait_for("response")
    assert states(transaction) == [AskState.MADE]


def test_what_is_something_else_leaves_the_plan(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types(PLANNED["English"])
    shown = person.types("asked Anna about the sales report")
    person.presses(shown, "No, something else")
    slack.wait_for("response")
    assert sorted(states(transaction)) == [AskState.MADE, AskState.PLANNED]
    person.types("asked Anna for a coffee machine")
    assert sorted(states(transaction)) == [AskState.MADE, AskState.MADE, AskState.PLANNED]


@pytest.mark.parametrize(
    ("language", "line", "says"),
    [
        (
            "English",
            "Anna said yes",
            "So far you’ve only planned to ask *Anna Jansen*. Is this the answer to it?",
        ),
        ("Nederlands", "Anna zei ja", "Je had je vraag aan *Anna Jansen* nog alleen gepland."),
        ("Deutsch", "Anna hat zugesagt", "Die Bitte an *Anna Jansen* war bisher nur geplant."),
    ],
)
def test_an_answer_to_what_was_only_planned(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    line: str,
    says: str,
) -> None:
    person.types(f"language {language}")
    person.types(PLANNED[language])
    shown = person.types(line)
    assert says in shown["text"]
    assert states(transaction) == [AskState.PLANNED]
    person.presses(shown, labels(shown)[0])
    slack.wait_for("response")
    assert states(transaction) == [AskState.ANSWERED]
    assert reminders(transaction) == [ReminderState.DONE]
    with transaction() as session:
        assert session.exec(select(ResponseRow)).one().answer is Answer.YES


@pytest.mark.parametrize(
    ("language", "line", "offer", "yes"),
    [
        ("English", "got the annual report from Anna", "It answers “the annual report”", "Yes"),
        ("English", "Anna sent us the annual report", "It answers “the annual report”", "Yes"),
        ("Nederlands", "jaarverslag van Anna gekregen", "Antwoord op: “het jaarverslag”", "Ja"),
        ("Deutsch", "Jahresbericht von Anna bekommen", "Antwort auf: „den Jahresbericht“", "Ja"),
    ],
)
def test_what_came_before_it_was_asked_for_may_be_the_answer(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    *,
    language: str,
    line: str,
    offer: str,
    yes: str,
) -> None:
    person.types(f"language {language}")
    person.types(PLANNED[language])
    shown = person.types(line)
    assert labels(shown)[0] == offer
    person.presses(shown, offer)
    asked = dict(slack.wait_for("response").arguments)
    person.presses(asked, yes)
    assert states(transaction) == [AskState.ANSWERED]
    assert reminders(transaction) == [ReminderState.DONE]


def test_what_else_came_is_logged_as_received(person: Person, transaction: Transaction) -> None:
    person.types(PLANNED["English"])
    shown = person.types("got a book from Anna")
    assert shown["text"].startswith("Logged: you got “a book”")
    assert states(transaction) == [AskState.PLANNED]
