"""Where the monthly summary goes, and when the next one is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from sqlalchemy import update
from sqlmodel import Session, col

from bot.models import SummaryRow, WorkspaceRow
from bot.refusals import AdminsOnly, ChannelNeeded
from bot.team.calendars import Calendar
from bot.vocabulary import PostingState

SUMMARY_HOURS = (9, 17)
"""Between which hours of the workspace's day a summary is posted."""
TO_INVITE_US = timedelta(minutes=15)
"""How long a summary that was refused elsewhere waits where we aren't in the channel yet."""


class Seat(Enum):
    """Whether we are in the channel that was chosen, without which Slack takes no message of ours.

    Unknown: Slack doesn't tell, as of a private channel.
    """

    TAKEN = auto()
    JOINED = auto()
    MISSING = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class SummaryPlan:
    """Where the summary goes from now on, and when the next one is due (UTC).

    `before` is the channel that it moves from, if it does; one that could not be posted elsewhere
    is `posted_anew`.
    """

    channel: str
    next_at: datetime
    before: str | None = None
    posted_anew: bool = False


def check(*, by_admin: bool, is_private: bool = False) -> None:
    """Raises AdminsOnly, since it decides for the whole workspace, and ChannelNeeded for a
    conversation that nobody else sees.
    """
    if not by_admin:
        raise AdminsOnly
    if is_private:
        raise ChannelNeeded


def choose(
    session: Session,
    workspace_id: int,
    channel: str,
    *,
    locale: str,
    time_zone: str,
    by_admin: bool,
    is_private: bool = False,
    chosen_by: str | None = None,
    seat: Seat = Seat.TAKEN,
    now: datetime,
) -> SummaryPlan:
    """Post the summary in `channel`, in the language and time zone of the person who chose it.

    One that Slack refused elsewhere is posted there at once, or after a while without a `seat`.
    `chosen_by` is that person's Slack id.
    Raises what `check` does.
    """
    check(by_admin=by_admin, is_private=is_private)
    row = session.get_one(WorkspaceRow, workspace_id)
    before = row.summary_channel if row.summary_channel != channel else None
    row.summary_channel, row.summary_chosen_by = channel, chosen_by
    row.summary_locale = locale
    row.summary_time_zone = time_zone
    row.next_summary_at = next_summary(now, time_zone)
    session.flush()
    waits = TO_INVITE_US if seat is Seat.MISSING else timedelta()
    anew = _post_anew(session, workspace_id, now, waits)
    return SummaryPlan(channel, row.next_summary_at, before, anew and not waits)


def leave(session: Session, workspace_id: int, *, by_admin: bool) -> str | None:
    """Post no summary from now on, nor one that waits; the channel that it went to.

    Raises AdminsOnly.
    """
    check(by_admin=by_admin)
    row = session.get_one(WorkspaceRow, workspace_id)
    before, row.summary_channel, row.next_summary_at = row.summary_channel, None, None
    session.flush()
    session.exec(
        update(SummaryRow)
        .where(
            col(SummaryRow.workspace_id) == workspace_id,
            col(SummaryRow.state) == PostingState.DUE,
        )
        .values(state=PostingState.LAPSED)
    )
    return before


def _post_anew(session: Session, workspace_id: int, now: datetime, waits: timedelta) -> bool:
    """Whether there is a summary that was refused, and is still worth reading."""
    refused = session.exec(
        update(SummaryRow)
        .where(
            col(SummaryRow.workspace_id) == workspace_id,
            col(SummaryRow.state).in_((PostingState.DUE, PostingState.FAILED)),
            col(SummaryRow.attempts) > 0,
            col(SummaryRow.good_until) > now,
        )
        .values(state=PostingState.DUE, due_at=now + waits)
    )
    return refused.rowcount > 0


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
