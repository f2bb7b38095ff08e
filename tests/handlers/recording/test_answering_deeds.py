"""What somebody did after an ask may be the answer to it, where it isn't sure what happened."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, GestureRow, ResponseRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.test_commands import add
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


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    "line",
    [
        "Anna Jansen sent me her annual accounts on Wednesday",
        "got the annual accounts from Anna Jansen",
        "received Anna Jansen's accounts",
    ],
)
@on_both_databases
def test_what_was_asked_for_and_came_may_be_the_answer(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str
) -> None:
    shown = person.types(line)
    assert shown["text"].startswith("What happened? Nothing is logged yet.")
    assert labels(shown)[:3] == [OFFER, "I gave it", "I got it"]
    person.presses(shown, OFFER)
    person.presses(dict(slack.wait_for("response").arguments), "Yes")
    assert "*Anna Jansen* said yes" in slack.wait_for("response", count=2).arguments["text"]
    assert answers(transaction) == [("the annual accounts", Answer.YES, "")]


@pytest.mark.parametrize(
    ("language", "ask", "line", "offer"),
    [
        (
            "Nederlands",
            "ik heb Anna Jansen gevraagd om de loonstaten",
            "Anna Jansen heeft mij de loonstaten gestuurd",
            "Antwoord op: “de loonstaten”",
        ),
        (
            "Deutsch",
            "ich habe Anna Jansen um die neue Adresse gebeten",
            "Anna Jansen hat mir die neue Adresse geschickt",
            "Antwort auf: „die neue Adresse“",
        ),
    ],
)
def test_it_may_be_in_every_language(
    person: Person, anna: Contact, language: str, ask: str, line: str, offer: str
) -> None:
    person.types(f"language {language}")
    person.types(ask)
    assert labels(person.types(line))[0] == offer


@pytest.mark.usefixtures("asked")
def test_what_came_is_logged_as_received_where_that_is_chosen(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("got the annual accounts from Anna Jansen")
    person.presses(shown, "I got it")
    assert "Logged: you got" in slack.wait_for("response").arguments["text"]


@pytest.mark.usefixtures("asked")
def test_what_nobody_was_asked_for_is_logged_at_once(person: Person) -> None:
    assert "Logged: you got “flowers”" in person.types("got flowers from Anna Jansen")["text"]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("line", ["Anna emailed her accounts", "got the accounts from Anna"])
def test_of_several_of_a_name_the_one_who_was_asked_is_offered(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, line: str
) -> None:
    add(transaction, mara, "Anna de Wit")
    shown = person.types(line)
    offer = "Anna Jansen answers “the annual accounts”"
    assert labels(shown)[0] == offer
    person.presses(shown, offer)
    person.presses(dict(slack.wait_for("response").arguments), "Yes")
    assert "*Anna Jansen* said yes" in slack.wait_for("response", count=2).arguments["text"]
    assert answers(transaction) == [("the annual accounts", Answer.YES, "")]
