"""A reminder that was asked for is moved to another day or dropped, and never doubled."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import ReminderRow
from bot.people.contacts import Contact
from bot.vocabulary import Purpose, ReminderState
from tests.assembly import StoppedClock
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels


@pytest.fixture
def planned(transaction: Transaction, anna: Contact) -> "Planned":
    return Planned(transaction)


class Planned:
    """The days of the reminders that were asked for and are still to come."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def days(self) -> list[date]:
        with self._transaction() as session:
            rows = select(ReminderRow).where(
                ReminderRow.purpose == Purpose.REMIND, ReminderRow.state == ReminderState.OPEN
            )
            found = session.exec(rows.order_by(col(ReminderRow.show_on))).all()
            return [one.show_on for one in found]


FRIDAY, TUESDAY = date(2026, 11, 6), date(2026, 11, 10)


@pytest.mark.parametrize(
    "line",
    [
        "move the reminder of Anna to Tuesday",
        "move the Anna reminder to Tuesday",
        "postpone Anna's reminder to Tuesday",
        "Verschieb die Erinnerung an Anna auf Dienstag",
        "Bitte die Erinnerung an Anna auf Dienstag verschieben",
        "verplaats de herinnering aan Anna naar dinsdag",
        "verzet de herinnering voor Anna naar dinsdag",
    ],
)
def test_a_reminder_is_moved(types: Types, planned: Planned, line: str) -> None:
    types("remind me of Anna on Friday: send the offer")
    said = types(line)["text"]
    assert planned.days() == [TUESDAY]
    assert "10 November" in said
    assert "Not on Friday 6 November any more." in said
    assert "the offer" in said
    back = types("undo")["text"]
    assert "on Friday 6 November" in back
    assert "Not on Tuesday 10 November any more." in back
    assert planned.days() == [FRIDAY]
    assert "on Friday 6 November" in types("undo")["text"]
    assert planned.days() == []


@pytest.mark.parametrize("word", ["undo", "ongedaan maken", "rückgängig"])
def test_undo_of_a_move_asks_for_the_former_day_again(
    types: Types, planned: Planned, word: str
) -> None:
    types("remind me of Anna on Friday")
    types("move the reminder of Anna to Tuesday")
    types("move the reminder of Anna to 12 November")
    types(word)
    assert planned.days() == [TUESDAY]


def test_undo_of_a_move_from_a_day_that_is_over_is_for_the_next_working_day(
    types: Types, planned: Planned, clock: StoppedClock
) -> None:
    types("remind me of Anna on Friday")
    types("move the reminder of Anna to 12 November")
    clock.moment += timedelta(days=4)
    assert "on Monday 9 November" in types("undo")["text"]
    assert planned.days() == [date(2026, 11, 9)]


def test_what_is_asked_for_again_after_a_move_is_taken_back_alone(
    types: Types, planned: Planned
) -> None:
    types("remind me of Anna on Friday")
    types("move the reminder of Anna to Tuesday")
    types("remind me of Anna on Friday")
    assert planned.days() == [FRIDAY, TUESDAY]
    types("undo")
    assert planned.days() == [TUESDAY]


@pytest.mark.parametrize(
    "line",
    [
        "cancel the reminder about Anna",
        "cancel Anna's reminder",
        "delete the reminder of Anna on Friday",
        "Streich die Erinnerung an Anna",
        "Erinnerung an Anna löschen",
        "annuleer de herinnering voor Anna",
        "schrap de herinnering aan Anna",
    ],
)
def test_a_reminder_is_dropped(types: Types, planned: Planned, line: str) -> None:
    types("remind me of Anna on Friday")
    assert "the reminder about *Anna Jansen* on Friday" in types(line)["text"]
    assert planned.days() == []


@pytest.mark.parametrize(
    "line", ["cancel the reminder about Anna", "move the reminder of Anna to Tuesday"]
)
def test_where_none_is_planned_none_is_made(types: Types, planned: Planned, line: str) -> None:
    assert "You have no reminder about *Anna Jansen* coming up." in types(line)["text"]
    assert planned.days() == []


@pytest.mark.parametrize(
    "line", ["cancel the reminder about Anna", "move the reminder of Anna to Tuesday"]
)
def test_of_several_it_is_asked_which(types: Types, planned: Planned, line: str) -> None:
    types("remind me of Anna on Friday")
    types("remind me of Anna on Thursday")
    assert len(labels(types(line))) == 2
    assert planned.days() == [date(2026, 11, 5), FRIDAY]


def test_undo_takes_up_again_what_was_dropped_last_and_drops_no_other(
    person: Person, types: Types, planned: Planned
) -> None:
    types("remind me of Anna on Thursday")
    types("remind me of Anna on Friday")
    person.presses(types("my reminders"), "No reminder")
    assert planned.days() == [FRIDAY]
    assert "on Thursday 5 November" in types("undo")["text"]
    assert planned.days() == [date(2026, 11, 5), FRIDAY]
    assert "the reminder about *Anna Jansen* on Friday" in types("undo")["text"]
    assert planned.days() == [date(2026, 11, 5)]
    types("cancel the reminder about Anna")
    types("undo")
    assert planned.days() == [date(2026, 11, 5)]


def test_it_is_moved_to_one_day(types: Types, planned: Planned) -> None:
    types("remind me of Anna on Friday")
    assert (
        "To move it, name a day: “move the reminder about Anna Jansen to Tuesday”."
        in types("move the reminder of Anna")["text"]
    )
    assert planned.days() == [FRIDAY]
