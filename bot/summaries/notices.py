"""What an admin is told when Slack refuses a summary in the channel that was chosen for it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.database import added, within
from bot.models import SummaryNoticeRow, SummaryRow
from bot.team import members, workspaces
from bot.team.members import Member
from bot.vocabulary import PostingState

KEEPS = timedelta(days=14)
"""How long an admin is looked for: as long as the summary is worth reading."""
_STILL_MISSING = (PostingState.DUE, PostingState.CLAIMED, PostingState.FAILED)


@dataclass(frozen=True)
class SummaryNotice:
    """The summary of a month can't be posted in `channel`; it `waits` for an invitation there."""

    month: date
    channel: str
    waits: bool
    admin: Member


def tell(
    session: Session,
    workspace_id: int,
    summary_id: int,
    refused_in: str,
    now: datetime,
    *,
    waits: bool = False,
) -> None:
    """Slack refused a summary in a channel: have an admin told, once for each channel.

    Raises Gone outside the workspace.
    """
    within(session, SummaryRow, workspace_id, summary_id)
    notice = SummaryNoticeRow(
        workspace_id=workspace_id,
        summary_id=summary_id,
        refused_in=refused_in,
        waits=waits,
        due_at=now,
        good_until=now + KEEPS,
    )
    added(session, notice)


def notice(session: Session, workspace_id: int, summary_notice_id: int) -> SummaryNotice | None:
    """What to tell, and whom: rather the admin who chose the channel. None where it is settled.

    Raises Gone outside the workspace.
    """
    row = within(session, SummaryNoticeRow, workspace_id, summary_notice_id)
    summary = session.get_one(SummaryRow, row.summary_id)
    chosen_by = workspaces.find(session, workspace_id).summary_chosen_by
    admin = members.an_admin(session, workspace_id, rather=chosen_by)
    if admin is None or summary.state not in _STILL_MISSING:
        return None
    return SummaryNotice(summary.month, row.refused_in, row.waits, admin)
