"""Corrections: an entry of the ledger is taken back by another entry."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import filled


class ReversalRow(SQLModel, table=True):
    """Takes back one gesture, meeting, ask or response.

    By constraint all but an ask are taken back once. An ask that was planned can be made,
    taken back and made again; its state says where it stands.
    """

    __tablename__ = "reversal"
    __table_args__ = (
        CheckConstraint(
            f"{filled('gesture_id', 'meeting_id', 'ask_id', 'response_id')} = 1",
            "reverses_one_entry",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    gesture_id: int | None = Field(default=None, foreign_key="gesture.id", unique=True)
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", unique=True)
    ask_id: int | None = Field(default=None, foreign_key="ask.id", index=True)
    response_id: int | None = Field(default=None, foreign_key="response.id", unique=True)
    recorded_at: datetime
