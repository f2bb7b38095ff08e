"""What a member and the workspace have set, and wishes made of that."""

from dataclasses import replace
from typing import Any

import bot.preferences.wishes
from bot.preferences.wishes import Preferences, Wishes, WorkspaceWishes
from bot.team.members import Member
from tests.bot.plain_words import Team


def as_they_are(held: Preferences) -> Wishes:
    """Wishes that change nothing."""
    return Wishes(
        held.working_days,
        held.opens_at,
        held.closes_at,
        held.country,
        held.region,
        held.good_friday_off,
        held.most_per_day,
        held.most_per_week,
        None,
        None,
        frozenset(),
        held.chosen_locale,
        of_workspace(held),
    )


def of_workspace(held: Preferences, **changes: Any) -> WorkspaceWishes:
    """What the workspace does, with some changes."""
    wanted = WorkspaceWishes(held.currency, held.cooling_off_days, held.stops_strings)
    return replace(wanted, **changes)


def shown(team: Team, member: Member) -> Preferences:
    return team.ask_for(lambda s: bot.preferences.wishes.show(s, member, team.now))
