"""Ideas that somebody looks for, done, left out or written about by their ids."""

import pytest

from bot.nudges import on_demand
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team.members import Member
from tests.bot.giving import library
from tests.bot.plain_words import Team


@pytest.mark.parametrize("is_there", [True, False])
def test_a_tip_of_the_library_is_none_of_these(
    team: Team, mara: Member, anna: Contact, *, is_there: bool
) -> None:
    idea_id = f"tip:{library.keep(team, mara).id if is_there else 999}"
    with pytest.raises(Gone), team.transaction() as session:
        on_demand.did(session, mara, anna.id, idea_id, team.now, team.now)
    with pytest.raises(Gone), team.transaction() as session:
        on_demand.not_for(session, mara, anna.id, idea_id, team.now)
    with pytest.raises(Gone), team.transaction() as session:
        on_demand.to_write(session, mara, anna.id, idea_id, team.now.date())
