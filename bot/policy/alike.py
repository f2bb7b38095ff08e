"""What was asked to be approved of a gift as it is told, in these words or like ones. It reads."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from bot.models import GiftApprovalRow, GiftLimitRow
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.policy import approvals, requests, rooms
from bot.policy.approvals import Approval
from bot.policy.requests import Wish
from bot.policy.rooms import Room
from bot.team.members import Member
from bot.vocabulary import ApprovalState, Direction

SHORT = 2
"""Of how many letters a word tells no gift from another."""


def of_gift(
    session: Session, member: Member, contact: Contact, direction: Direction, wish: Wish
) -> Sequence[GiftApprovalRow]:
    """What the member asked for that is this gift, and isn't in the ledger; newest first."""
    found = session.exec(
        select(GiftApprovalRow)
        .join(GiftLimitRow, col(GiftLimitRow.id) == col(GiftApprovalRow.limit_id))
        .where(
            GiftApprovalRow.workspace_id == member.workspace_id,
            GiftApprovalRow.contact_id == contact.id,
            GiftApprovalRow.member_id == member.id,
            GiftApprovalRow.currency == wish.worth.currency,
            GiftApprovalRow.state != ApprovalState.WITHDRAWN,
            GiftLimitRow.direction == direction,
            requests.IS_NOT_GIVEN,
        )
        .order_by(col(GiftApprovalRow.id).desc())
    )
    return [row for row in found if _is_same(row, wish)]


def approved(
    session: Session, member: Member, contact: Contact, direction: Direction, wish: Wish
) -> tuple[Approval, ...]:
    """Who approved this gift, which may be given now."""
    return tuple(
        approvals.told(session, row)
        for row in of_gift(session, member, contact, direction, wish)
        if is_approved(row, wish)
    )


def is_approved(row: GiftApprovalRow, wish: Wish) -> bool:
    """Whether what was approved is worth that much."""
    return row.state is ApprovalState.APPROVED and row.worth >= wish.worth.minor


def unapproved(
    session: Session, member: Member, contact: Contact, wish: Wish, found: Sequence[Room]
) -> tuple[Room, ...]:
    """What a gift to the contact passes so that it is asked about, unless that was approved."""
    asked = rooms.asks(found)
    if not asked:
        return ()
    for_it = approved(session, member, contact, Direction.GIVEN, wish)
    return tuple(room for room in asked if not any(one.covers(room) for one in for_it))


def _is_same(row: GiftApprovalRow, wish: Wish) -> bool:
    """Whether one is told in words of the other; without words only the worth tells."""
    said, asked = _words(wish.words), _words(row.words)
    if not said or not asked:
        return row.worth == wish.worth.minor
    return said <= asked or asked <= said


def _words(text: str) -> set[str]:
    return {one for one in name_key(text).split() if len(one) > SHORT}
