"""Messages that nobody asked for, on their way: claimed by one process, and never sent twice.

A row is claimed and committed before the message is sent, and its outcome committed afterwards. If
the process dies between the two, nobody knows whether Slack took the message: the row becomes
unclear and is left alone. What it held (open reminders) comes back with the next nudge.
"""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from bot import handling
from bot.models import NudgeReminderRow, NudgeRow, ReminderRow, SummaryRow
from bot.vocabulary import PostingState, ReminderState

Table = type[NudgeRow] | type[SummaryRow]
NUDGES: Table = NudgeRow
SUMMARIES: Table = SummaryRow

CLAIM_LASTS = timedelta(minutes=5)
"""A claim older than this belongs to a process that died; sending takes seconds."""


def give_up_stale(session: Session, table: Table, workspace_id: int, now: datetime) -> None:
    """Rows claimed by a process that died become unclear; those whose time is over lapse."""
    for state, is_stale, becomes in (
        (PostingState.CLAIMED, col(table.claimed_at) < now - CLAIM_LASTS, PostingState.UNCLEAR),
        (PostingState.DUE, col(table.good_until) <= now, PostingState.LAPSED),
    ):
        session.exec(
            update(table)
            .where(col(table.workspace_id) == workspace_id, col(table.state) == state, is_stale)
            .values(state=becomes)
        )


def claim_next(session: Session, table: Table, workspace_id: int, now: datetime) -> int | None:
    """Claim the row that is due longest, and return its id; no other caller gets the same one."""
    due = select(table.id).where(
        table.workspace_id == workspace_id,
        table.state == PostingState.DUE,
        col(table.due_at) <= now,
        col(table.good_until) > now,
    )
    while row_id := session.exec(due.order_by(col(table.due_at), col(table.id)).limit(1)).first():
        claimed = session.exec(
            update(table)
            .where(col(table.id) == row_id, col(table.state) == PostingState.DUE)
            .values(state=PostingState.CLAIMED, claimed_at=now, attempts=col(table.attempts) + 1)
        )
        if claimed.rowcount == 1:
            return row_id
    return None


def posted(session: Session, table: Table, row_id: int, channel: str, ts: str) -> None:
    """Slack took the message, and calls it `channel` and `ts`."""
    row = session.get_one(table, row_id)
    row.state, row.channel, row.ts = PostingState.POSTED, channel, ts
    if isinstance(row, NudgeRow):
        _rest_reminders(session, row)


def put_off(session: Session, table: Table, row_id: int, until: datetime) -> None:
    """Slack refused for now, for certain: try again at `until`."""
    row = session.get_one(table, row_id)
    row.state, row.due_at, row.claimed_at = PostingState.DUE, until, None


def unclear(session: Session, table: Table, row_id: int, error: str) -> None:
    """The message may have arrived. It is never sent again."""
    _end(session, table, row_id, PostingState.UNCLEAR, error)


def failed(session: Session, table: Table, row_id: int, error: str) -> None:
    """Slack refused for good."""
    _end(session, table, row_id, PostingState.FAILED, error)


def _end(session: Session, table: Table, row_id: int, state: PostingState, error: str) -> None:
    row = session.get_one(table, row_id)
    row.state, row.error = state, error


def _rest_reminders(session: Session, nudge: NudgeRow) -> None:
    """What was shown and is not handled comes back in a week, not every morning."""
    shown = select(NudgeReminderRow.reminder_id).where(NudgeReminderRow.nudge_id == nudge.id)
    session.exec(
        update(ReminderRow)
        .where(col(ReminderRow.id).in_(shown), col(ReminderRow.state) == ReminderState.OPEN)
        .values(show_on=nudge.day + handling.PUT_OFF)
    )
