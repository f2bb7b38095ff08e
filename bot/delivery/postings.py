"""Messages that nobody asked for, on their way: claimed by one process, and never sent twice.

A row is claimed and committed before the message is sent, and its fate committed afterwards, a
few rows together. If the process dies between the two, nobody knows whether Slack took the message:
the row becomes unclear and is left alone. What it held (open reminders) comes back with the next
nudge.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, inspect, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.delivery import tables
from bot.delivery.fates import Arrived, Failed, Fate, MayHaveArrived, PutOff
from bot.delivery.tables import CLAIM_LASTS, NUDGES, Table
from bot.models import MemberRow, NudgeRow, WorkspaceRow
from bot.models.columns import saved
from bot.people import locks
from bot.refusals import Gone
from bot.reminders import batches
from bot.vocabulary import PostingState


def give_up_stale(session: Session, table: Table, workspace_id: int, now: datetime) -> None:
    """Rows claimed by a process that died become unclear; those whose time is over lapse."""
    abandoned = tables.are_abandoned(table, workspace_id, now - CLAIM_LASTS)
    session.exec(update(table).where(*abandoned).values(state=PostingState.UNCLEAR))
    over = tables.are_over(table, workspace_id, now)
    session.exec(update(table).where(*over).values(state=PostingState.LAPSED))


def rest(session: Session, workspace_id: int, until: datetime) -> None:
    """Post nothing in the workspace before `until`; what is due keeps."""
    session.exec(
        update(WorkspaceRow).where(col(WorkspaceRow.id) == workspace_id).values(resting_until=until)
    )


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
    due = select(table.id).where(*tables.are_due(table, workspace_id, now))
    if among is not None:
        due = due.where(bulk.among(session, col(table.id), among))
    # By the index alone: putting those that are due equally long in order would read them all.
    # As a table expression, or PostgreSQL might look for the longest due once more for each row.
    longest = (
        due.order_by(col(table.due_at))
        .limit(most)
        .with_for_update(skip_locked=True, key_share=True)
        .cte("longest")
    )
    claimed = session.execute(
        update(table)
        .where(col(table.id).in_(select(longest.c.id)))
        .values(state=PostingState.CLAIMED, claimed_at=now, attempts=col(table.attempts) + 1)
        .returning(col(table.due_at), col(table.id)),
        execution_options={"synchronize_session": False},
    )
    return [row_id for _, row_id in sorted(map(tuple, claimed))]


def settle(session: Session, table: Table, workspace_id: int, fates: Mapping[int, Fate]) -> None:
    """Write down what became of rows that were claimed, by their ids. Raises Gone outside."""
    rests = [fate.until for fate in fates.values() if isinstance(fate, PutOff) and fate.rests]
    if rests:
        rest(session, workspace_id, max(rests))
    if table is NUDGES:
        arrived = [row_id for row_id, fate in fates.items() if isinstance(fate, Arrived)]
        _have_been_told(session, workspace_id, arrived)
    if _write(session, table, workspace_id, fates) != len(fates):
        raise Gone


def wait_until_awake(session: Session, workspace_id: int, awake_at: Mapping[int, datetime]) -> None:
    """Members are not to be disturbed: their nudges, if not yet on their way, are sent then."""
    together: defaultdict[datetime, list[int]] = defaultdict(list)
    for nudge_id, moment in awake_at.items():
        together[moment].append(nudge_id)
    for moment, nudge_ids in together.items():
        session.exec(
            update(NudgeRow)
            .where(
                col(NudgeRow.workspace_id) == workspace_id,
                bulk.among(session, col(NudgeRow.id), nudge_ids),
                col(NudgeRow.state) == PostingState.DUE,
            )
            .values(due_at=moment)
        )


def withdraw(session: Session, member_id: int) -> None:
    """The member wants no nudge now: what is planned and not yet on its way lapses."""
    session.exec(
        update(NudgeRow)
        .where(col(NudgeRow.member_id) == member_id, col(NudgeRow.state) == PostingState.DUE)
        .values(state=PostingState.LAPSED)
    )


def _have_been_told(session: Session, workspace_id: int, nudge_ids: Collection[int]) -> None:
    """Members got these nudges: one more without an answer, and what they showed waits a week."""
    if not nudge_ids:
        return
    told = session.exec(
        select(col(NudgeRow.id), col(NudgeRow.member_id), col(NudgeRow.day)).where(
            NudgeRow.workspace_id == workspace_id,
            bulk.among(session, col(NudgeRow.id), nudge_ids),
        )
    ).all()
    _count_unanswered(session, [member_id for _, member_id, _ in told])
    locks.of_nudges(session, nudge_ids)
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for nudge_id, _, day in told:
        by_day[day].append(saved(nudge_id))
    for day, shown in by_day.items():
        batches.pass_over(session, shown, day)


def _count_unanswered(session: Session, member_ids: Collection[int]) -> None:
    """One more, in the database: the members may be heard from at this very moment."""
    in_order = (
        select(MemberRow.id)
        .where(bulk.among(session, col(MemberRow.id), member_ids))
        .order_by(col(MemberRow.id))
        .with_for_update(key_share=True)
        .cte("in_order")
    )
    session.exec(
        update(MemberRow)
        .where(col(MemberRow.id).in_(select(in_order.c.id)))
        .values(unanswered_nudges=col(MemberRow.unanswered_nudges) + 1)
        .execution_options(synchronize_session=False)
    )


def _write(session: Session, table: Table, workspace_id: int, fates: Mapping[int, Fate]) -> int:
    """Each row's fate into the row; how many rows there were."""
    alike: defaultdict[type[Fate], list[dict[str, object]]] = defaultdict(list)
    for row_id, fate in sorted(fates.items()):
        alike[type(fate)].append({"row_id": row_id, **_columns(fate)})
    here = inspect(table).local_table
    mine = update(here).where(here.c.id == bindparam("row_id"), here.c.workspace_id == workspace_id)
    connection = session.connection()
    return sum(connection.execute(mine, rows).rowcount for rows in alike.values())


def _columns(fate: Fate) -> dict[str, object]:
    match fate:
        case Arrived(channel, ts):
            return {"state": PostingState.POSTED, "channel": channel, "ts": ts}
        case PutOff(until):
            return {"state": PostingState.DUE, "due_at": until, "claimed_at": None}
        case MayHaveArrived(error):
            return {"state": PostingState.UNCLEAR, "error": error}
        case Failed(error):
            return {"state": PostingState.FAILED, "error": error}
