"""The ledger of meetings: touches in which nothing is given."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class MeetingRow(SQLModel, table=True):
    """A coffee, a call, a visit. Never changed: a reversal takes it back."""

    __tablename__ = "meeting"
    __table_args__ = (
        Index("ix_meeting_contact", "contact_id", "happened_on"),
        Index("ix_meeting_month", "workspace_id", "happened_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    words: str = ""
    happened_on: date
    recorded_at: datetime
