"""Messages that nobody asked for, on their way: claimed by one process, and never sent twice.

A row is claimed and committed before the message is sent, and its outcome committed afterwards, a
few rows together. If the process dies between the two, nobody knows whether Slack took the message:
the row becomes unclear and is left alone. What it held (open reminders) comes back with the next
nudge.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, func, or_, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import MemberRow, NoticeRow, NudgeRow, SummaryRow, WorkspaceRow
from bot.models.columns import Posting, saved
from bot.refusals import Gone
from bot.reminders import batches
from bot.vocabulary import PostingState

Table = type[NudgeRow] | type[SummaryRow] | type[NoticeRow]
NUDGES: Table = NudgeRow
SUMMARIES: Table = SummaryRow
NOTICES: Table = NoticeRow

CLAIM_LASTS = timedelta(minutes=5)
"""A claim older than this belongs to a process that died; sending takes seconds."""
MOST_A_MINUTE = 200
"""How many nudges one workspace gets in a minute. Slack allows "several hundred messages"."""
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Posted:
    """Slack took the message, and calls it `channel` and `ts`."""

    channel: str
    ts: str


@dataclass(frozen=True)
class PutOff:
    """It was not sent, for certain: try again at `until`, and the whole workspace if it `rests`."""

    until: datetime
    rests: bool = False


@dataclass(frozen=True)
class Unclear:
    """The message may have arrived. It is never sent again."""

    error: str


@dataclass(frozen=True)
class Failed:
    """Slack refused for good, with this code."""

    error: str


Outcome = Posted | PutOff | Unclear | Failed
"""What came of sending a row that was claimed."""


@dataclass(frozen=True)
class DueNudge:
    """A nudge whose time has come, and whom it is for."""

    id: int
    slack_user_id: str


def is_any_on_its_way(session: Session, workspace_id: int) -> bool:
    """Whether anything waits to be sent in the workspace, or is being sent."""
    waiting = [
        exists().where(
            col(table.workspace_id) == workspace_id,
            col(table.state).in_((PostingState.DUE, PostingState.CLAIMED)),
        )
        for table in (NUDGES, SUMMARIES, NOTICES)
    ]
    return bool(session.scalar(select(or_(*waiting))))


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


def due_nudges(session: Session, workspace_id: int, now: datetime, most: int) -> Sequence[DueNudge]:
    """The nudges that may be sent now, at most `most`, the longest due first.

    None while Slack has asked us to wait, and no more than fit into the workspace's minute.
    """
    allowed = min(most, _left_this_minute(session, workspace_id, now))
    if allowed <= 0 or is_resting(session, workspace_id, now):
        return []
    found = session.exec(
        select(NudgeRow.id, MemberRow.slack_user_id)
        .join(MemberRow, col(MemberRow.id) == NudgeRow.member_id)
        .where(
            NudgeRow.workspace_id == workspace_id,
            NudgeRow.state == PostingState.DUE,
            col(NudgeRow.due_at) <= now,
            col(NudgeRow.good_until) > now,
            # Who paused while a nudge was on its way gets none that comes back.
            ~col(MemberRow.paused),
        )
        .order_by(col(NudgeRow.due_at))
        .limit(allowed)
    )
    return [DueNudge(saved(nudge_id), slack_user_id) for nudge_id, slack_user_id in found]


def is_resting(session: Session, workspace_id: int, now: datetime) -> bool:
    """Whether Slack has asked us to post nothing in the workspace yet."""
    until = session.get_one(WorkspaceRow, workspace_id).resting_until
    return until is not None and now < until


def rest(session: Session, workspace_id: int, until: datetime) -> None:
    """Post nothing in the workspace before `until`; what is due keeps."""
    session.get_one(WorkspaceRow, workspace_id).resting_until = until


def claim(
    session: Session,
    table: Table,
    workspace_id: int,
    now: datetime,
    most: int = 1,
    among: Collection[int] | None = None,
) -> Sequence[int]:
    """Claim the rows that are due longest, of `among` if given, and return their ids.

    No other caller gets the same ones.
    """
    due = select(table.id).where(
        table.workspace_id == workspace_id,
        table.state == PostingState.DUE,
        col(table.due_at) <= now,
        col(table.good_until) > now,
    )
    if among is not None:
        due = due.where(col(table.id).in_(among))
    # By the index alone: putting those that are due equally long in order would read them all.
    longest = due.order_by(col(table.due_at)).limit(most).with_for_update(skip_locked=True)
    row_ids = [saved(row_id) for row_id in session.exec(longest)]
    if row_ids:
        session.exec(
            update(table)
            .where(col(table.id).in_(row_ids))
            .values(state=PostingState.CLAIMED, claimed_at=now, attempts=col(table.attempts) + 1)
            .execution_options(synchronize_session=False)
        )
    return row_ids


def settle(
    session: Session, table: Table, workspace_id: int, outcomes: Mapping[int, Outcome]
) -> None:
    """Write down what came of rows that were claimed, by their ids. Raises Gone outside."""
    rows = session.exec(
        select(table).where(
            table.workspace_id == workspace_id, bulk.among(session, col(table.id), outcomes)
        )
    ).all()
    if len(rows) != len(outcomes):
        raise Gone
    posted = []
    for row in rows:
        outcome = outcomes[saved(row.id)]
        _settle(row, outcome)
        if isinstance(outcome, PutOff) and outcome.rests:
            rest(session, workspace_id, outcome.until)
        if isinstance(outcome, Posted) and isinstance(row, NudgeRow):
            posted.append(row)
    session.flush()
    _count_unanswered(session, posted)
    for day in {nudge.day for nudge in posted}:
        of_the_day = [saved(nudge.id) for nudge in posted if nudge.day == day]
        batches.pass_over(session, of_the_day, day)


def wait_until_awake(session: Session, workspace_id: int, nudge_id: int, until: datetime) -> None:
    """The member is not to be disturbed: a nudge that is not yet on its way is sent at `until`."""
    session.exec(
        update(NudgeRow)
        .where(
            col(NudgeRow.workspace_id) == workspace_id,
            col(NudgeRow.id) == nudge_id,
            col(NudgeRow.state) == PostingState.DUE,
        )
        .values(due_at=until)
    )


def withdraw(session: Session, member_id: int) -> None:
    """The member wants no nudge now: what is planned and not yet on its way lapses."""
    session.exec(
        update(NudgeRow)
        .where(col(NudgeRow.member_id) == member_id, col(NudgeRow.state) == PostingState.DUE)
        .values(state=PostingState.LAPSED)
    )


def _left_this_minute(session: Session, workspace_id: int, now: datetime) -> int:
    sent = session.exec(
        select(func.count()).where(
            NudgeRow.workspace_id == workspace_id, col(NudgeRow.claimed_at) > now - MINUTE
        )
    ).one()
    return MOST_A_MINUTE - sent


def _settle(row: Posting, outcome: Outcome) -> None:
    match outcome:
        case Posted(channel, ts):
            row.state, row.channel, row.ts = PostingState.POSTED, channel, ts
        case PutOff(until):
            row.state, row.due_at, row.claimed_at = PostingState.DUE, until, None
        case Unclear(error):
            row.state, row.error = PostingState.UNCLEAR, error
        case Failed(error):
            row.state, row.error = PostingState.FAILED, error


def _count_unanswered(session: Session, nudges: Collection[NudgeRow]) -> None:
    """One more, in the database: the members may be heard from at this very moment."""
    member_ids = [nudge.member_id for nudge in nudges]
    session.exec(
        update(MemberRow)
        .where(bulk.among(session, col(MemberRow.id), member_ids))
        .values(unanswered_nudges=col(MemberRow.unanswered_nudges) + 1)
        .execution_options(synchronize_session=False)
    )
