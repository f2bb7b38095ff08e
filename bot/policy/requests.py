"""Gifts above a limit that a member asks somebody to approve, as they stand. It only reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from bot.database import within
from bot.models import GiftApprovalRow, ReversalRow
from bot.models.columns import saved
from bot.money import Money
from bot.people import contacts
from bot.people.contacts import Contact
from bot.policy import held, limits, rooms
from bot.policy.limits import Limit
from bot.policy.rooms import Room
from bot.refusals import Gone, NotYours
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import ApprovalState, GestureKind, Verdict


def _is_no_gift(column: Mapped[int | None]) -> ColumnElement[bool]:
    return or_(column.is_(None), exists().where(col(ReversalRow.gesture_id) == column))


IS_NOT_GIVEN = and_(
    _is_no_gift(col(GiftApprovalRow.gesture_id)), _is_no_gift(col(GiftApprovalRow.given_id))
)
"""It isn't in the ledger, or that was taken back."""


def is_given_as(gesture_id: int) -> ColumnElement[bool]:
    """It is that gesture, approved before or after it was noted."""
    return or_(
        col(GiftApprovalRow.gesture_id) == gesture_id,
        col(GiftApprovalRow.given_id) == gesture_id,
    )


@dataclass(frozen=True)
class Wish:
    """A gift that somebody wants to give, or to accept, of which the limit keeps them."""

    worth: Money
    day: date
    words: str = ""
    kind: GestureKind | None = None


@dataclass(frozen=True)
class Request:
    """A gift that the `approver` was asked to approve, as it stands now.

    Approved and given it is the gesture `gesture_id`, and noted before that was decided it is
    `given_id`, unless that was taken back.
    """

    id: int
    member: Member
    approver: Member
    contact: Contact
    limit: Limit
    wish: Wish
    asked_at: datetime
    state: ApprovalState
    decided_at: datetime | None
    reason: str
    gesture_id: int | None
    given_id: int | None = None

    @property
    def is_left_behind(self) -> bool:
        """Whether whoever was to decide left the team before they did."""
        return self.state is ApprovalState.ASKED and not self.approver.is_active

    @property
    def noted_id(self) -> int | None:
        """The gesture that it is, whatever was decided."""
        return self.gesture_id or self.given_id


@dataclass(frozen=True)
class Offered:
    """Somebody who can be asked to approve what is above a limit."""

    limit_id: int
    approver: Member


def offered(session: Session, member: Member, passed: Sequence[Room]) -> tuple[Offered, ...]:
    """Who can be asked to approve a gift that passes these limits, each once.

    Nobody where it passes a cap as well: that can't be approved away.
    """
    if any(one.verdict is Verdict.OVER_THE_CAP for one in passed):
        return ()
    found: dict[int, Offered] = {}
    for room in passed:
        if room.verdict is Verdict.NEEDS_APPROVAL:
            for one in approvers(session, member, room.limit):
                found.setdefault(one.id, Offered(room.limit.id, one))
    return tuple(found.values())


def approvers(session: Session, member: Member, limit: Limit) -> Sequence[Member]:
    """Who can be asked: the one whom the limit names, else admins; nobody their own.

    There may be nobody.
    """
    if limit.approver_id is not None and limit.approver_id != member.id:
        named = members.by_id(session, member.workspace_id, limit.approver_id)
        if held.can_be_asked(session, named):
            return [named]
    return held.admins(session, member)


def show(session: Session, member: Member, request_id: int) -> Request:
    """As it stands. Raises NotYours for who neither asked nor was asked, and Gone outside."""
    row = within(session, GiftApprovalRow, member.workspace_id, request_id)
    if member.id not in (row.member_id, row.approver_id):
        raise NotYours
    return value(session, member, row)


def asked_of(session: Session, member: Member, request_id: int) -> Request:
    """The same for who is to decide. Raises NotYours for everybody else, and Gone outside."""
    request = show(session, member, request_id)
    if request.approver.id != member.id:
        raise NotYours
    return request


def passed(session: Session, request: Request) -> tuple[Room, ...]:
    """All limits that the gift passes now, whoever approves above them."""
    wish, direction = request.wish, request.limit.terms.direction
    before = request.noted_id
    found = rooms.measured(session, [request.contact], direction, wish.day, wish.worth, before)
    return rooms.breached(found)


