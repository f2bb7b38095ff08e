"""Asks that are typed: within the window, after it, or made already."""

from datetime import date, timedelta

from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ResponseRow
from bot.people.contacts import Contact
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack


def test_an_ask_inside_the_window_is_declined_and_kept_for_later(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("give Anna tips yesterday")
    declined = person.types("ask Anna tax return 2025")
    assert "*Thursday 12 November*" in declined["text"]
    remind = button(declined, "Remind me on Thursday 12 November")
    for time in (1, 2):
        person.clicks(remind["action_id"], remind["value"])
        assert "Thursday 12 November" in slack.wait_for("response", count=time).arguments["text"]
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        assert (ask.words, ask.planned_for, ask.made_on) == (
            "tax return 2025",
            date(2026, 11, 12),
            None,
        )


def test_an_ask_that_was_already_made_is_recorded_as_inside_the_window(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("give Anna tips yesterday")
    person.presses(person.types("ask Anna tax return"), "It was already asked")
    assert "inside the cooling-off period" in slack.wait_for("response").arguments["text"]
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        assert ask.inside_window


def test_an_ask_after_the_window_is_recorded_and_answered(
    person: Person, transaction: Transaction, anna: Contact, clock: StoppedClock
) -> None:
    person.types("give Anna tips")
    clock.moment += timedelta(days=10)
    assert "Logged: you asked *Anna Jansen*" in person.types("ask Anna tax return")["text"]
    clock.moment += timedelta(days=4)
    assert "said yes" in person.types("answer Anna yes")["text"]
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        (response,) = session.exec(select(ResponseRow)).all()
        assert not ask.inside_window
        assert (response.answered_on - (ask.made_on or date.min)).days == 4


def test_an_answer_can_not_come_before_its_ask(person: Person, anna: Contact) -> None:
    person.types("ask Anna tax return")
    refused = person.types("answer Anna yes yesterday")
    assert "You asked on 3 November, so the answer can’t be from 2 November" in refused["text"]
