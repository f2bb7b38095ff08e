"""Plans to ask: where they may be moved to."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.asking import asks, plans
from bot.giving import gestures
from bot.models import AskRow
from bot.people.contacts import Contact
from bot.refusals import AskInsideWindow
from bot.team.members import Member
from bot.vocabulary import Direction
from tests.bot.plain_words import Team


@pytest.fixture
def planned(team: Team, mara: Member, anna: Contact) -> int:
    """The id of an ask that is planned for the first day that it fits."""
    today = mara.today(team.now)
    team.ask_for(lambda s: gestures.log(s, mara, anna, Direction.GIVEN, team.now, words="tea"))
    asked = team.ask_for(
        lambda s: asks.plan(s, mara, anna, "a review", today + timedelta(days=10), team.now)
    )
    return asked.id.id


def _planned_for(team: Team) -> date | None:
    return team.ask_for(lambda s: s.exec(select(AskRow)).one().planned_for)


def test_no_plan_is_moved_into_the_window(team: Team, mara: Member, planned: int) -> None:
    today, before = mara.today(team.now), _planned_for(team)
    with pytest.raises(AskInsideWindow) as refused:
        team.ask_for(lambda s: plans.move(s, mara, planned, today + timedelta(days=3), team.now))
    assert refused.value.first_day == before == date(2026, 11, 13)
    assert _planned_for(team) == before


def test_a_plan_is_moved_beyond_it(team: Team, mara: Member, planned: int) -> None:
    team.ask_for(lambda s: plans.move(s, mara, planned, date(2026, 11, 16), team.now))
    assert _planned_for(team) == date(2026, 11, 16)
