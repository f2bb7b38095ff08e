"""What the tests of hand-overs share: who has contacts, and an admin."""

from dataclasses import replace

import pytest

from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team, profile


@pytest.fixture
def admin(team: Team) -> Member:
    found = replace(profile("U0ADA"), is_admin=True)
    return team.ask_for(lambda s: members.welcome(s, team.workspace_id, found, team.now))


@pytest.fixture
def people(team: Team, mara: Member) -> list[Contact]:
    """Three contacts of Mara's, by name: two clients and a partner."""
    return [
        team.meet(mara, "Anna Jansen"),
        team.meet(mara, "Bram Smit"),
        team.meet(mara, "Carla Meier", Audience.PARTNER),
    ]
