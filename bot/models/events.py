"""Events that Slack told us of."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class EventRow(SQLModel, table=True):
    """One event, by Slack's own id: by constraint it is taken once.

    Until it is handled, `taken_at` says since when somebody is at it.
    """

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_age", "workspace_id", "taken_at"),)

    workspace_id: int = Field(foreign_key="workspace.id", primary_key=True)
    slack_event_id: str = Field(primary_key=True)
    taken_at: datetime
    is_handled: bool = False
