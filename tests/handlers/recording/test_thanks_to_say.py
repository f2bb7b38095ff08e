"""Thanks that somebody is bidden to say were not said yet: they are offered, and nothing stored."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import GestureRow, ReminderRow
from bot.vocabulary import Direction, GestureKind, Purpose, ReminderState
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")
BIDDEN = [
    ("English", "say thanks to Anna"),
    ("English", "thank Anna"),
    ("English", "Please thank Anna for her honest answer"),
    ("English", "say a big thank you to Anna"),
    ("Nederlands", "zeg bedankt tegen Anna"),
    ("Nederlands", "zeg Anna even bedankt"),
    ("Nederlands", "bedank Anna voor haar eerlijke antwoord"),
    ("Deutsch", "sag Anna danke"),
    ("Deutsch", "sag mal danke zu Anna"),
    ("Deutsch", "bedank dich bei Anna für die Antwort"),
]


def notes(transaction: Transaction) -> list[tuple[Direction, str]]:
    with transaction() as session:
        given = select(GestureRow).where(GestureRow.kind == GestureKind.THANK_YOU_NOTE)
        return [(row.direction, row.words) for row in session.exec(given)]


def thanks(transaction: Transaction) -> list[ReminderState]:
    with transaction() as session:
        of_thanks = select(ReminderRow).where(col(ReminderRow.purpose) == Purpose.THANK)
        return [row.state for row in session.exec(of_thanks)]


@pytest.mark.parametrize(("language", "line"), BIDDEN)
def test_it_is_asked_whether_they_were_said(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    person.types(f"language {language}")
    offered = {
        "English": ["Log it as given", "Remind me tomorrow", "Don’t log it"],
        "Nederlands": ["Noteren als gegeven", "Herinner me morgen", "Niets noteren"],
        "Deutsch": ["Als geschenkt notieren", "Erinnere mich morgen", "Nichts notieren"],
    }
    assert labels(person.types(line)) == offered[language]
    assert notes(transaction) == []


@on_both_databases
def test_the_draft_is_offered_for_what_was_received(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("got wine from Anna")
    asked = person.types("say thanks to Anna")
    assert labels(asked) == ["Say thanks", "Log it as given", "Remind me tomorrow", "Don’t log it"]
    person.presses(asked, "Say thanks")
    view = dict(slack.wait_for("views.open").arguments["view"])
    draft = str(view["blocks"][0]["element"]["initial_value"])
    assert not person.submits(view, **{"words.en": draft})
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "Logged: *Anna Jansen* got a thank-you note from you today." in told
    assert notes(transaction) == [(Direction.GIVEN, "")]
    assert thanks(transaction) == [ReminderState.DONE]
    person.presses(asked, "Say thanks")
    redrawn = slack.wait_for("response", count=2).arguments
    assert "Say thanks" not in labels(redrawn)
    assert len(slack.made("views.open")) == 1


def test_the_draft_is_offered_for_an_answer(person: Person, clock: StoppedClock) -> None:
    person.types("ask Anna for a talk")
    clock.moment += timedelta(days=3)
    person.types("Anna said yes")
    assert labels(person.types("thank Anna for her honest answer"))[0] == "Say thanks"


def test_it_was_said_already(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    person.presses(person.types("thank Anna for the wine"), "Log it as given")
    assert "a thank-you note (“the wine”)" in slack.wait_for("response").arguments["text"]
    assert notes(transaction) == [(Direction.GIVEN, "the wine")]


@pytest.mark.parametrize("line", ["thank Zoe Zwart", "say thanks to Zoe Zwart"])
def test_a_stranger_is_not_thanked_at_once(
    person: Person, transaction: Transaction, line: str
) -> None:
    asked = person.types(line)
    assert "Don’t log it" in labels(asked)
    assert notes(transaction) == []


def test_on_a_later_day_a_reminder_is_offered(person: Person, transaction: Transaction) -> None:
    assert labels(person.types("thank Anna on Friday"))[0] == "Remind me then"
    assert notes(transaction) == []


@pytest.mark.parametrize(
    "line",
    ["thanked Anna", "I thanked Anna", "Ik heb Anna bedankt", "Ich habe mich bei Anna bedankt"],
)
def test_what_was_said_is_a_note(person: Person, transaction: Transaction, line: str) -> None:
    assert person.types(line)["text"].startswith("Logged: *Anna Jansen* got a thank-you note")
    assert notes(transaction) == [(Direction.GIVEN, "")]


@pytest.mark.parametrize("line", ["Anna hat sich bei mir bedankt", "Anna heeft ons bedankt"])
def test_thanks_of_theirs_are_none_of_ours(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str
) -> None:
    asked = person.types(line)
    assert notes(transaction) == []
    person.presses(asked, "I got it")
    slack.wait_for("response")
    assert notes(transaction) == [(Direction.RECEIVED, "")]
