"""Entries that turn out to be about another contact, as two were one person."""

from collections.abc import Mapping, Sequence

from sqlalchemy import update
from sqlmodel import Session, col

from bot import bulk
from bot.models import AskRow, GestureRow, MeetingRow
from bot.models.columns import table_of

Moved = Mapping[str, Sequence[int]]
"""Ids by the names of their tables."""
_NOTED = {table_of(row).name: row for row in (GestureRow, MeetingRow, AskRow)}


def move(session: Session, gone_id: int, kept_id: int) -> Moved:
    """Have all that is noted of one contact be about another; what was moved.

    Responses go with their asks.
    """
    return {
        name: sorted(
            session.scalars(
                update(row)
                .where(col(row.contact_id) == gone_id)
                .values(contact_id=kept_id)
                .returning(col(row.id))
            )
        )
        for name, row in _NOTED.items()
    }


def put_back(session: Session, moved: Moved, kept_id: int, gone_id: int) -> None:
    """Have what was moved, and is about the kept contact still, be about the other again."""
    for name, row in _NOTED.items():
        is_meant = bulk.among(session, col(row.id), moved.get(name, ()))
        is_there = col(row.contact_id) == kept_id
        session.execute(update(row).where(is_meant, is_there).values(contact_id=gone_id))
