"""Gestures that were taken back only to be told with more details; nothing of them was wrong."""

from sqlalchemy import ColumnElement, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.models import GestureRow, ReversalRow

_AT_ONCE = aliased(GestureRow)
_SAME = ("contact_id", "member_id", "direction", "happened_on", "words", "is_refused")
_TOLD = ("kind", "worth", "currency")
"""What may be filled in, and stays as it was where it was told."""
IS_FILLED_IN: ColumnElement[bool] = exists().where(
    col(ReversalRow.gesture_id) == col(GestureRow.id),
    col(_AT_ONCE.id) > col(GestureRow.id),
    col(_AT_ONCE.recorded_at) == col(ReversalRow.recorded_at),
    *(getattr(_AT_ONCE, one) == getattr(GestureRow, one) for one in _SAME),
    *(
        or_(getattr(GestureRow, one).is_(None), getattr(_AT_ONCE, one) == getattr(GestureRow, one))
        for one in _TOLD
    ),
)
"""In a query for gestures: whether this is one of them."""
