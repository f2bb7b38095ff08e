"""When a month's summary is posted, and where: planned once, on the first working day after it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from bot.database import added, within
from bot.models import SummaryNoticeRow, SummaryRow, WorkspaceRow
from bot.models.columns import saved
from bot.summaries import channel, months
from bot.summaries.months import Summary
from bot.team import workspaces
from bot.team.calendars import Calendar, local_day

FRESH = timedelta(days=14)
"""How long a summary that couldn't be posted is still worth reading."""


@dataclass(frozen=True)
class Report:
    """A summary to be posted: where, and in whose words."""

    channel: str
    locale: str
    summary: Summary


def plan_due(session: Session, workspace_id: int, now: datetime) -> bool:
    """Plan last month's summary when its time has come; True for the one caller that did."""
    row = session.get_one(WorkspaceRow, workspace_id)
    if row.next_summary_at is None or row.next_summary_at > now:
        return False
    moved_on = session.exec(
        update(WorkspaceRow)
        .where(
            col(WorkspaceRow.id) == workspace_id,
            col(WorkspaceRow.next_summary_at) == row.next_summary_at,
        )
        .values(next_summary_at=channel.next_summary(now, row.summary_time_zone))
    )
    return moved_on.rowcount == 1 and added(session, _new(row, now))


def bring_forward(session: Session, workspace_id: int, now: datetime) -> None:
    """Plan the next summary no later than one would now, and anew that of a month not yet over.

    A clock that was ahead planned them.
    """
    row = session.get_one(WorkspaceRow, workspace_id)
    if row.next_summary_at is None:
        return
    next_at = channel.next_summary(now, row.summary_time_zone)
    if row.next_summary_at > next_at:
        row.next_summary_at = next_at
    ahead = (
        col(SummaryRow.workspace_id) == workspace_id,
        col(SummaryRow.month) > last_month(now, row.summary_time_zone),
    )
    told = col(SummaryNoticeRow.summary_id).in_(select(SummaryRow.id).where(*ahead))
    session.exec(delete(SummaryNoticeRow).where(told))
    session.exec(delete(SummaryRow).where(*ahead))
    session.flush()


def _new(row: WorkspaceRow, now: datetime) -> SummaryRow:
    # Late after an outage is better than never, while the month is still fresh, but not at night.
    works = Calendar(row.summary_time_zone, *channel.SUMMARY_HOURS)
    due_at = now if works.contains(now) else works.next_opening(now)
    return SummaryRow(
        workspace_id=saved(row.id),
        month=last_month(now, row.summary_time_zone),
        due_at=due_at,
        good_until=due_at + FRESH,
    )


def last_month(now: datetime, time_zone: str) -> date:
    """The first day of the month before the one that `now` lies in."""
    today = local_day(now, time_zone)
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def report(session: Session, workspace_id: int, summary_id: int) -> Report | None:
    """What to post for a planned summary, or None when no channel is chosen any more.

    Raises Gone outside the workspace.
    """
    row = within(session, SummaryRow, workspace_id, summary_id)
    workspace = workspaces.find(session, workspace_id)
    if workspace.summary_channel is None:
        return None
    return Report(
        workspace.summary_channel,
        workspace.summary_locale,
        months.compute(session, workspace_id, row.month),
    )
