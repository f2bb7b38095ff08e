"""The lines of the register, each with what became of it, as the reader may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Row, and_, or_, select
from sqlmodel import Session, col

from bot import bulk
from bot.giving import register_rows
from bot.giving.register_rows import DECLINED, GESTURES, Source
from bot.giving.registered import Decision, Gift, Instead, TakenBack
from bot.ledger import presents
from bot.models import (
    ContactRow,
    GestureRow,
    GiftApprovalRow,
    GiftLimitRow,
    MemberRow,
    OrganisationRow,
    ReversalRow,
)
from bot.models.columns import saved, table_of
from bot.models.seen import seen_by
from bot.money import Money
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import ApprovalState

_TAKER = table_of(MemberRow).alias("taker")
_APPROVER = table_of(MemberRow).alias("approver")

_NOTED = col(GiftApprovalRow.given_id) == col(GestureRow.id)
_APPROVED = and_(
    or_(col(GiftApprovalRow.gesture_id) == col(GestureRow.id), _NOTED),
    col(GiftApprovalRow.state) == ApprovalState.APPROVED,
    col(GiftApprovalRow.currency) == col(GestureRow.currency),
    col(GiftApprovalRow.worth) >= col(GestureRow.worth),
)
"""It isn't worth more, since it was put right, than what was approved."""
_IS_DECLINED = col(GiftApprovalRow.state) == ApprovalState.DECLINED
_ITS_DECISION = or_(_APPROVED, and_(_NOTED, _IS_DECLINED))


class Key(NamedTuple):
    """Which line: that of a gesture, or of a request that was declined."""

    is_request: bool
    id: int


def read(session: Session, reader: Member, keys: Sequence[Key]) -> tuple[Gift, ...]:
    """These lines, in this order."""
    found = {
        Key(source.is_request, one.id): one
        for source, lines in ((GESTURES, _gifts), (DECLINED, _wishes))
        for one in lines(session, reader, [k.id for k in keys if k.is_request == source.is_request])
    }
    return tuple(found[key] for key in keys)


def _whole(source: Source, reader: Member, *columns: Any) -> Any:
    """What is asked of each line, and who recorded it."""
    return source.all(
        *columns,
        col(ContactRow.name),
        col(OrganisationRow.name).label("organisation"),
        col(ContactRow.forgotten_on),
        seen_by(reader.id).label("is_seen"),
        register_rows.is_told(source, reader).label("is_told"),
        col(MemberRow.name).label("by"),
        GiftApprovalRow,
        _APPROVER.c.name.label("approver"),
    ).join(MemberRow, col(MemberRow.id) == col(source.table.member_id))


def _gifts(session: Session, reader: Member, ids: Sequence[int]) -> Sequence[Gift]:
    if not ids:
        return ()
    decided = session.execute(
        _whole(GESTURES, reader, GestureRow, ReversalRow, _TAKER.c.name.label("taker"))
        .outerjoin(ReversalRow, col(ReversalRow.gesture_id) == col(GestureRow.id))
        .outerjoin(_TAKER, _TAKER.c.id == col(ReversalRow.member_id))
        .outerjoin(GiftApprovalRow, _ITS_DECISION)
        .outerjoin(_APPROVER, _APPROVER.c.id == col(GiftApprovalRow.approver_id))
        .where(bulk.among(session, col(GestureRow.id), ids))
        .order_by(_IS_DECLINED.desc(), col(GiftApprovalRow.id).desc())
    ).all()
    # Of several decisions the last one here: an approval, and whichever was asked for first.
    rows = list({saved(row.GestureRow.id): row for row in decided}.values())
    successors = _successors(session, reader, rows)
    firsts = {
        saved(row.GestureRow.id): row.GestureRow.present_id or saved(row.GestureRow.id)
        for row in rows
        if row.ReversalRow is None
    }
    parts = presents.parts(session, reader, firsts, tells_all=reader.is_admin)
    return [
        replace(_gift(reader, row, successors), part=parts.get(saved(row.GestureRow.id)))
        for row in rows
    ]


def _wishes(session: Session, reader: Member, ids: Sequence[int]) -> Sequence[Gift]:
    if not ids:
        return ()
    rows = session.execute(
        _whole(DECLINED, reader, col(GiftLimitRow.direction))
        .join(_APPROVER, _APPROVER.c.id == col(GiftApprovalRow.approver_id))
        .where(bulk.among(session, col(GiftApprovalRow.id), ids))
    ).all()
    return [_wish(reader, row) for row in rows]


