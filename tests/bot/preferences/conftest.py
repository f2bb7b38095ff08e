"""Saving what a member wishes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import bot.preferences.wishes
from bot.preferences.wishes import Preferences
from bot.team.members import Member
from tests.bot.plain_words import Team
from tests.bot.preferences.held import as_they_are, shown

Save = Callable[..., Preferences]


@pytest.fixture
def save(team: Team, mara: Member) -> Save:
    """Save what Mara has, with some changes."""

    def save(**changes: Any) -> Preferences:
        wishes = replace(as_they_are(shown(team, mara)), **changes)
        return team.ask_for(lambda s: bot.preferences.wishes.save(s, mara, wishes, team.now))

    return save
