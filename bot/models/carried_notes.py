"""Notes to colleagues that go by the bot, in the name of who wrote them."""

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from bot.models.columns import Posting


class CarriedNoteRow(Posting, table=True):
    """One direct message to the member `receiver_id`: the words that were sent with a gesture."""

    __tablename__ = "carried_note"
    __table_args__ = (
        UniqueConstraint("gesture_id"),
        Index("ix_carried_note_waiting", "workspace_id", "state", "due_at"),
    )

    gesture_id: int = Field(foreign_key="gesture.id")
    receiver_id: int = Field(foreign_key="member.id")
