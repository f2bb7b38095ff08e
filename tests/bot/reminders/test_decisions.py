"""A reminder that is decided about is read as it is by then."""

import pytest

from bot.database import POSTGRESQL
from bot.nudges import acts
from bot.people.contacts import Contact
from bot.reminders import decisions
from bot.team.members import Member
from bot.vocabulary import ReminderState
from tests.bot.plain_words import Nudged, Team


@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
def test_what_was_handled_since_it_was_read_is_seen_once_it_is_locked(
    team: Team, mara: Member, anna: Contact
) -> None:
    nudged = Nudged(team, mara)
    reminder_id = nudged.shown.reminder_id
    with team.transaction() as session:
        read = decisions.owned(session, mara, reminder_id)
        assert read.state is ReminderState.OPEN
        nudged.click(acts.done)
        assert decisions.locked(session, mara, reminder_id).state is ReminderState.DONE
