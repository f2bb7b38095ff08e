"""The shortcut in the menu of a message that records a response."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, ResponseRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, AskState
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.recording.message_menu import THURSDAY, sends, starts_with, uses
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def asked(person: Person, clock: StoppedClock, anna: Contact) -> None:
    """Mara asked Anna on Tuesday for something; it is Saturday."""
    person.types("ask Anna Jansen for a talk")
    clock.moment += timedelta(days=4)


def responses(transaction: Transaction) -> list[tuple[Answer, str, date, bool]]:
    with transaction() as session:
        return [
            (one.answer, one.words, one.answered_on, one.is_late)
            for one in session.exec(select(ResponseRow).order_by(col(ResponseRow.id)))
        ]


@pytest.mark.usefixtures("asked")
def test_the_dialog_is_filled_in_from_the_message(person: Person, slack: FakeSlack) -> None:
    said = "Anna Jansen said yes"
    view = uses(person, slack, "shortcut.response", said)
    friday = THURSDAY + timedelta(days=1)
    assert starts_with(view) == {
        "who": "Anna Jansen",
        "reply": "yes",
        "words": said,
        "day": friday.isoformat(),
    }


@pytest.mark.usefixtures("asked")
def test_a_colleague_records_a_response_and_the_ask_is_closed_for_all(
    person: Person, ben: Member, slack: FakeSlack, transaction: Transaction
) -> None:
    colleague = Person(person.web, slack, ben.slack_user_id)
    view = uses(colleague, slack, "shortcut.response", "Anna Jansen said yes")
    assert sends(colleague, view) is None
    assert (
        "*Anna Jansen* said yes (what Mara Visser asked on 3 November)"
        in slack.wait_for("chat.postEphemeral").arguments["text"]
    )
    assert responses(transaction) == [(Answer.YES, "", date(2026, 11, 6), False)]
    with transaction() as session:
        assert session.exec(select(AskRow)).one().state is AskState.ANSWERED


@pytest.mark.usefixtures("asked")
def test_something_else_keeps_the_words(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    view = uses(person, slack, "shortcut.response", "Anna Jansen: only after the audit")
    sends(person, view, reply="other", words="only after the audit")
    told = slack.wait_for("chat.postEphemeral").arguments["text"]
    assert "*Anna Jansen* answered “only after the audit”" in told
    assert responses(transaction) == [
        (Answer.OTHER, "only after the audit", date(2026, 11, 6), False)
    ]


@pytest.mark.usefixtures("asked")
def test_an_answer_after_three_weeks_is_late(
    person: Person, slack: FakeSlack, transaction: Transaction, clock: StoppedClock
) -> None:
    clock.moment += timedelta(days=30)
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    sends(person, view, day="2026-12-01")
    slack.wait_for("chat.postEphemeral")
    assert responses(transaction) == [(Answer.YES, "", date(2026, 12, 1), True)]


@pytest.mark.usefixtures("asked")
def test_with_several_open_asks_it_is_asked_which(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("ask Anna Jansen for a review")
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    sends(person, view, day="2026-11-07")
    shown = dict(slack.wait_for("chat.postEphemeral").arguments)
    assert [label.rpartition(": ")[2] for label in labels(shown)] == [
        "a talk",
        "a review",
        "Cancel",
    ]
    assert responses(transaction) == []


def test_without_an_open_ask_it_says_so(
    person: Person, slack: FakeSlack, anna: Contact, clock: StoppedClock, transaction: Transaction
) -> None:
    clock.moment += timedelta(days=4)
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    answered = sends(person, view)
    assert answered is not None
    assert "There is no open ask to Anna Jansen" in answered["errors"]["who"]
    assert responses(transaction) == []


@pytest.mark.usefixtures("asked")
def test_not_yet_is_no_response(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    sends(person, view, reply="not_yet")
    assert responses(transaction) == []
    with transaction() as session:
        assert session.exec(select(AskRow)).one().state is AskState.MADE
