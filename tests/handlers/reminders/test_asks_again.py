"""An ask that is taken up again after its day comes on the next working day, and says so."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ReminderRow
from bot.vocabulary import Purpose, ReminderState
from tests.assembly import StoppedClock
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")
PLAN = "ask Anna Jansen for her tax return on 13 November"
MONDAY = date(2026, 11, 23)


def comes(transaction: Transaction) -> list[tuple[date, date | None]]:
    """When the member is reminded of what they plan to ask, and for which day that is promised."""
    with transaction() as session:
        rows = select(ReminderRow).where(
            ReminderRow.purpose == Purpose.ASK, ReminderRow.state == ReminderState.OPEN
        )
        return [(one.show_on, one.promised_for) for one in session.exec(rows)]


@pytest.mark.parametrize("word", ["undo", "ongedaan maken", "rückgängig"])
def test_one_that_was_dropped(
    types: Types, transaction: Transaction, clock: StoppedClock, word: str
) -> None:
    types(PLAN)
    types("drop the ask to Anna")
    assert comes(transaction) == []
    clock.moment += timedelta(days=17)
    said = types(word)["text"]
    assert "Planned: on Monday 23 November" in said
    assert "Friday 13 November has already passed." in said
    assert comes(transaction) == [(MONDAY, MONDAY)]
    assert "Monday 23 November, your ask" in types("my reminders")["text"]


def test_one_that_was_made(
    person: Person, slack: FakeSlack, types: Types, transaction: Transaction, clock: StoppedClock
) -> None:
    types(PLAN)
    made = types("I asked Anna Jansen for her tax return")
    clock.moment += timedelta(days=17)
    person.presses(made, "Undo")
    assert "on Monday 23 November" in slack.wait_for("response").arguments["text"]
    assert comes(transaction) == [(MONDAY, MONDAY)]


def test_a_day_that_is_to_come_stays(
    types: Types, transaction: Transaction, clock: StoppedClock
) -> None:
    types(PLAN)
    types("drop the ask to Anna")
    clock.moment += timedelta(days=3)
    assert "is over" not in types("undo")["text"]
    assert [day for day, _ in comes(transaction)] == [date(2026, 11, 13)]
