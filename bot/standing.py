"""What was not taken back, as conditions of queries for gestures and responses."""

from sqlalchemy import ColumnElement, exists
from sqlmodel import col

from bot.models import GestureRow, ResponseRow, ReversalRow

GESTURE: ColumnElement[bool] = ~exists().where(col(ReversalRow.gesture_id) == col(GestureRow.id))
RESPONSE: ColumnElement[bool] = ~exists().where(col(ReversalRow.response_id) == col(ResponseRow.id))
