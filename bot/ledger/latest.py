"""What a member recorded last."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, select
from sqlmodel import Session, col

from bot.ledger import entries
from bot.ledger.entries import Entry, EntryId
from bot.models import AskRow, GestureRow, MeetingRow, ResponseRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind


@dataclass(frozen=True)
class Latest:
    """An entry, and when it was recorded."""

    at: datetime
    entry: Entry


def entry(session: Session, member: Member) -> Latest | None:
    """The latest of the member's entries that stands, whenever the fact itself happened.

    Of an answer and its ask it is the answer, which came later.
    """
    found = [
        (row.recorded_at, place, EntryId(kind, row.id))
        for place, (table, stands, kind) in enumerate(_STANDING)
        if (row := _latest(session, member, table, stands)) is not None
    ]
    if not found:
        return None
    at, _, entry_id = max(found, key=lambda one: one[:2])
    return Latest(at, entries.entry(session, member, entry_id))


_Table = type[GestureRow] | type[MeetingRow] | type[AskRow] | type[ResponseRow]
_STANDING: tuple[tuple[_Table, ColumnElement[bool], EntryKind], ...] = (
    (GestureRow, GESTURE_STANDS, EntryKind.GESTURE),
    (MeetingRow, MEETING_STANDS, EntryKind.MEETING),
    (AskRow, col(AskRow.state) != AskState.DROPPED, EntryKind.ASK),
    (ResponseRow, RESPONSE_STANDS, EntryKind.RESPONSE),
)


def _latest(
    session: Session, member: Member, table: _Table, stands: ColumnElement[bool]
) -> Row[tuple[int | None, datetime]] | None:
    return session.execute(
        select(col(table.id), col(table.recorded_at))
        .where(
            col(table.workspace_id) == member.workspace_id,
            col(table.member_id) == member.id,
            stands,
        )
        .order_by(col(table.recorded_at).desc(), col(table.id).desc())
        .limit(1)
    ).first()
