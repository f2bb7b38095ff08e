"""Workspaces: known by their Slack id, and told once a month, when the working month starts."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database import Transaction
from bot.refusals import AdminsOnly
from bot.summaries import channel
from bot.summaries.channel import SummaryPlan
from bot.team import workspaces
from bot.team.workspaces import Workspace

START = datetime(2024, 1, 1, tzinfo=UTC)


def test_connecting_again_finds_the_workspace_and_follows_its_name(
    transaction: Transaction, workspace: Workspace
) -> None:
    with transaction() as session:
        again = workspaces.connect(session, workspace.slack_team_id, "Renamed")
        assert workspaces.find(session, workspace.id) == again
    assert (again.id, again.name) == (workspace.id, "Renamed")


def test_a_new_workspace_cools_off_for_ten_days_and_has_no_channel(workspace: Workspace) -> None:
    assert workspace.cooling_off_days == 10
    assert workspace.summary_channel is None
    assert workspace.next_summary_at is None


@pytest.mark.parametrize(
    ("now", "time_zone", "summary"),
    [
        # 1 November 2026 is a Sunday.
        ("2026-10-31T12:00+01:00", "Europe/Amsterdam", "2026-11-02T09:00+01:00"),
        ("2026-11-02T08:59+01:00", "Europe/Amsterdam", "2026-11-02T09:00+01:00"),
        ("2026-11-02T09:00+01:00", "Europe/Amsterdam", "2026-12-01T09:00+01:00"),
        # New Year's Day is a Friday, and 1 August 2026 a Saturday; in Riyadh that is no matter.
        ("2026-12-15T09:00+01:00", "Europe/Amsterdam", "2027-01-04T09:00+01:00"),
        ("2026-07-15T12:00+00:00", "Asia/Riyadh", "2026-08-02T09:00+03:00"),
        ("2026-10-31T23:30+00:00", "Asia/Tokyo", "2026-11-02T09:00+09:00"),
        ("2026-12-01T03:00+00:00", "America/New_York", "2026-12-01T09:00-05:00"),
        ("2028-01-31T12:00+00:00", "Etc/UTC", "2028-02-01T09:00+00:00"),
    ],
)
def test_next_summary(now: str, time_zone: str, summary: str) -> None:
    found = channel.next_summary(datetime.fromisoformat(now), time_zone)
    assert found == datetime.fromisoformat(summary)


@given(
    st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Apia"]),
)
def test_the_next_summary_lies_ahead_and_within_a_month_or_so(now: datetime, zone: str) -> None:
    there = channel.next_summary(now, zone).astimezone(ZoneInfo(zone))
    assert there > now
    assert (there - now).days <= 40
    assert there.hour == 9
    assert there.weekday() < 5
    assert there.day <= 9  # Golden Week, or New Year and a weekend


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 1, 31), date(2026, 2, 1)),
        (date(2026, 12, 1), date(2027, 1, 1)),
        (date(2028, 2, 29), date(2028, 3, 1)),
    ],
)
def test_month_after(day: date, following: date) -> None:
    assert channel.month_after(day) == following


def test_an_admin_chooses_where_the_summary_goes(
    transaction: Transaction, workspace: Workspace, now: datetime
) -> None:
    plan = choose(transaction, workspace, now, by_admin=True)
    with transaction() as session:
        chosen = workspaces.find(session, workspace.id)
    assert plan == SummaryPlan("C0TEAM", datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
    assert chosen.summary_channel == "C0TEAM"
    assert chosen.summary_locale == "nl"
    assert chosen.next_summary_at == plan.next_at


def test_nobody_else_does(transaction: Transaction, workspace: Workspace, now: datetime) -> None:
    with pytest.raises(AdminsOnly):
        choose(transaction, workspace, now, by_admin=False)
    with transaction() as session:
        assert workspaces.find(session, workspace.id) == workspace


def choose(
    transaction: Transaction, workspace: Workspace, now: datetime, *, by_admin: bool
) -> SummaryPlan:
    with transaction() as session:
        return channel.choose(
            session,
            workspace.id,
            "C0TEAM",
            locale="nl",
            time_zone="Europe/Amsterdam",
            by_admin=by_admin,
            now=now,
        )
