"""What somebody typed that waits for a choice of theirs, or that several entries came of."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import filled


class PendingRow(SQLModel, table=True):
    """A typed line: nothing of it is lost while it waits for clicks, and each choice counts once.

    `said` is what was understood of it, as `bot.recording.kept` or, of a reminder,
    `bot.recording.wanted` writes it; `closed` says that no click counts any more.
    """

    __tablename__ = "pending"

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    said: str
    closed: bool = False
    typed_at: datetime


class PendingPersonRow(SQLModel, table=True):
    """One of the people whom a line names, in its order; at most one entry comes of each."""

    __tablename__ = "pending_person"
    __table_args__ = (
        CheckConstraint(
            f"{filled('gesture_id', 'meeting_id', 'ask_id', 'response_id')} <= 1", "one_outcome"
        ),
    )

    pending_id: int = Field(foreign_key="pending.id", primary_key=True)
    place: int = Field(primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    name: str
    contact_id: int | None = Field(default=None, foreign_key="contact.id", index=True)
    gesture_id: int | None = Field(default=None, foreign_key="gesture.id", unique=True)
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", unique=True)
    ask_id: int | None = Field(default=None, foreign_key="ask.id", index=True)
    response_id: int | None = Field(default=None, foreign_key="response.id", unique=True)
