"""Whom we have welcomed: each member once."""

from sqlalchemy import update
from sqlmodel import Session, col

from bot.models import MemberRow
from bot.team.members import Member


def greet(session: Session, member: Member) -> bool:
    """True for the one caller who is to welcome the member now."""
    now_greeted = session.exec(
        update(MemberRow)
        .where(col(MemberRow.id) == member.id, ~col(MemberRow.is_greeted))
        .values(is_greeted=True)
    )
    return now_greeted.rowcount == 1


def take_back(session: Session, member: Member) -> None:
    """The welcome did not get there: the next time will do."""
    session.exec(update(MemberRow).where(col(MemberRow.id) == member.id).values(is_greeted=False))
