"""Workspaces: who we work for and where their monthly summary goes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, select

from bot.calendars import Calendar
from bot.database import added
from bot.models import WorkspaceRow
from bot.refusals import AdminsOnly, ChannelNeeded

SUMMARY_HOURS = (9, 17)
"""Between which hours of the workspace's day a summary is posted."""


@dataclass(frozen=True)
class Workspace:
    id: int
    slack_team_id: str
    name: str
    cooling_off_days: int
    summary_channel: str | None
    summary_locale: str
    summary_time_zone: str
    next_summary_at: datetime | None


def connect(session: Session, slack_team_id: str, name: str) -> Workspace:
    """The workspace with this Slack team id, made known if it is new."""
    query = select(WorkspaceRow).where(WorkspaceRow.slack_team_id == slack_team_id)
    row = session.exec(query).one_or_none()
    if row is None:
        new = WorkspaceRow(slack_team_id=slack_team_id, name=name)
        row = new if added(session, new) else session.exec(query).one()
    row.name = name
    session.flush()
    return _value(row)


def find(session: Session, workspace_id: int) -> Workspace:
    """The workspace with this id, which the caller knows to exist."""
    return _value(session.get_one(WorkspaceRow, workspace_id))


@dataclass(frozen=True)
class SummaryPlan:
    """Where the summary goes from now on, and when the next one is due (UTC)."""

    channel: str
    next_at: datetime


def choose_summary_channel(
    session: Session,
    workspace_id: int,
    channel: str,
    *,
    locale: str,
    time_zone: str,
    by_admin: bool,
    is_private: bool = False,
    now: datetime,
) -> SummaryPlan:
    """Post the summary in `channel`, in the language and time zone of the person who chose it.

    Raises AdminsOnly, since it decides for the whole workspace, and ChannelNeeded for a
    conversation that nobody else sees.
    """
    if not by_admin:
        raise AdminsOnly
    if is_private:
        raise ChannelNeeded
    row = session.get_one(WorkspaceRow, workspace_id)
    row.summary_channel = channel
    row.summary_locale = locale
    row.summary_time_zone = time_zone
    row.next_summary_at = next_summary(now, time_zone)
    return SummaryPlan(channel, row.next_summary_at)


def next_summary(now: datetime, time_zone: str) -> datetime:
    """The next start of work on the first working day of a month, in UTC, later than `now`."""
    works = Calendar(time_zone, *SUMMARY_HOURS)
    today = works.today(now)
    this_month = works.opening(works.first_working_day(today))
    if this_month > now:
        return this_month
    return works.opening(works.first_working_day(month_after(today)))


def month_after(day: date) -> date:
    """The first day of the next month."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _value(row: WorkspaceRow) -> Workspace:
    assert row.id is not None
    return Workspace(
        id=row.id,
        slack_team_id=row.slack_team_id,
        name=row.name,
        cooling_off_days=row.cooling_off_days,
        summary_channel=row.summary_channel,
        summary_locale=row.summary_locale,
        summary_time_zone=row.summary_time_zone,
        next_summary_at=row.next_summary_at,
    )
