"""Gifts that wait for an approver's word, or to be given once they have it. It only reads."""

from collections.abc import Sequence

from sqlalchemy import or_
from sqlmodel import Session, col, select

from bot.models import GiftApprovalRow
from bot.people.contacts import Contact
from bot.policy import requests
from bot.policy.requests import Request, Wish
from bot.team.members import Member
from bot.vocabulary import ApprovalState

MOST_SHOWN = 10


def left_behind(session: Session, approver: Member) -> Sequence[Request]:
    """What nobody will answer, since the approver isn't in the team any more."""
    found = session.exec(
        select(GiftApprovalRow)
        .where(
            GiftApprovalRow.workspace_id == approver.workspace_id,
            GiftApprovalRow.approver_id == approver.id,
            GiftApprovalRow.state == ApprovalState.ASKED,
        )
        .order_by(col(GiftApprovalRow.id))
    )
    return [requests.value(session, approver, row) for row in found]


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
                & requests.IS_NOT_GIVEN,
            ),
        )
        .order_by(col(GiftApprovalRow.id))
        .limit(MOST_SHOWN)
    )
    return [requests.value(session, member, row) for row in found]


def of_contact(session: Session, member: Member, contact_id: int) -> tuple[Request, ...]:
    """What the member asked for the contact, or from them, that nobody decided yet."""
    found = session.exec(
        select(GiftApprovalRow)
        .where(
            GiftApprovalRow.contact_id == contact_id,
            GiftApprovalRow.member_id == member.id,
            GiftApprovalRow.workspace_id == member.workspace_id,
            GiftApprovalRow.state == ApprovalState.ASKED,
        )
        .order_by(col(GiftApprovalRow.id))
        .limit(MOST_SHOWN)
    )
    return tuple(requests.value(session, member, row) for row in found)


def like(
    session: Session,
    member: Member,
    contact: Contact,
    wish: Wish,
    approver: Member,
    given_id: int | None,
) -> GiftApprovalRow | None:
    """The same gift, if the member asked for it and it waits, or was approved and isn't given.

    Of one that is noted already, it is the request for that one.
    """
    is_it = requests.IS_NOT_GIVEN
    if given_id is not None:
        is_it = col(GiftApprovalRow.given_id) == given_id
    return session.exec(
        select(GiftApprovalRow).where(
            *requests.is_alike(member, contact.id, wish),
            GiftApprovalRow.approver_id == approver.id,
            col(GiftApprovalRow.state).in_((ApprovalState.ASKED, ApprovalState.APPROVED)),
            is_it,
        )
    ).first()
