"""The answer to a line about a response carries a way to say thanks, in the contact's language."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import ContactRow, GestureRow, ReminderRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AddressForm, GestureKind, Purpose, ReminderState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

SOON = "I’ll remind you in one of your next nudges."


@pytest.fixture
def asked(person: Person, clock: StoppedClock, anna: Contact) -> None:
    """Mara asked Anna on Tuesday for a talk; it is Friday."""
    person.types("ask Anna Jansen for a talk")
    clock.moment += timedelta(days=3)


def kinds(transaction: Transaction) -> list[GestureKind | None]:
    with transaction() as session:
        return [row.kind for row in session.exec(select(GestureRow))]


def thanks(transaction: Transaction) -> list[ReminderState]:
    with transaction() as session:
        of_thanks = select(ReminderRow).where(col(ReminderRow.purpose) == Purpose.THANK)
        return [row.state for row in session.exec(of_thanks)]


def opened(slack: FakeSlack, count: int = 1) -> Payload:
    return dict(slack.wait_for("views.open", count=count).arguments["view"])


def draft(view: Payload) -> str:
    return str(view["blocks"][0]["element"]["initial_value"])


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Anna Jansen said yes", "This would be a good time to say thanks;"),
        ("Anna Jansen partly agreed", "This would be a good time to say thanks;"),
        ("Anna Jansen said no", "This would be a good time to thank them for being clear;"),
    ],
)
def test_an_answer_offers_a_word_of_thanks(
    person: Person, transaction: Transaction, line: str, says: str
) -> None:
    shown = person.types(line)
    assert f"{says} {SOON}" in shown["text"]
    assert labels(shown) == ["Undo", "Say thanks"]
    assert thanks(transaction) == [ReminderState.OPEN]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("language", "form", "line", "drafted"),
    [
        ("en", None, "Anna Jansen said yes", "saying yes to my request (a talk)"),
        ("nl", None, "Anna Jansen said yes", "dat u ja hebt gezegd op mijn vraag [a talk]"),
        ("nl", AddressForm.FAMILIAR, "Anna Jansen said no", "dat je zo duidelijk bent"),
        ("de", None, "Anna Jansen said no", "Ihre klare Antwort auf meine Bitte [a talk]"),
        ("de", AddressForm.FAMILIAR, "Anna Jansen said yes", "dass du auf meine Bitte hin"),
    ],
)
def test_the_draft_thanks_for_the_answer_and_is_logged(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    form: AddressForm | None,
    line: str,
    drafted: str,
) -> None:
    with transaction() as session:
        row = session.exec(select(ContactRow)).one()
        row.language, row.address_form = language, form
    shown = person.types(line)
    person.presses(shown, "Say thanks")
    view = opened(slack)
    assert drafted in draft(view)
    worded = draft(view).replace("[a talk]", "a talk")
    assert not person.submits(view, **{f"words.{language}": worded})
    told = slack.wait_for("chat.postMessage").arguments
    assert "Logged: *Anna Jansen* got a thank-you note from you today." in told["text"]
    assert kinds(transaction) == [GestureKind.THANK_YOU_NOTE]
    assert thanks(transaction) == [ReminderState.DONE]
    person.presses(shown, "Say thanks")
    redrawn = slack.wait_for("response", count=2).arguments
    assert labels(redrawn) == ["Undo"]
    assert len(slack.made("views.open")) == 1


@pytest.mark.parametrize(
    ("language", "line", "drafted"),
    [
        ("en", "asked Anna Jansen whether she will come to the open day", "to my request. That"),
        ("nl", "ik heb Anna Jansen gevraagd of ze komt", "op mijn vraag. Dat"),
        ("de", "ich habe Anna Jansen gefragt, ob sie kommt", "auf meine Bitte hin zugesagt haben."),
    ],
)
def test_the_draft_does_not_repeat_a_clause(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    language: str,
    line: str,
    drafted: str,
) -> None:
    with transaction() as session:
        session.exec(select(ContactRow)).one().language = language
    person.types(line)
    person.presses(person.types("answer Anna Jansen yes"), "Say thanks")
    said = draft(opened(slack))
    assert drafted in said
    assert "(" not in said


@pytest.mark.usefixtures("asked")
def test_undo_takes_the_offer_back(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("Anna Jansen said yes")
    person.presses(shown, "Undo")
    redrawn = slack.wait_for("response").arguments
    assert redrawn["text"] == "Undone: the answer from Anna Jansen (“a talk”)."
    assert labels(redrawn) == []
    assert thanks(transaction) == [ReminderState.OVERTAKEN]
    person.presses(shown, "Say thanks")
    assert labels(slack.wait_for("response", count=2).arguments) == []
    assert slack.made("views.open") == []


@pytest.mark.usefixtures("asked")
def test_who_records_a_colleagues_answer_is_offered_nothing(
    person: Person, ben: Member, slack: FakeSlack, transaction: Transaction
) -> None:
    colleague = Person(person.web, slack, ben.slack_user_id)
    shown = colleague.types("Anna Jansen said yes")
    assert labels(shown) == ["Undo"]
    assert thanks(transaction) == [ReminderState.OPEN]


@pytest.fixture
def check(
    person: Person, clock: StoppedClock, turn: Turn, slack: FakeSlack, anna: Contact
) -> dict[str, Any]:
    """The nudge that asks whether Anna answered, a week after."""
    person.types("ask Anna Jansen for a talk")
    clock.moment += timedelta(days=7)
    turn.take()
    return dict(slack.wait_for("chat.postMessage").arguments)


def test_an_answer_in_the_nudge_has_its_thanks_beside_it(
    check: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(check, "Yes")
    answered = dict(slack.wait_for("chat.update").arguments)
    assert labels(answered) == ["Say thanks", "Undo"]
    person.presses(answered, "Say thanks")
    view = opened(slack)
    assert not person.submits(view, **{"words.en": draft(view)})
    told = slack.wait_for("chat.postMessage", count=2).arguments
    assert "got a thank-you note from you today" in told["text"]
    assert labels(slack.made("chat.update")[-1].arguments) == ["Undo"]
    assert kinds(transaction) == [GestureKind.THANK_YOU_NOTE]


def test_the_next_nudge_suggests_the_thanks(
    check: dict[str, Any], person: Person, slack: FakeSlack, clock: StoppedClock, turn: Turn
) -> None:
    person.presses(check, "No")
    slack.wait_for("chat.update")
    clock.moment += timedelta(days=1)
    turn.take()
    nudge = dict(slack.wait_for("chat.postMessage", count=2).arguments)
    said = nudge["blocks"][1]["text"]["text"]
    assert "Anna said no (“a talk”). Now is a good time to thank them for being clear." in said
    assert labels(nudge)[:2] == ["I said thanks", "Write it"]
    person.presses(nudge, "Write it")
    assert "clear answer" in draft(opened(slack))


def test_a_dialog_of_somebody_elses_thanks_logs_nothing(
    check: dict[str, Any], person: Person, ben: Member, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(check, "Yes")
    answered = dict(slack.wait_for("chat.update").arguments)
    person.presses(answered, "Say thanks")
    colleague = Person(person.web, slack, ben.slack_user_id)
    refused = colleague.submits(opened(slack), **{"words.en": "Dear Anna, thank you."})
    assert refused is not None
    assert kinds(transaction) == []
