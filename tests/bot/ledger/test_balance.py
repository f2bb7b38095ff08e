"""What was given to contacts and received from them, as it weighs between the two."""

import pytest

from bot.giving import gestures
from bot.ledger import balance
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction
from tests.bot.plain_words import Team


@pytest.mark.parametrize("direction", Direction)
def test_what_was_refused_weighs_nothing(
    team: Team, mara: Member, anna: Contact, direction: Direction
) -> None:
    for refused in (True, False):
        words = "wine" if refused else "a book"
        team.ask_for(
            lambda s, words=words, refused=refused: gestures.log(  # type: ignore[misc]
                s, mara, anna, direction, team.now, words=words, is_refused=refused
            )
        )
    today = mara.today(team.now)
    found = team.ask_for(lambda s: balance.of(s, mara.workspace_id, [anna.id], today))[anna.id]
    is_given = direction is Direction.GIVEN
    assert (found.given_on, found.received_on) == (([today], []) if is_given else ([], [today]))
    assert found.given == (["a book"] if is_given else [])
