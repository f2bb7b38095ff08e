"""The question that a member left open last, for who says that nothing shall come of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.ledger import latest
from bot.models import PendingRow
from bot.models.columns import saved
from bot.recording import kept, wanted
from bot.refusals import Gone
from bot.reminders import promises
from bot.team.members import Member


@dataclass(frozen=True)
class Left:
    """A line of which nothing comes; `was_reminder` tells that a reminder was wanted by it."""

    was_reminder: bool


def leave(session: Session, member: Member, since: datetime | None = None) -> Left | None:
    """Let the question go that was asked last; no click on it counts any more.

    None, and nothing is done, where the member did something after it, or after `since`.
    """
    row = session.exec(
        select(PendingRow)
        .where(
            PendingRow.workspace_id == member.workspace_id,
            PendingRow.member_id == member.id,
            col(PendingRow.closed).is_(False),
        )
        .order_by(col(PendingRow.typed_at).desc(), col(PendingRow.id).desc())
        .limit(1)
    ).first()
    if row is None or row.typed_at < _last_deed(session, member, since or row.typed_at):
        return None
    return _let_go(session, member, saved(row.id))


def _last_deed(session: Session, member: Member, since: datetime) -> datetime:
    done = (latest.entry(session, member), promises.latest(session, member))
    return max([since, *(one.at for one in done if one is not None)])


def _let_go(session: Session, member: Member, pending_id: int) -> Left:
    try:
        kept.let_go(session, kept.take(session, member, pending_id))
    except Gone:
        wanted.let_go(session, member, pending_id)
        return Left(was_reminder=True)
    return Left(was_reminder=False)
