"""What was not taken back, as conditions of queries for gestures, meetings and responses."""

from sqlalchemy import ColumnElement, exists
from sqlmodel import col

from bot.models.asks import ResponseRow
from bot.models.gestures import GestureRow
from bot.models.ledger import ReversalRow
from bot.models.meetings import MeetingRow

GESTURE_STANDS: ColumnElement[bool] = ~exists().where(
    col(ReversalRow.gesture_id) == col(GestureRow.id)
)
MEETING_STANDS: ColumnElement[bool] = ~exists().where(
    col(ReversalRow.meeting_id) == col(MeetingRow.id)
)
RESPONSE_STANDS: ColumnElement[bool] = ~exists().where(
    col(ReversalRow.response_id) == col(ResponseRow.id)
)
