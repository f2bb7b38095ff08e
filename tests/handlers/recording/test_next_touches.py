"""The next touch, named while this one is logged: an entry and a reminder, each with its Undo."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow, ReminderRow, ReversalRow
from bot.vocabulary import Purpose, ReminderState
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]
MARCH = date(2027, 3, 3)


def reminders(transaction: Transaction) -> list[tuple[date | None, str]]:
    """The days that somebody asked for, and what became of them."""
    wanted = select(ReminderRow).where(ReminderRow.purpose == Purpose.REMIND)
    with transaction() as session:
        return [(row.promised_for, row.state) for row in session.exec(wanted)]


def gestures(transaction: Transaction) -> int:
    """How many stand."""
    with transaction() as session:
        made = len(session.exec(select(GestureRow.id)).all())
        return made - len(session.exec(select(ReversalRow.id)).all())


@pytest.mark.parametrize(
    ("language", "line", "logged", "promised"),
    [
        (
            "English",
            "give Anna flowers, again on 3 March",
            "Logged: *Anna Jansen* got “flowers” from you today.",
            "I’ll remind you about *Anna Jansen* on Wednesday 3 March: “flowers”.",
        ),
        (
            "Nederlands",
            "geef Anna bloemen, opnieuw op 3 maart",
            "*Anna Jansen*",
            "woensdag 3 maart",
        ),
        (
            "Deutsch",
            "Anna Blumen geschenkt, wieder am 3. März",
            "*Anna Jansen*",
            "dem 3.\xa0März",
        ),
    ],
)
def test_both_are_shown_and_kept(
    person: Person,
    transaction: Transaction,
    language: str,
    line: str,
    logged: str,
    promised: str,
) -> None:
    person.types(f"language {language}")
    answer = person.types(line)["text"]
    assert logged in answer
    assert promised in answer
    assert gestures(transaction) == 1
    assert reminders(transaction) == [(MARCH, ReminderState.OPEN)]


@pytest.mark.parametrize(
    ("button", "entries", "state", "said", "stays"),
    [
        ("Undo", 0, ReminderState.OPEN, "Undone: “flowers” (Anna Jansen).", "I’ll remind you"),
        ("No reminder", 1, ReminderState.SKIPPED, "Undone: the reminder about", "Logged: *Anna"),
    ],
)
def test_each_is_taken_back_by_itself(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    button: str,
    entries: int,
    state: ReminderState,
    said: str,
    stays: str,
) -> None:
    shown = person.types("give Anna flowers, again on 3 March")
    for time in (1, 2):
        person.presses(shown, button)
        redrawn = slack.wait_for("response", count=time).arguments
        assert said in redrawn["text"]
        assert stays in redrawn["text"]
    assert gestures(transaction) == entries
    assert reminders(transaction) == [(MARCH, state)]


def test_it_stands_on_the_card_until_it_is_taken_back(person: Person) -> None:
    person.types("called Anna, call again on 3 March")
    assert "Wednesday 3 March, “call again”" in person.types("who Anna Jansen")["text"]
    person.types("undo")
    assert "call again" not in person.types("who Anna Jansen")["text"]


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("English", "buy Anna flowers, again on 3 March", "a reminder on Wednesday 3"),
        ("Nederlands", "koop bloemen voor Anna, weer op 3 maart", "woensdag 3 maart"),
        ("Deutsch", "Anna Blumen schenken, nochmal am 3. März", "Mittwoch, dem 3.\xa0März"),
    ],
)
def test_it_is_told_while_the_rest_is_asked(
    person: Person, transaction: Transaction, language: str, line: str, said: str
) -> None:
    person.types(f"language {language}")
    assert said in person.types(line)["text"]
    assert gestures(transaction) == 0


def test_the_last_thing_done_is_undone_first(person: Person, transaction: Transaction) -> None:
    person.types("give Anna flowers, next time on 3 March")
    assert "the reminder about *Anna Jansen*" in person.types("undo")["text"]
    assert gestures(transaction) == 1
    assert "flowers" in person.types("undo")["text"]
    assert gestures(transaction) == 0


def test_without_a_day_it_is_asked_and_picked_once(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("give Anna flowers and again in March")
    assert "When shall I remind you about *Anna Jansen*?" in asked["text"]
    assert (gestures(transaction), reminders(transaction)) == (1, [])
    (picker,) = (one["action_id"] for one in buttons(asked) if one["type"] == "datepicker")
    for time, day in enumerate(("2027-03-03", "2027-03-10"), start=1):
        person.dates(picker, day)
        redrawn = slack.wait_for("response", count=time).arguments["text"]
        assert "Logged" in redrawn
        assert "Wednesday 3 March" in redrawn
    assert reminders(transaction) == [(MARCH, ReminderState.OPEN)]


def test_it_may_be_left_without_a_reminder(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("give Anna flowers and again in March"), "No reminder")
    assert slack.wait_for("response").arguments["text"].startswith("Logged")
    assert (gestures(transaction), reminders(transaction)) == (1, [])


def test_a_day_that_is_too_far_off_loses_nothing(person: Person, transaction: Transaction) -> None:
    answer = person.types("give Anna flowers, again on 3 March 2031")["text"]
    assert "Logged" in answer
    assert "When shall I remind you" in answer
    assert (gestures(transaction), reminders(transaction)) == (1, [])


def test_it_waits_until_it_is_clear_who_is_meant(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("give Wilhelmina flowers, again on 3 March")
    assert (gestures(transaction), reminders(transaction)) == (0, [])
    person.presses(asked, "Add as a client")
    told = slack.wait_for("response").arguments["text"]
    assert "I’ll remind you about *Wilhelmina*" in told
    assert reminders(transaction) == [(MARCH, ReminderState.OPEN)]


def test_of_several_all_are_promised(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("give Bo flowers"), "Add as a client")
    slack.wait_for("response")
    shown = person.types("give Anna and Bo cake, again on 3 March")
    assert "I’ll remind you about *Anna Jansen* and *Bo* on Wednesday 3 March" in shown["text"]
    assert reminders(transaction) == [(MARCH, ReminderState.OPEN)] * 2
    person.presses(shown, "No reminder")
    slack.wait_for("response", count=2)
    assert reminders(transaction) == [(MARCH, ReminderState.SKIPPED)] * 2


@pytest.mark.parametrize(
    ("language", "line", "promised"),
    [
        (
            "English",
            "got a card from Anna, remind me to thank her on 3 March",
            "I’ll remind you about *Anna Jansen* on Wednesday 3 March: “to thank her”.",
        ),
        ("Nederlands", "kreeg een kaart van Anna, bedank haar op 3 maart", "“bedank haar”"),
        ("Deutsch", "von Anna eine Karte bekommen, anrufen am 3. März", "„anrufen“"),
    ],
)
def test_what_is_to_be_done_then_is_in_the_reminder(
    person: Person, transaction: Transaction, language: str, line: str, promised: str
) -> None:
    person.types(f"language {language}")
    assert promised in person.types(line)["text"]
    assert gestures(transaction) == 1
    assert reminders(transaction) == [(MARCH, ReminderState.OPEN)]
