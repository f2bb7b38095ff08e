"""The answer to an ask, as far as it goes with the ask: it stands, or was taken back with it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col, func

from bot.models import AskRow, MemberRow, ResponseRow, ReversalRow
from bot.models.unreversed import RESPONSE_STANDS
from bot.team.members import Member
from bot.vocabulary import AskState


@dataclass(frozen=True)
class NotedAnswer:
    """Who noted it; `by` is None for the reader."""

    by: str | None


def of_ask(session: Session, viewer: Member, row: AskRow) -> NotedAnswer | None:
    """The one that stands, or of an ask that was taken back, the one that went with it."""
    noted = (
        select(col(MemberRow.id), col(MemberRow.name))
        .join(ResponseRow, col(ResponseRow.member_id) == col(MemberRow.id))
        .where(col(ResponseRow.ask_id) == row.id)
    )
    if row.state == AskState.ANSWERED:
        noted = noted.where(RESPONSE_STANDS)
    elif row.state in (AskState.DROPPED, AskState.PLANNED):
        back = select(func.max(ReversalRow.recorded_at)).where(col(ReversalRow.ask_id) == row.id)
        noted = noted.join(ReversalRow, col(ReversalRow.response_id) == col(ResponseRow.id)).where(
            col(ReversalRow.recorded_at) == back.scalar_subquery()
        )
    else:
        return None
    found = session.execute(noted.order_by(col(ResponseRow.id).desc()).limit(1)).first()
    return None if found is None else NotedAnswer(None if found.id == viewer.id else found.name)
