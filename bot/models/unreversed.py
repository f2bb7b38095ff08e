"""What was not taken back, as conditions of queries for gestures and responses."""

from sqlalchemy import ColumnElement, exists
from sqlmodel import col

from bot.models.asks import ResponseRow
from bot.models.gestures import GestureRow
from bot.models.ledger import ReversalRow

GESTURE_STANDS: ColumnElement[bool] = ~exists().where(
    col(ReversalRow.gesture_id) == col(GestureRow.id)
)
RESPONSE_STANDS: ColumnElement[bool] = ~exists().where(
    col(ReversalRow.response_id) == col(ResponseRow.id)
)