def _wish(reader: Member, row: Row[Any]) -> Gift:
    wish: GiftApprovalRow = row.GiftApprovalRow
    is_whole = row.is_seen and (row.is_told or wish.approver_id == reader.id)
    return Gift(
        saved(wish.id),
        wish.wanted_on,
        row.direction,
        row.name if row.is_seen else None,
        row.organisation if row.is_seen else None,
        wish.kind,
        wish.words if is_whole else "",
        Money(wish.worth, wish.currency),
        row.by,
        is_yours=wish.member_id == reader.id,
        is_forgotten=row.forgotten_on is not None,
        declined=_decision(reader, row),
    )


def _decision(reader: Member, row: Row[Any]) -> Decision | None:
    """The reason is for the two alone who it is between, while they see whom it is about."""
    request: GiftApprovalRow | None = row.GiftApprovalRow
    if request is None or request.decided_at is None:
        return None
    is_theirs = row.is_seen and reader.id in (request.member_id, request.approver_id)
    return Decision(
        local_day(request.decided_at, reader.time_zone),
        row.approver,
        request.approver_id == reader.id,
        request.reason if is_theirs else "",
    )


def _successors(
    session: Session, reader: Member, rows: Sequence[Row[Any]]
) -> Mapping[int, GestureRow]:
    """What was recorded in place of gifts that were taken back, by the ids of those.

    Whatever is put right is taken back, and recorded anew at the same moment by the same member;
    where it is about somebody else then, that is for those alone who see it anyway.
    """
    gone = [row for row in rows if row.ReversalRow is not None]
    if not gone:
        return {}
    moments = {row.ReversalRow.recorded_at for row in gone}
    found = session.scalars(
        select(GestureRow).where(
            col(GestureRow.workspace_id) == gone[0].GestureRow.workspace_id,
            col(GestureRow.recorded_at).in_(moments),
            col(GestureRow.member_id).in_({row.ReversalRow.member_id for row in gone}),
        )
    ).all()
    successors = {}
    for row in gone:
        then = [one for one in found if _could_follow(one, row.GestureRow, row.ReversalRow)]
        same = [one for one in then if one.contact_id == row.GestureRow.contact_id]
        is_own = row.ReversalRow.member_id == reader.id
        likely = same or (then if reader.is_admin or is_own else ())
        if len(likely) == 1:
            successors[saved(row.GestureRow.id)] = likely[0]
    return successors


def _could_follow(one: GestureRow, gone: GestureRow, reversal: ReversalRow) -> bool:
    is_then = one.recorded_at == reversal.recorded_at and one.member_id == reversal.member_id
    return is_then and saved(one.id) > saved(gone.id)


def _gift(reader: Member, row: Row[Any], successors: Mapping[int, GestureRow]) -> Gift:
    gesture: GestureRow = row.GestureRow
    is_whole = row.is_seen and row.is_told
    asked: GiftApprovalRow | None = row.GiftApprovalRow
    is_declined = asked is not None and asked.state is ApprovalState.DECLINED
    return Gift(
        saved(gesture.id),
        gesture.happened_on,
        gesture.direction,
        row.name if row.is_seen else None,
        row.organisation if row.is_seen else None,
        gesture.kind,
        gesture.words if is_whole else "",
        _worth(gesture),
        row.by,
        is_yours=gesture.member_id == reader.id,
        is_forgotten=row.forgotten_on is not None,
        taken_back=_taken_back(reader, row, successors.get(saved(gesture.id))),
        is_refused=gesture.is_refused,
        approved=None if is_declined else _decision(reader, row),
        unapproved=_decision(reader, row) if is_declined else None,
        idea_id=gesture.idea_id if is_whole else None,
    )


def _taken_back(reader: Member, row: Row[Any], successor: GestureRow | None) -> TakenBack | None:
    reversal: ReversalRow | None = row.ReversalRow
    if reversal is None:
        return None
    on = local_day(reversal.recorded_at, reader.time_zone)
    is_yours = reversal.member_id == reader.id
    if successor is None:
        return TakenBack(on, row.taker, is_yours)
    instead = Instead(saved(successor.id), successor.happened_on, _worth(successor))
    return TakenBack(on, row.taker, is_yours, instead)


def _worth(row: GestureRow) -> Money | None:
    return None if row.worth is None else Money(row.worth, row.currency)