def others(session: Session, member: Member, request: Request) -> Sequence[Member]:
    """Admins who can be asked in place of whom it was asked of."""
    return [one for one in held.admins(session, member) if one.id != request.approver.id]


def uncovered(session: Session, request: Request) -> tuple[Room, ...]:
    """The limits that the gift passes and that nobody approved it for; a cap is one of them."""
    return uncovered_of(session, request, passed(session, request))


def uncovered_of(session: Session, request: Request, found: Sequence[Room]) -> tuple[Room, ...]:
    """The same of all that it passes, which was `found`.

    What was approved and given before, of the same words and worth, was another gift.
    """
    before = request.noted_id
    approved = session.exec(
        select(GiftApprovalRow.limit_id, GiftApprovalRow.approver_id).where(
            *is_alike(request.member, request.contact.id, request.wish),
            GiftApprovalRow.state == ApprovalState.APPROVED,
            IS_NOT_GIVEN if before is None else or_(IS_NOT_GIVEN, is_given_as(before)),
        )
    ).all()
    for_limits = {limit_id for limit_id, _ in approved}
    by = {approver_id for _, approver_id in approved}
    return tuple(
        one
        for one in rooms.asks(found)
        if one.verdict is Verdict.OVER_THE_CAP
        or (one.limit.id not in for_limits and one.limit.approver_id not in by)
    )


def latest(session: Session, member: Member, contact_id: int, wish: Wish) -> Request | None:
    """What the member asked for last that is this very gift, whatever became of it.

    Raises Gone for somebody whom the member doesn't see.
    """
    contacts.by_id(session, member, contact_id)
    row = session.exec(
        select(GiftApprovalRow)
        .where(
            GiftApprovalRow.workspace_id == member.workspace_id,
            *is_alike(member, contact_id, wish),
        )
        .order_by(col(GiftApprovalRow.id).desc())
    ).first()
    return None if row is None else value(session, member, row)


def has_any(session: Session, contact_id: int) -> bool:
    """Whether a gift for the contact was to be approved."""
    asked = select(GiftApprovalRow.id).where(GiftApprovalRow.contact_id == contact_id)
    return session.exec(asked.limit(1)).first() is not None


def is_alike(member: Member, contact_id: int, wish: Wish) -> Sequence[ColumnElement[bool]]:
    """It is the same gift of the same member's."""
    return (
        col(GiftApprovalRow.contact_id) == contact_id,
        col(GiftApprovalRow.member_id) == member.id,
        col(GiftApprovalRow.words) == wish.words,
        col(GiftApprovalRow.worth) == wish.worth.minor,
        col(GiftApprovalRow.currency) == wish.worth.currency,
    )


def value(session: Session, member: Member, row: GiftApprovalRow) -> Request:
    """The row as the rest of the code sees it. Raises Gone for somebody who was forgotten."""
    workspace_id = row.workspace_id
    asked_by = members.by_id(session, workspace_id, row.member_id)
    # As its member sees them: who is asked is told of somebody private, too.
    contact = contacts.by_id(session, asked_by, row.contact_id)
    if contact.is_forgotten:
        raise Gone
    return Request(
        id=saved(row.id),
        member=asked_by,
        approver=members.by_id(session, workspace_id, row.approver_id),
        contact=contact,
        limit=limits.find(session, member, row.limit_id),
        wish=Wish(Money(row.worth, row.currency), row.wanted_on, row.words, row.kind),
        asked_at=row.asked_at,
        state=row.state,
        decided_at=row.decided_at,
        reason=row.reason,
        gesture_id=gesture_of(session, row),
        given_id=_standing(session, row.given_id),
    )


def gesture_of(session: Session, row: GiftApprovalRow) -> int | None:
    """What it is that was approved; None once that was taken back: it may be logged once more."""
    if row.state is not ApprovalState.APPROVED:
        return None
    return _standing(session, row.gesture_id) or _standing(session, row.given_id)


def _standing(session: Session, gesture_id: int | None) -> int | None:
    if gesture_id is None:
        return None
    taken_back = select(ReversalRow.id).where(ReversalRow.gesture_id == gesture_id)
    return None if session.exec(taken_back).first() is not None else gesture_id
