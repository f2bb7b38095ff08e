"""No reminders of somebody any more, told in a line: the card's tick, and never a pause of all."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow, MemberRow, ReminderRow
from bot.vocabulary import Purpose, ReminderState
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]


def stands(transaction: Transaction) -> tuple[bool, bool]:
    """Whether Anna is reminded of, and whether she is kept up with at all."""
    with transaction() as session:
        row = session.exec(select(ContactRow).where(ContactRow.name == "Anna Jansen")).one()
        return row.is_reminded, row.archived_on is None


def is_paused(transaction: Transaction) -> bool:
    with transaction() as session:
        member = session.exec(select(MemberRow).where(MemberRow.name == "Mara Visser")).one()
        return member.paused


@pytest.mark.parametrize(
    "line",
    [
        "don't remind me of Anna any more",
        "stop reminding me about Anna",
        "never remind me about Anna",
        "no more reminders for Anna",
        "no reminders for Anna",
        "no reminder for Anna ever again",
        "stop reminders for Anna",
        "stop herinneringen voor Anna",
        "stopp Erinnerungen an Anna",
        "Herinner me niet meer aan Anna",
        "geen herinneringen meer voor Anna",
        "Anna niet meer herinneren",
        "Hör auf, mich an Anna zu erinnern",
        "keine Erinnerungen mehr für Anna",
        "nie mehr an Anna erinnern",
        "nooit meer aan Anna herinneren",
    ],
)
def test_nobody_is_reminded_of_who_stays_a_contact(
    person: Person, transaction: Transaction, line: str
) -> None:
    answer = person.types(line)
    assert "*Anna Jansen*" in answer["text"]
    assert stands(transaction) == (False, True)


def test_it_is_told_that_what_is_open_still_comes(person: Person, transaction: Transaction) -> None:
    person.types("got a cake from Anna")
    assert "so does anything open" in person.types("no more reminders for Anna")["text"]
    wanted = select(ReminderRow.state).where(ReminderRow.purpose == Purpose.THANK)
    with transaction() as session:
        assert session.exec(wanted).all() == [ReminderState.OPEN]


def test_the_tick_is_one_click_away(person: Person) -> None:
    for _ in range(2):
        answer = person.types("never remind me about Anna")
        assert "I won’t remind you about *Anna Jansen* any more" in answer["text"]
        assert button(answer, "Change…")


@pytest.mark.parametrize(
    "line",
    [
        "no reminder for Anna",
        "no reminders for Anna this time",
        "don't remind me of Anna this time",
        "geen herinnering voor Anna",
        "geen herinneringen voor Anna deze keer",
        "keine Erinnerung für Anna",
        "keine Erinnerungen für Anna dieses Mal",
    ],
)
def test_what_may_be_for_once_is_asked(person: Person, transaction: Transaction, line: str) -> None:
    answer = person.types(line)
    assert "Do you mean one reminder about *Anna Jansen*" in answer["text"]
    assert button(answer, "Change…")
    assert stands(transaction) == (True, True)


@pytest.mark.parametrize(
    "line",
    [
        "cancel the reminder of Anna Jansen",
        "cancel the reminder about Anna Jansen",
        "verwijder de herinnering aan Anna Jansen",
        "lösche die Erinnerung an Anna Jansen",
    ],
)
def test_the_way_that_is_told_to_cancel_one_works(
    person: Person, transaction: Transaction, line: str
) -> None:
    person.types("remind me of Anna on Friday")
    person.types(line)
    wanted = select(ReminderRow.state).where(ReminderRow.purpose == Purpose.REMIND)
    with transaction() as session:
        assert ReminderState.OPEN not in session.exec(wanted).all()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pause Anna until February", "I can’t pause a single contact for a while"),
        ("snooze Anna", "I can’t pause a single contact for a while"),
        ("pauzeer Anna tot februari", "I can’t pause a single contact for a while"),
        ("pausiere Anna bis Februar", "I can’t pause a single contact for a while"),
        ("no reminders for Anna until March", "I can’t pause a single contact for a while"),
        ("geen herinneringen voor Anna tot maart", "I can’t pause a single contact for a while"),
        ("keine Erinnerungen an Anna bis März", "I can’t pause a single contact for a while"),
        ("stop reminders for Anna until March", "I can’t pause a single contact for a while"),
        ("pause Liam until February", "Liam"),
        ("pauzeer Lien tot februari", "Lien"),
        ("pausiere Lien bis Februar", "Lien"),
    ],
)
def test_a_pause_of_somebody_is_none_of_everything(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str, said: str
) -> None:
    assert said in person.types(line)["text"]
    person.writes(line)
    assert said in slack.wait_for("chat.postMessage").arguments["text"]
    assert stands(transaction) == (True, True)
    assert not is_paused(transaction)


def test_nobody_is_meant_beside_whom_somebody_unknown_is_named(
    person: Person, transaction: Transaction
) -> None:
    person.types("Herinner me niet meer aan Anna, Xander")
    assert stands(transaction) == (True, True)
