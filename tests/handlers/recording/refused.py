"""What stands of gestures, with what wasn't taken."""

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import GestureRow, MemberRow, ReversalRow
from bot.team.members import Member
from bot.vocabulary import Direction

Told = tuple[Direction, str, bool]


def speaks(transaction: Transaction, member: Member, language: str) -> None:
    """From now on the member types in that language."""
    with transaction() as session:
        session.get_one(MemberRow, member.id).chosen_locale = language


def standing(transaction: Transaction) -> list[Told]:
    """What was given and received, its words, and whether it was refused."""
    with transaction() as session:
        taken_back = select(ReversalRow.gesture_id).where(col(ReversalRow.gesture_id).is_not(None))
        rows = select(GestureRow).where(col(GestureRow.id).not_in(taken_back))
        return [
            (one.direction, one.words, one.is_refused)
            for one in session.exec(rows.order_by(col(GestureRow.id)))
        ]
