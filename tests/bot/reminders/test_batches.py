"""What a tick changes, it changes only where nobody was quicker."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlmodel import Session

from bot.models import ReminderRow
from bot.nudges import acts
from bot.reminders import batches
from bot.vocabulary import ReminderState
from tests.bot.plain_words import Nudged, Team

Change = Callable[[Session, list[int]], None]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(batches.let_go, id="ended"),
        pytest.param(lambda s, ids: batches.wait(s, ids, date(2027, 1, 1)), id="made to wait"),
    ],
)
def test_what_was_handled_meanwhile_stays_as_it_is(
    team: Team, to_give: Nudged, change: Change
) -> None:
    to_give.click(acts.done)
    reminder_id = to_give.shown.reminder_id

    def state() -> tuple[ReminderState, date, date | None]:
        row = team.ask_for(lambda s: s.get_one(ReminderRow, reminder_id).model_copy())
        return row.state, row.show_on, row.promised_for

    before = state()
    team.ask_for(lambda s: change(s, [reminder_id]))
    assert state() == before
    assert before[0] is ReminderState.DONE
