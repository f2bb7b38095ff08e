"""Where the monthly summary goes, and when the next one is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.models import WorkspaceRow
from bot.refusals import AdminsOnly, ChannelNeeded
from bot.team.calendars import Calendar

SUMMARY_HOURS = (9, 17)
"""Between which hours of the workspace's day a summary is posted."""


@dataclass(frozen=True)
class SummaryPlan:
    """Where the summary goes from now on, and when the next one is due (UTC)."""

    channel: str
    next_at: datetime


def choose(
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
