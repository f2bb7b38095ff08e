"""Gifts above a limit that a named member was asked to approve."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.money import Money
from bot.vocabulary import ApprovalState, GestureKind


@dataclass(frozen=True)
class GiftApproval:
    """A gift that the member `member_id` wants to give, and what the approver said, if anything.

    Approved and given it is the gesture `gesture_id`.
    """

    id: int
    contact_id: int
    member_id: int
    limit_id: int
    approver_id: int
    kind: GestureKind | None
    words: str
    worth: Money
    wanted_on: date
    asked_at: datetime
    state: ApprovalState
    decided_at: datetime | None
    reason: str
    gesture_id: int | None
