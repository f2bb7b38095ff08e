"""Gifts above a limit that a member asks somebody to approve: asked, decided, or wanted no more.

Nobody approves their own. What was decided stays, whoever clicks again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, or_, update
from sqlmodel import Session, col, select

from bot.database import locked, within
from bot.models import GiftApprovalRow, ReversalRow
from bot.models.columns import saved
from bot.money import Money
from bot.people import contacts, locks
from bot.people.contacts import Contact
from bot.policy import held, limits
from bot.policy.limits import Limit
from bot.refusals import ApproverGone, Gone, NotYours, OwnApproval, ReasonMissing
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import ApprovalState, GestureKind

MOST_SHOWN = 10
_IS_NOT_GIVEN = or_(
    col(GiftApprovalRow.gesture_id).is_(None),
    exists().where(col(ReversalRow.gesture_id) == col(GiftApprovalRow.gesture_id)),
)
"""It isn't in the ledger, or that was taken back."""


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

    Approved and given it is the gesture `gesture_id`, unless that was taken back.
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


def approvers(session: Session, member: Member, limit: Limit) -> Sequence[Member]:
    """Who can be asked: the one whom the limit names, else admins; nobody their own.

    There may be nobody.
    """
    if limit.approver_id is not None and limit.approver_id != member.id:
        named = members.by_id(session, member.workspace_id, limit.approver_id)
        if held.can_be_asked(session, named):
            return [named]
    return held.admins(session, member)


def ask(
    session: Session,
    member: Member,
    contact_id: int,
    limit_id: int,
    approver_id: int,
    wish: Wish,
    now: datetime,
) -> tuple[Request, bool]:
    """Ask for a gift to be approved; whether it wasn't asked before.

    What waits already isn't asked anew. Raises Gone for somebody who isn't the member's to see, and
    for an approver elsewhere; OwnApproval; and ApproverGone for who can't be asked any more.
    """
    contact = contacts.kept_up_with(session, member, contact_id)
    limit = limits.find(session, member, limit_id)
    approver = _checked(session, member, limit, approver_id)
    locks.contact(session, contact.id)
    waiting = _like(session, member, contact, wish)
    if waiting is not None:
        return _value(session, member, waiting), False
    currency = wish.worth.currency
    assert currency is not None, "a limit is in some currency"
    row = GiftApprovalRow(
        workspace_id=member.workspace_id,
        contact_id=contact.id,
        member_id=member.id,
        limit_id=limit.id,
        approver_id=approver.id,
        kind=wish.kind,
        words=wish.words,
        worth=wish.worth.minor,
        currency=currency,
        wanted_on=wish.day,
        asked_at=now,
    )
    session.add(row)
    session.flush()
    return _value(session, member, row), True


def ask_instead(
    session: Session, member: Member, request_id: int, approver_id: int
) -> tuple[Request, bool]:
    """Ask somebody else, as whoever was asked can't be reached; whether it is still open.

    Raises NotYours for a colleague's, OwnApproval and ApproverGone.
    """
    row = _locked(session, member, request_id)
    if row.member_id != member.id:
        raise NotYours
    is_new = row.state is ApprovalState.ASKED and row.approver_id != approver_id
    if is_new:
        limit = limits.find(session, member, row.limit_id)
        row.approver_id = _checked(session, member, limit, approver_id).id
        session.flush()
    return _value(session, member, row), is_new


def decide(
    session: Session,
    member: Member,
    request_id: int,
    reason: str,
    now: datetime,
    *,
    approves: bool,
) -> tuple[Request, bool]:
    """Approve it or decline it; whether that decided it. What was decided before stays.

    Raises NotYours for anybody but whom it was asked of, Gone outside the workspace, and
    ReasonMissing for a no without a reason.
    """
    row = _locked(session, member, request_id)
    if row.approver_id != member.id or row.member_id == member.id:
        raise NotYours
    if row.state is not ApprovalState.ASKED:
        return _value(session, member, row), False
    if not approves and not reason:
        asked_by = members.by_id(session, member.workspace_id, row.member_id)
        raise ReasonMissing(asked_by.first_name)
    row.state = ApprovalState.APPROVED if approves else ApprovalState.DECLINED
    row.reason, row.decided_at = reason, now
    session.flush()
    return _value(session, member, row), True


def withdraw(
    session: Session, member: Member, request_id: int, now: datetime
) -> tuple[Request, bool]:
    """It isn't wanted any more; whether that changed anything. What was given stays.

    Raises NotYours for a colleague's, and Gone outside the workspace.
    """
    row = _locked(session, member, request_id)
    if row.member_id != member.id:
        raise NotYours
    is_open = row.state in (ApprovalState.ASKED, ApprovalState.APPROVED)
    is_given = row.gesture_id is not None and not _was_taken_back(session, row)
    if not is_open or is_given:
        return _value(session, member, row), False
    row.state, row.decided_at, row.gesture_id = ApprovalState.WITHDRAWN, now, None
    session.flush()
    return _value(session, member, row), True


