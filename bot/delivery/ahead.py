"""What a clock that was ahead wrote of messages on their way, put right once it is set back."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.delivery.tables import CLAIM_LASTS, NOTICES, NUDGES, SUMMARY_NOTICES, TABLES
from bot.models import NudgeReminderRow, NudgeRow, WorkspaceRow
from bot.models.columns import saved
from bot.vocabulary import PostingState

LONGEST_WAIT = timedelta(days=1)
"""How long a message, or a workspace, is made to wait at most."""
DAY = timedelta(days=1)
_WERE_SEEN = (PostingState.CLAIMED, PostingState.POSTED, PostingState.UNCLEAR)
"""States in which a nudge was, or may have been, seen."""


def bring_forward(session: Session, workspace_id: int, now: datetime) -> None:
    """Let nothing wait for longer than it could from now on."""
    session.exec(
        update(WorkspaceRow)
        .where(
            col(WorkspaceRow.id) == workspace_id,
            col(WorkspaceRow.resting_until) > now + LONGEST_WAIT,
        )
        .values(resting_until=None)
    )
    for notices in (NOTICES, SUMMARY_NOTICES):
        session.exec(
            update(notices)
            .where(
                col(notices.workspace_id) == workspace_id,
                col(notices.state) == PostingState.DUE,
                col(notices.due_at) > now + LONGEST_WAIT,
            )
            .values(due_at=now)
        )
    for table in TABLES:
        claimed = (
            col(table.workspace_id) == workspace_id,
            col(table.claimed_at) > now + CLAIM_LASTS,
        )
        session.exec(
            update(table)
            .where(*claimed, col(table.state) == PostingState.CLAIMED)
            .values(state=PostingState.UNCLEAR)
        )
        # Not in the minute that is counted, and long enough ago for a nudge today.
        session.exec(update(table).where(*claimed).values(claimed_at=now - DAY))
    _take_from_the_calendar(session, workspace_id, now)


def _take_from_the_calendar(session: Session, workspace_id: int, now: datetime) -> None:
    """Free the days to come, on each of which a member gets one nudge.

    Nudges that nobody saw are forgotten; the others get a day of those that have passed.
    """
    # Somewhere it is tomorrow already.
    to_come = col(NudgeRow.day) > now.date() + DAY
    ahead = session.exec(
        select(NudgeRow)
        .where(NudgeRow.workspace_id == workspace_id, to_come)
        .order_by(col(NudgeRow.id))
        .with_for_update(key_share=True)
    ).all()
    _forget(session, [saved(row.id) for row in ahead if row.state not in _WERE_SEEN])
    seen = [row for row in ahead if row.state in _WERE_SEEN]
    taken = {
        (member_id, day)
        for member_id, day in session.exec(
            select(col(NudgeRow.member_id), col(NudgeRow.day)).where(
                bulk.among(session, col(NudgeRow.member_id), [row.member_id for row in seen])
            )
        )
    }
    for row in seen:
        day = now.date() - DAY
        while (row.member_id, day) in taken:
            day -= DAY
        taken.add((row.member_id, day))
        row.day = day
    session.flush()


def _forget(session: Session, nudge_ids: Sequence[int]) -> None:
    shows = bulk.among(session, col(NudgeReminderRow.nudge_id), nudge_ids)
    session.exec(delete(NudgeReminderRow).where(shows))
    session.exec(delete(NUDGES).where(bulk.among(session, col(NudgeRow.id), nudge_ids)))
