"""Gifts above a limit: somebody is asked to approve them, decides, or they are wanted no more.

Nobody approves their own. What was decided stays, whoever clicks again. Whoever changes a request
takes its contact first, as whoever logs the gift does (bot.people.locks).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from bot.database import locked, within
from bot.models import GestureRow, GiftApprovalRow
from bot.people import contacts, locks
from bot.people.contacts import Contact
from bot.policy import alike, held, limits, requests, waiting
from bot.policy.limits import Limit
from bot.policy.requests import Request, Wish
from bot.refusals import ApproverGone, Gone, NotYours, OwnApproval, ReasonMissing
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import ApprovalState, Direction


def ask(
    session: Session,
    member: Member,
    contact_id: int,
    limit_id: int,
    approver_id: int,
    wish: Wish,
    now: datetime,
    given_id: int | None = None,
) -> tuple[Request, bool]:
    """Ask for a gift to be approved; whether it wasn't asked before.

    It may be noted already, as the member's gesture `given_id`. What waits already isn't asked
    anew. Raises Gone for somebody who isn't the member's to see, and for an approver elsewhere;
    OwnApproval; and ApproverGone for who can't be asked any more.
    """
    contact = contacts.kept_up_with(session, member, contact_id)
    if given_id is not None:
        within(session, GestureRow, member.workspace_id, given_id)
    limit = limits.find(session, member, limit_id)
    approver = _checked(session, member, limit, approver_id)
    locks.contact(session, contact.id)
    same = waiting.like(session, member, contact, wish, approver, given_id)
    if same is not None:
        return requests.value(session, member, same), False
    if given_id is not None:
        _drop_outdated(session, given_id, approver, now)
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
        given_id=given_id,
    )
    session.add(row)
    session.flush()
    return requests.value(session, member, row), True


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
    return requests.value(session, member, row), is_new


def ask_also(
    session: Session,
    member: Member,
    request_id: int,
    limit_id: int,
    approver_id: int,
    now: datetime,
) -> tuple[Request, bool]:
    """Have the same gift approved for another limit that it passes, by somebody else.

    Where it passes that no more, or was approved for it, nothing is asked. Raises as `ask` does,
    and NotYours for a colleague's.
    """
    request = given(session, member, request_id)
    _checked(session, member, limits.find(session, member, limit_id), approver_id)
    if limit_id not in {one.limit.id for one in requests.uncovered(session, request)}:
        return request, False
    contact_id, noted_id = request.contact.id, request.noted_id
    return ask(session, member, contact_id, limit_id, approver_id, request.wish, now, noted_id)


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
        return requests.value(session, member, row), False
    if not approves and not reason:
        asked_by = members.by_id(session, member.workspace_id, row.member_id)
        raise ReasonMissing(asked_by.first_name)
    row.state = ApprovalState.APPROVED if approves else ApprovalState.DECLINED
    row.reason, row.decided_at = reason, now
    if approves:
        row.gesture_id = _only_its(session, requests.gesture_of(session, row))
    session.flush()
    return requests.value(session, member, row), True


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
    if not is_open or requests.gesture_of(session, row) is not None:
        return requests.value(session, member, row), False
    row.state, row.decided_at, row.gesture_id = ApprovalState.WITHDRAWN, now, None
    session.flush()
    return requests.value(session, member, row), True


def given(session: Session, member: Member, request_id: int) -> Request:
    """The member's, held until the transaction ends, to give what was approved.

    Raises NotYours and Gone.
    """
    row = _locked(session, member, request_id)
    if row.member_id != member.id:
        raise NotYours
    return requests.value(session, member, row)


def become(session: Session, member: Member, request_id: int, gesture_id: int) -> Request:
    """What was approved is in the ledger now, as that gesture. Raises NotYours and Gone."""
    within(session, GestureRow, member.workspace_id, gesture_id)
    row = _locked(session, member, request_id)
    if row.member_id != member.id or row.state is not ApprovalState.APPROVED:
        raise NotYours
    row.gesture_id = gesture_id
    request = requests.value(session, member, row)
    for_others = session.exec(
        select(GiftApprovalRow).where(
            *requests.is_alike(member, row.contact_id, request.wish),
            GiftApprovalRow.id != request_id,
            requests.IS_NOT_GIVEN,
        )
    )
    for other in for_others:
        other.given_id = gesture_id
    session.flush()
    return replace(request, gesture_id=gesture_id)


def take_up(
    session: Session,
    member: Member,
    contact: Contact,
    direction: Direction,
    wish: Wish,
    gesture_id: int,
) -> bool:
    """The gift was noted as that gesture of the member's; whether it had been asked for.

    It is approved where it was, and needn't be logged once more where it will be.
    """
    within(session, GestureRow, member.workspace_id, gesture_id)
    found = alike.of_gift(session, member, contact, direction, wish)
    for row in found:
        row.given_id = gesture_id
    for row in [one for one in found if alike.is_approved(one, wish)][:1]:
        row.gesture_id = gesture_id
    session.flush()
    return bool(found)


def carry_over(session: Session, former: Collection[int], gesture_id: int) -> bool:
    """What was approved and given is another gesture now, in place of a former one, if any was.

    The caller saw to it that they are about the same contact.
    """
    found = session.exec(
        select(GiftApprovalRow)
        .where(
            or_(
                col(GiftApprovalRow.gesture_id).in_(former),
                col(GiftApprovalRow.given_id).in_(former),
            )
        )
        .order_by(col(GiftApprovalRow.gesture_id).is_(None), col(GiftApprovalRow.id))
    ).all()
    for row in found:
        row.given_id = gesture_id
    if found and found[0].gesture_id is not None:
        found[0].gesture_id = gesture_id
    session.flush()
    return bool(found)


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


def _drop_outdated(session: Session, given_id: int, approver: Member, now: datetime) -> None:
    """What was asked of them before the gift was put right needs no answer any more."""
    session.execute(
        update(GiftApprovalRow)
        .where(
            col(GiftApprovalRow.given_id) == given_id,
            col(GiftApprovalRow.approver_id) == approver.id,
            col(GiftApprovalRow.state) == ApprovalState.ASKED,
        )
        .values(state=ApprovalState.WITHDRAWN, decided_at=now)
    )


def _only_its(session: Session, gesture_id: int | None) -> int | None:
    """The gesture, unless another request of the same gift was approved with it."""
    others = select(GiftApprovalRow.id).where(GiftApprovalRow.gesture_id == gesture_id)
    if gesture_id is None or session.exec(others).first() is not None:
        return None
    return gesture_id


def _locked(session: Session, member: Member, request_id: int) -> GiftApprovalRow:
    found = within(session, GiftApprovalRow, member.workspace_id, request_id)
    locks.contact(session, found.contact_id)
    return locked(session, GiftApprovalRow, request_id)
