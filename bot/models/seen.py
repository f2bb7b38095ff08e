"""Who sees a contact, for queries."""

from typing import Any

from sqlalchemy import ColumnElement, or_
from sqlmodel import col

from bot.models.contacts import ContactRow

IS_SHARED = ~col(ContactRow.is_private)
"""Whether everybody in the workspace sees a contact."""


def seen_by(member_id: Any) -> ColumnElement[bool]:
    """Whether the member, an id or a column of them, sees a contact: private ones are one's own."""
    return or_(IS_SHARED, col(ContactRow.owner_id) == member_id)
