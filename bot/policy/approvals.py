"""Who approved a gift that is in the ledger, or declined it, or was asked to. It only reads."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.models import GiftApprovalRow
from bot.models.columns import saved
from bot.money import Money
from bot.policy import requests
from bot.policy.rooms import Room
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import ApprovalState, Verdict


@dataclass(frozen=True)
class Approval:
    """Who approved a gift, when, and above which limit; or declined it, or was asked to."""

    limit_id: int
    approver: Member
    at: datetime

    def covers(self, room: Room) -> bool:
        """Whether the gift needs no approval for that limit any more."""
        named = (self.limit_id, self.approver.id)
        is_theirs = room.limit.id == named[0] or room.limit.approver_id == named[1]
        return room.verdict is Verdict.NEEDS_APPROVAL and is_theirs


@dataclass(frozen=True)
class Waiting:
    """A request that waits for the approver's word."""

    request_id: int
    approver: Member


def of_gift(session: Session, gesture_id: int, worth: Money) -> tuple[Approval, ...]:
    """Who approved what the gesture came of, as long as it is worth no more than that."""
    found = session.exec(
        select(GiftApprovalRow)
        .where(
            requests.is_given_as(gesture_id),
            GiftApprovalRow.currency == worth.currency,
            GiftApprovalRow.worth >= worth.minor,
            GiftApprovalRow.state == ApprovalState.APPROVED,
        )
        .order_by(col(GiftApprovalRow.id))
    )
    return tuple(told(session, row) for row in found)


def noted(
    session: Session, gesture_id: int, state: ApprovalState, worth: Money
) -> tuple[Approval, ...]:
    """Who was asked to approve what is the gesture already, and is in that state.

    What comes to more by now was asked of nobody.
    """
    found = session.exec(
        select(GiftApprovalRow)
        .where(
            GiftApprovalRow.given_id == gesture_id,
            GiftApprovalRow.state == state,
            GiftApprovalRow.currency == worth.currency,
            GiftApprovalRow.worth >= worth.minor,
        )
        .order_by(col(GiftApprovalRow.id))
    )
    return tuple(told(session, row) for row in found)


def told(session: Session, row: GiftApprovalRow) -> Approval:
    """Who decided, or was asked, and when."""
    approver = members.by_id(session, row.workspace_id, row.approver_id)
    return Approval(row.limit_id, approver, row.decided_at or row.asked_at)


def to_give_again(session: Session, member: Member, gesture_id: int) -> int | None:
    """What the member had approved and gave as this gesture, which was taken back.

    None where somebody else still has to approve it, or declined to.
    """
    row = session.exec(
        select(GiftApprovalRow).where(
            GiftApprovalRow.gesture_id == gesture_id,
            GiftApprovalRow.member_id == member.id,
            GiftApprovalRow.state == ApprovalState.APPROVED,
            requests.IS_NOT_GIVEN,
        )
    ).first()
    if row is None or requests.uncovered(session, requests.value(session, member, row)):
        return None
    return row.id


def still_asked(session: Session, member: Member, gesture_id: int) -> Waiting | None:
    """Who is asked to approve what the member noted as this gesture, and took back."""
    row = session.exec(
        select(GiftApprovalRow).where(
            GiftApprovalRow.given_id == gesture_id,
            GiftApprovalRow.member_id == member.id,
            GiftApprovalRow.state == ApprovalState.ASKED,
            requests.IS_NOT_GIVEN,
        )
    ).first()
    if row is None:
        return None
    approver = members.by_id(session, row.workspace_id, row.approver_id)
    return Waiting(saved(row.id), approver)
