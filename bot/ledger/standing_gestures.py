"""Gestures that stand, as queries: the latest of a contact, and what was given to them."""

from sqlalchemy import ColumnElement
from sqlalchemy import select as columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import ContactRow, GestureRow
from bot.models.unreversed import GESTURE_STANDS
from bot.vocabulary import Direction, GestureKind


def last_of_contact() -> ColumnElement[int]:
    """In a query with a contact: the id of its latest gesture that stands, in either direction."""
    return (
        columns(col(GestureRow.id))
        .where(col(GestureRow.contact_id) == col(ContactRow.id), GESTURE_STANDS)
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(1)
        .correlate(ContactRow)
        .scalar_subquery()
    )


def last_given(session: Session, contact_id: int, kind: GestureKind) -> GestureRow | None:
    """The last gesture of this kind given to the contact that stands."""
    of_kind = given(contact_id).where(col(GestureRow.kind) == kind)
    return session.exec(of_kind.limit(1)).first()


def given(contact_id: int) -> SelectOfScalar[GestureRow]:
    """A query for the gestures given to the contact that stand, newest first."""
    return (
        select(GestureRow)
        .where(
            GestureRow.contact_id == contact_id,
            GestureRow.direction == Direction.GIVEN,
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
    )
