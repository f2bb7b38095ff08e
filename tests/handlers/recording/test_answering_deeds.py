"""What somebody did after an ask may be the answer to it, where it isn't sure what happened."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, GestureRow, ResponseRow
from bot.people.contacts import Contact
from bot.vocabulary import Answer
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

OFFER = "It answers “the annual accounts”"


@pytest.fixture
def asked(person: Person, clock: StoppedClock, anna: Contact) -> None:
    """Anna was asked for something on Tuesday; it is Friday."""
    person.types("ask Anna Jansen for the annual accounts")
    clock.moment += timedelta(days=3)


def answers(transaction: Transaction) -> list[tuple[str, Answer, str]]:
    with transaction() as session:
        both = select(AskRow, ResponseRow).join(ResponseRow)
        assert session.exec(select(GestureRow)).first() is None
        return [(ask.words, one.answer, one.words) for ask, one in session.exec(both)]


@pytest.mark.usefixtures("asked")
@on_both_databases
def test_the_answer_is_offered_first_where_it_shares_a_word(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("Anna sent the annual accounts")
    assert labels(shown)[:2] == [OFFER, "I gave it"]
    person.presses(shown, OFFER)
    then = dict(slack.wait_for("response").arguments)
    assert then["text"].startswith("Is “the annual accounts” a yes or a no?")
    assert labels(then)[:5] == ["Yes", "Partly", "No", "Nothing yet", "Something else"]
    person.presses(then, "Yes")
    assert "*Anna Jansen* said yes" in slack.wait_for("response", count=2).arguments["text"]
    assert answers(transaction) == [("the annual accounts", Answer.YES, "")]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    "line",
    [
        "Anna sent half of them",
        "Anna Jansen heeft de paspoortkopie gestuurd",
        "Anna hat die Jahreszahlen geschickt",
        "Anna kan wel lunchen maar pas in januari",
        "Anna will erst nächste Woche antworten",
    ],
)
def test_it_is_offered_after_the_others_else(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str
) -> None:
    shown = person.types(line)
    assert "What happened?" in shown["text"]
    assert labels(shown)[4] == OFFER
    person.presses(shown, OFFER)
    person.presses(dict(slack.wait_for("response").arguments), "Partly")
    slack.wait_for("response", count=2)
    assert answers(transaction) == [("the annual accounts", Answer.PARTLY, "")]


@pytest.mark.usefixtures("asked")
def test_of_several_asks_the_one_that_was_chosen_is_answered(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("ask Anna Jansen for a talk")
    shown = person.types("Anna sent the annual accounts")
    assert labels(shown)[0] == OFFER
    assert "It answers “a talk”" in labels(shown)[1:]
    person.presses(shown, "It answers “a talk”")
    person.presses(dict(slack.wait_for("response").arguments), "Something else")
    slack.wait_for("response", count=2)
    assert answers(transaction) == [("a talk", Answer.OTHER, "the annual accounts")]


def test_nothing_is_offered_where_nothing_waits(
    person: Person, anna: Contact, clock: StoppedClock
) -> None:
    assert labels(person.types("Anna sent the annual accounts"))[0] == "I gave it"


@pytest.mark.usefixtures("asked")
def test_what_was_answered_meanwhile_is_gone(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("Anna sent the annual accounts")
    person.types("Anna said no")
    person.presses(shown, OFFER)
    assert answers(transaction) == [("the annual accounts", Answer.NO, "")]
