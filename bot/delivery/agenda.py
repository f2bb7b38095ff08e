"""What waits to be sent in a workspace, found in one look at all tables."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    Integer,
    Select,
    String,
    bindparam,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlmodel import Session, col

from bot.delivery import tables
from bot.delivery.tables import CLAIM_LASTS, NUDGES, TABLES, Table
from bot.models import MemberRow, NudgeRow
from bot.models.columns import table_of

MOST_A_MINUTE = 200
"""How many nudges one workspace gets in a minute. Slack allows "several hundred messages"."""
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Due:
    """A message whose time has come; `disturbs` is the Slack id of who may want quiet now.

    One that `has_waited` was planned earlier, for hours that may be others by now.
    """

    id: int
    disturbs: str | None
    has_waited: bool = False


@dataclass(frozen=True)
class Agenda:
    """What is due, by table, the longest first; and the tables that hold something stale.

    There are no nudges in it while Slack has asked us to wait, and no more than fit into the
    workspace's minute.
    """

    due: Mapping[Table, Sequence[Due]]
    stale: Sequence[Table]


def look(session: Session, workspace_id: int, now: datetime, most: int) -> Agenda:
    """What waits in the workspace now, at most `most` in each table."""
    due: defaultdict[Table, list[Due]] = defaultdict(list)
    stale = []
    moments = {"now": now, "claimed_before": now - CLAIM_LASTS, "a_minute_ago": now - MINUTE}
    waiting = session.execute(_WAITING, {"workspace_id": workspace_id, "most": most, **moments})
    for name, row_id, disturbs, sent, due_at in waiting:
        table = _BY_NAME[name]
        if row_id is None:
            stale.append(table)
        elif len(due[table]) < MOST_A_MINUTE - sent:
            due[table].append(Due(row_id, disturbs, due_at < now))
    return Agenda(due, stale)


_BY_NAME: Mapping[str, Table] = {str(table.__tablename__): table for table in TABLES}
_Rows = Select[str, int, str, int, datetime]
_WORKSPACE: BindParameter[int] = bindparam("workspace_id")
_NOW: BindParameter[datetime] = bindparam("now")
_CLAIMED_BEFORE: BindParameter[datetime] = bindparam("claimed_before")
_NOBODY = type_coerce(null(), String)
_NONE_SENT = literal(0)
_NEVER = type_coerce(null(), table_of(NudgeRow).c.due_at.type)


def _nudges() -> _Rows:
    sent = (
        select(func.count())
        .where(
            col(NudgeRow.workspace_id) == _WORKSPACE,
            col(NudgeRow.claimed_at) > bindparam("a_minute_ago"),
        )
        .scalar_subquery()
    )
    due = (
        _due(NUDGES, col(MemberRow.slack_user_id), sent)
        .join(MemberRow, col(MemberRow.id) == NudgeRow.member_id)
        # Who paused while a nudge was on its way gets none that comes back.
        .where(~col(MemberRow.paused))
    )
    return _part(due)


def _due(table: Table, disturbs: Any, sent: Any) -> _Rows:
    due: _Rows = (
        select(
            literal(table.__tablename__).label("name"),
            col(table.id).label("row_id"),
            disturbs.label("disturbs"),
            sent.label("sent"),
            col(table.due_at),
        )
        .where(*tables.are_due(table, _WORKSPACE, _NOW))
        .order_by(col(table.due_at))
    )
    return due.limit(bindparam("most", type_=Integer))


def _part(due: _Rows) -> _Rows:
    # A subquery, since SQLite takes no limit within a union.
    return select(due.subquery())


def _stale(table: Table) -> _Rows:
    return select(
        literal(table.__tablename__), type_coerce(null(), Integer), _NOBODY, _NONE_SENT, _NEVER
    ).where(
        or_(
            exists().where(*tables.are_abandoned(table, _WORKSPACE, _CLAIMED_BEFORE)),
            exists().where(*tables.are_over(table, _WORKSPACE, _NOW)),
        )
    )


# Made once, since making it takes longer than running it where nothing waits.
_WAITING = union_all(
    _nudges(),
    *(_part(_due(table, _NOBODY, _NONE_SENT)) for table in TABLES if table is not NUDGES),
    *(_stale(table) for table in TABLES),
)
