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
_OF_IT_AT_LEAST = 2
"""What part of an approved gift's worth, one half, one that is told in other words is worth."""
_OFF_AT_MOST = 4
"""What part of a gift's worth, a quarter, it may have cost more or less than was asked for."""


def of_gift(
    session: Session, member: Member, contact: Contact, direction: Direction, wish: Wish
) -> Sequence[GiftApprovalRow]:
    """What the member asked for that is this gift, and isn't in the ledger; newest first.

    Of several that are like it, it is the one that is most like it, of whomever it was asked.
    """
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
        # It may have been read before the contact was locked, and be decided since.
        .execution_options(populate_existing=True)
    )
    like = [row for row in found if _is_it(row, wish)]
    if not like:
        return ()
    most = min(like, key=lambda row: _unlikeness(row, wish))
    return [row for row in like if (row.words, row.worth) == (most.words, most.worth)]


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


def _is_it(row: GiftApprovalRow, wish: Wish) -> bool:
    """Whether what is told is what was asked for, by what was said to that.

    What was declined is only the very same: another gift mustn't be told as declined. What was
    approved may have cost less; in other words that is another gift where it is far less.
    """
    worth, asked = wish.worth.minor, row.worth
    if row.state is ApprovalState.DECLINED:
        return _is_worded_so(row, wish) and worth == asked
    if not _is_worded_alike(row, wish):
        return False
    if abs(worth - asked) * _OFF_AT_MOST <= asked:
        return True
    is_enough = _is_worded_so(row, wish) or worth * _OF_IT_AT_LEAST >= asked
    return is_approved(row, wish) and is_enough


def _unlikeness(row: GiftApprovalRow, wish: Wish) -> tuple[bool, bool, int]:
    away = abs(row.worth - wish.worth.minor)
    is_exact = _is_worded_so(row, wish) and away == 0
    return (not is_exact, not is_approved(row, wish), away)


def _is_worded_so(row: GiftApprovalRow, wish: Wish) -> bool:
    return name_key(row.words) == name_key(wish.words)


def _is_worded_alike(row: GiftApprovalRow, wish: Wish) -> bool:
    """Whether one is told in words of the other; without words only the worth tells."""
    said, asked = _words(wish.words), _words(row.words)
    if not said or not asked:
        return row.worth == wish.worth.minor
    return said <= asked or asked <= said


def _words(text: str) -> set[str]:
    return {one for one in name_key(text).split() if len(one) > SHORT}
