"""Of whom anybody wants to be reminded, as a condition of queries for contacts."""

from sqlalchemy import ColumnElement, and_
from sqlmodel import col

from bot.models.contacts import ContactRow

IS_REMINDED: ColumnElement[bool] = and_(
    col(ContactRow.is_reminded), col(ContactRow.archived_on).is_(None)
)
