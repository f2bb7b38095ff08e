"""Which reminders are still to come: asked in a line, and each let go by a click."""

from datetime import date, timedelta

import pytest

from bot.database import Transaction
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
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
        "You asked me to remind you about:",
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


def test_thanks_that_were_promised_are_told_as_such(person: Person) -> None:
    person.types("got flowers from Anna on Sunday")
    assert person.types("my reminders")["text"].split("\n")[1:] == [
        "*Anna Jansen*: Wednesday 4 November, to say thanks"
    ]


def test_one_is_let_go_by_click(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    person.types("remind me about Anna on 3 March")
    person.presses(person.types("my reminders"), "No reminder")
    assert "Undone" in slack.wait_for("response").arguments["text"]
    assert promised(transaction) == []
    assert person.types("my reminders")["text"].startswith("You have")


def test_those_of_who_is_archived_are_left_out(person: Person) -> None:
    person.types("remind me about Anna on 3 March")
    person.types("archive Anna")
    assert person.types("my reminders")["text"].startswith("You have")


def test_a_reminder_that_is_asked_for_is_no_question(
    person: Person, transaction: Transaction
) -> None:
    person.types("remind me of what's planned with Anna on 3 March")
    assert len(promised(transaction)) == 1


@pytest.mark.parametrize("line", ["my reminders", "who is Anna"])
def test_what_falls_into_days_away_is_told_on_the_day_on_which_it_comes(
    person: Person, line: str
) -> None:
    person.types("remind me about Anna on 9 December")
    person.types("I'm on vacation from 7 December to 18 December")
    said = str(person.types(line))
    assert "9 December" not in said
    assert "Monday 21 December" in said


@pytest.mark.usefixtures("ben")
def test_what_a_colleague_is_reminded_of_comes_on_its_day(person: Person) -> None:
    person.types("remind me about Anna on 9 December")
    person.types("I'm on vacation from 7 December to 18 December, Ben stands in")
    assert "Wednesday 9 December" in person.types("my reminders")["text"]


def test_more_than_are_listed_are_counted(person: Person) -> None:
    for week in range(24):
        day = date(2026, 11, 10) + timedelta(weeks=week)
        person.types(f"remind me about Anna on {day.isoformat()}")
    assert person.types("my reminders")["text"].endswith("4 more after these.")
    assert "19 more after these." in str(person.types("who is Anna"))


@pytest.mark.parametrize(
    ("language", "soon"),
    [
        ("English", "as soon as there’s room in a message, “the keys”"),
        ("Nederlands", "zodra er plaats is in een bericht, “the keys”"),
        ("Deutsch", "sobald in einer Nachricht Platz ist, „the keys“"),
    ],
)
def test_no_day_is_told_that_is_over(
    person: Person, clock: StoppedClock, language: str, soon: str
) -> None:
    person.types("remind me about Anna on 10 November: the keys")
    person.types(f"language {language}")
    for line in ("my reminders", "who is Anna"):
        assert "10" in str(person.types(line))
    clock.moment += timedelta(days=8)
    assert person.types("my reminders")["text"].split("\n")[1:] == [f"*Anna Jansen*: {soon}"]
    assert soon in str(person.types("who is Anna"))


def test_what_comes_once_more_and_waits_tells_when_it_came(
    person: Person, clock: StoppedClock, turn: Turn
) -> None:
    person.types("remind me about Anna on 10 November: the keys")
    clock.moment += timedelta(days=7)
    turn.take()
    clock.moment += timedelta(days=21)
    assert person.types("my reminders")["text"].endswith(
        "as soon as there’s room in a message (again; last reminder on Tuesday 10 "
        "November), “the keys”"
    )