def show(session: Session, member: Member, request_id: int) -> Request:
    """As it stands. Raises NotYours for who neither asked nor was asked, and Gone outside."""
    row = within(session, GiftApprovalRow, member.workspace_id, request_id)
    if member.id not in (row.member_id, row.approver_id):
        raise NotYours
    return _value(session, member, row)


def asked_of(session: Session, member: Member, request_id: int) -> Request:
    """The same for who is to decide. Raises NotYours for everybody else, and Gone outside."""
    request = show(session, member, request_id)
    if request.approver.id != member.id:
        raise NotYours
    return request


def others(session: Session, member: Member, request: Request) -> Sequence[Member]:
    """Admins who can be asked in place of whom it was asked of."""
    return [one for one in held.admins(session, member) if one.id != request.approver.id]


def open_to(session: Session, member: Member) -> Sequence[Request]:
    """What waits for the member's word, and what they asked for and haven't given yet."""
    found = session.exec(
        select(GiftApprovalRow)
        .where(
            GiftApprovalRow.workspace_id == member.workspace_id,
            or_(
                col(GiftApprovalRow.approver_id) == member.id,
                col(GiftApprovalRow.member_id) == member.id,
            ),
            or_(
                col(GiftApprovalRow.state) == ApprovalState.ASKED,
                (col(GiftApprovalRow.state) == ApprovalState.APPROVED)
                & (col(GiftApprovalRow.member_id) == member.id)
                & _IS_NOT_GIVEN,
            ),
        )
        .order_by(col(GiftApprovalRow.id))
        .limit(MOST_SHOWN)
    )
    return [_value(session, member, row) for row in found]


def given(session: Session, member: Member, request_id: int) -> Request:
    """The member's, held until the transaction ends, to give what was approved.

    Raises NotYours and Gone.
    """
    row = _locked(session, member, request_id)
    if row.member_id != member.id:
        raise NotYours
    return _value(session, member, row)


def become(session: Session, member: Member, request_id: int, gesture_id: int) -> Request:
    """What was approved is in the ledger now, as that gesture. Raises NotYours and Gone."""
    row = _locked(session, member, request_id)
    if row.member_id != member.id or row.state is not ApprovalState.APPROVED:
        raise NotYours
    row.gesture_id = gesture_id
    session.flush()
    return _value(session, member, row)


def has_any(session: Session, contact_id: int) -> bool:
    """Whether a gift for the contact was to be approved."""
    asked = select(GiftApprovalRow.id).where(GiftApprovalRow.contact_id == contact_id)
    return session.exec(asked.limit(1)).first() is not None


def forget(session: Session, contact_id: int, now: datetime) -> None:
    """Nobody can tell any more what was wanted for the contact, and nothing of it is any more."""
    theirs = col(GiftApprovalRow.contact_id) == contact_id
    session.execute(update(GiftApprovalRow).where(theirs).values(words="", reason="", kind=None))
    is_open = col(GiftApprovalRow.state).in_((ApprovalState.ASKED, ApprovalState.APPROVED))
    session.execute(
        update(GiftApprovalRow)
        .where(theirs, is_open, col(GiftApprovalRow.gesture_id).is_(None))
        .values(state=ApprovalState.WITHDRAWN, decided_at=now)
    )


def _checked(session: Session, member: Member, limit: Limit, approver_id: int) -> Member:
    """Who is to approve it, if they may. Raises Gone, OwnApproval and ApproverGone."""
    approver = members.by_id(session, member.workspace_id, approver_id)
    if approver.id == member.id:
        raise OwnApproval
    if approver.id != limit.approver_id and not approver.is_admin:
        raise Gone
    if not held.can_be_asked(session, approver):
        raise ApproverGone(approver.name)
    return approver


def _like(session: Session, member: Member, contact: Contact, wish: Wish) -> GiftApprovalRow | None:
    """The same gift, if the member asked for it and it waits, or was approved and isn't given."""
    return session.exec(
        select(GiftApprovalRow).where(
            GiftApprovalRow.contact_id == contact.id,
            GiftApprovalRow.member_id == member.id,
            GiftApprovalRow.words == wish.words,
            GiftApprovalRow.worth == wish.worth.minor,
            GiftApprovalRow.currency == wish.worth.currency,
            col(GiftApprovalRow.state).in_((ApprovalState.ASKED, ApprovalState.APPROVED)),
            _IS_NOT_GIVEN,
        )
    ).first()


def _locked(session: Session, member: Member, request_id: int) -> GiftApprovalRow:
    within(session, GiftApprovalRow, member.workspace_id, request_id)
    return locked(session, GiftApprovalRow, request_id)


def _value(session: Session, member: Member, row: GiftApprovalRow) -> Request:
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
        gesture_id=None if _was_taken_back(session, row) else row.gesture_id,
    )


def _was_taken_back(session: Session, row: GiftApprovalRow) -> bool:
    """Whether the gift was logged and that was undone: it may be logged once more."""
    taken_back = select(ReversalRow.id).where(ReversalRow.gesture_id == row.gesture_id)
    return row.gesture_id is not None and session.exec(taken_back).first() is not None
