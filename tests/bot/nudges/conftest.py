"""What the tests of an absence share: an owner who is away."""

import pytest

from bot.people.contacts import Contact
from bot.team.members import Member
from tests.bot.nudges.absent import Story
from tests.bot.plain_words import Team


@pytest.fixture
def friend(team: Team, mara: Member, anna: Contact) -> Contact:
    """Mara's Anna, whom nothing else is due for."""
    team.give(mara, anna)
    return anna


@pytest.fixture
def story(team: Team, mara: Member) -> Story:
    return Story(team, mara)
