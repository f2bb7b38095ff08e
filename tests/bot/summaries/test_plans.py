"""A month's summary is planned once, for the first working day after it, and goes to a channel."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.delivery import postings
from bot.delivery.tables import SUMMARIES
from bot.summaries import channel, plans
from tests.bot.plain_words import Team

MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
"""The first working day of November, nine in Amsterdam."""


@pytest.fixture
def summary_channel(team: Team) -> None:
    """A summary channel, chosen in October."""
    with team.transaction() as session:
        channel.choose(
            session,
            team.workspace_id,
            "C0TEAM",
            locale="nl",
            time_zone="Europe/Amsterdam",
            by_admin=True,
            now=datetime(2026, 10, 5, 10, 0, tzinfo=UTC),
        )


def test_october_is_told_once_on_the_first_working_day(team: Team, summary_channel: None) -> None:
    moments = [MONDAY + timedelta(minutes=n) for n in (-2000, -1, 0, 0, 1, 60, 1440)]
    assert [plan(team, at) for at in moments] == [False, False, True, False, False, False, False]
    row_id = claim(team, MONDAY)
    assert row_id is not None
    assert claim(team, MONDAY) is None
    report = team.ask_for(lambda s: plans.report(s, team.workspace_id, row_id))
    assert report is not None
    assert (report.channel, report.locale) == ("C0TEAM", "nl")
    assert report.summary.month == date(2026, 10, 1)


def test_november_follows_on_the_first_of_december(team: Team, summary_channel: None) -> None:
    assert plan(team, MONDAY)
    december = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    assert not plan(team, december - timedelta(minutes=1))
    assert plan(team, december)


def test_after_an_outage_the_last_month_is_told_once(team: Team, summary_channel: None) -> None:
    late = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
    assert plan(team, late)
    assert not plan(team, late + timedelta(days=1))
    row_id = claim(team, late)
    assert row_id is not None
    report = team.ask_for(lambda s: plans.report(s, team.workspace_id, row_id))
    assert report is not None
    assert report.summary.month == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("woken", "opening"),
    [
        ("2026-11-02T22:00+01:00", "2026-11-03T09:00+01:00"),
        ("2026-11-07T12:00+01:00", "2026-11-09T09:00+01:00"),
    ],
)
def test_a_summary_made_up_late_waits_for_work_to_start(
    team: Team, summary_channel: None, woken: str, opening: str
) -> None:
    assert plan(team, datetime.fromisoformat(woken))
    due = datetime.fromisoformat(opening)
    assert claim(team, due - timedelta(minutes=1)) is None
    assert claim(team, due) is not None


def test_a_summary_two_weeks_late_is_not_sent(team: Team, summary_channel: None) -> None:
    assert plan(team, MONDAY)
    assert claim(team, MONDAY + timedelta(days=15)) is None


def test_without_a_channel_nothing_is_planned(team: Team) -> None:
    assert not plan(team, MONDAY)


def plan(team: Team, at: datetime) -> bool:
    return team.ask_for(lambda s: plans.plan_due(s, team.workspace_id, at))


def claim(team: Team, at: datetime) -> int | None:
    with team.transaction() as session:
        postings.give_up_stale(session, SUMMARIES, team.workspace_id, at)
        return next(iter(postings.claim(session, SUMMARIES, team.workspace_id, at)), None)
