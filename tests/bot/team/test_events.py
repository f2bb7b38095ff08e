"""Events of Slack: each counts once, and none is lost by a failure."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.models import EventRow
from bot.team import events
from bot.team.events import State
from tests.bot.plain_words import Team

A_MOMENT = timedelta(seconds=1)


def take(team: Team, event_id: str = "Ev1", after: timedelta = timedelta(0)) -> State:
    """What a process is told that wants to handle an event."""
    at = team.now + after
    return team.ask_for(lambda s: events.take(s, team.workspace_id, event_id, at))


def settle(team: Team, event_id: str = "Ev1") -> None:
    team.ask_for(lambda s: events.settle(s, team.workspace_id, event_id))


def test_an_event_is_handled_once(team: Team) -> None:
    assert take(team) is State.TAKEN
    assert take(team, after=A_MOMENT) is State.UNDER_WAY
    settle(team)
    assert take(team, after=A_MOMENT) is State.HANDLED
    assert take(team, after=events.KEPT) is State.HANDLED
    assert take(team, "Ev2") is State.TAKEN


def test_an_event_that_failed_is_handled_when_it_comes_again(team: Team) -> None:
    take(team)
    team.ask_for(lambda s: events.give_back(s, team.workspace_id, "Ev1"))
    assert take(team) is State.TAKEN


def test_an_event_of_a_process_that_died_is_taken_over_once(team: Team) -> None:
    take(team)
    assert take(team, after=events.TAKES_AT_MOST - A_MOMENT) is State.UNDER_WAY
    assert take(team, after=events.TAKES_AT_MOST) is State.TAKEN
    assert take(team, after=events.TAKES_AT_MOST) is State.UNDER_WAY


def test_each_workspace_has_its_own(team: Team, elsewhere: Team) -> None:
    take(team)
    assert take(elsewhere) is State.TAKEN
    settle(elsewhere)
    elsewhere.ask_for(lambda s: events.give_back(s, elsewhere.workspace_id, "Ev1"))
    assert take(team) is State.UNDER_WAY


@pytest.mark.parametrize("days", [1, 30])
def test_old_ones_are_forgotten(team: Team, elsewhere: Team, days: int) -> None:
    take(elsewhere, "Ev0")
    take(team)
    settle(team)
    take(team, "Ev2", after=events.KEPT + days * timedelta(days=1))
    known = team.ask_for(lambda s: s.exec(select(EventRow.slack_event_id)).all())
    assert sorted(known) == ["Ev0", "Ev2"]
