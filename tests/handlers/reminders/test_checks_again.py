"""After an answer that was taken back, it is asked on a day that is sure whether one came."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ReminderRow
from bot.vocabulary import Purpose, ReminderState
from tests.assembly import StoppedClock
from tests.handlers.conftest import Types

pytestmark = pytest.mark.usefixtures("anna")


def checks(transaction: Transaction) -> list[tuple[date, date | None]]:
    """When it is asked whether an answer came, and for which day that is promised."""
    with transaction() as session:
        rows = select(ReminderRow).where(
            ReminderRow.purpose == Purpose.RESPONSE, ReminderRow.state == ReminderState.OPEN
        )
        return [(one.show_on, one.promised_for) for one in session.exec(rows)]


@pytest.mark.parametrize(
    ("line", "right", "word"),
    [
        ("Anna said yes", "no wait, she said no", "undo"),
        ("Anna zei ja", "foutje, ze zei nee", "ongedaan maken"),
        ("Anna hat zugesagt", "doch nicht, sie hat abgesagt", "rückgängig"),
    ],
)
@pytest.mark.parametrize(("days", "check"), [(1, date(2026, 11, 10)), (10, date(2026, 11, 16))])
def test_the_check_comes_a_week_after_the_ask_or_on_the_next_working_day(
    types: Types,
    transaction: Transaction,
    clock: StoppedClock,
    line: str,
    right: str,
    word: str,
    days: int,
    check: date,
) -> None:
    types("I asked Anna for her tax return")
    clock.moment += timedelta(days=days)
    types(line)
    types(right)
    types(word)
    assert checks(transaction) == []
    types(word)
    assert checks(transaction) == [(check, check)]
    assert "whether you got an answer: “her tax return”" in types("my reminders")["text"]
