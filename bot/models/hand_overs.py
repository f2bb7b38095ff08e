"""Contacts that went from one member to another, and the word about it that the other gets."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from bot.models.columns import Posting


class HandOverRow(Posting, table=True):
    """One direct message to the member who looks after contacts of `former_id`'s from now on.

    Who `given_by_id` did it: the former themselves, or an admin for somebody who left. One that
    `returns_id` gives back what that one gave. It was taken back at `ended_at`.
    """

    __tablename__ = "hand_over"
    __table_args__ = (Index("ix_hand_over_waiting", "workspace_id", "state", "due_at"),)

    member_id: int = Field(foreign_key="member.id")
    former_id: int = Field(foreign_key="member.id")
    given_by_id: int = Field(foreign_key="member.id")
    returns_id: int | None = Field(default=None, foreign_key="hand_over.id")
    ended_at: datetime | None = None


class HandOverContactRow(SQLModel, table=True):
    """A contact that went over."""

    __tablename__ = "hand_over_contact"
    __table_args__ = ({"sqlite_with_rowid": False},)

    hand_over_id: int = Field(foreign_key="hand_over.id", primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", primary_key=True, index=True)
    workspace_id: int = Field(foreign_key="workspace.id")
