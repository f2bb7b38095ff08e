"""What somebody typed and the bot could not finish without a choice of theirs."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import choice, filled
from bot.vocabulary import Answer, Verb


class PendingRow(SQLModel, table=True):
    """A command that waits for a click: nothing typed is lost, and a choice counts once.

    The outcome is at most one entry; `closed` says that no click counts any more.
    """

    __tablename__ = "pending"
    __table_args__ = (
        CheckConstraint(
            f"{filled('gesture_id', 'meeting_id', 'ask_id', 'response_id')} <= 1", "one_outcome"
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    verb: Verb = Field(sa_type=choice(Verb))
    line: str
    day: date
    answer: Answer | None = Field(default=None, sa_type=choice(Answer))
    contact_id: int | None = Field(default=None, foreign_key="contact.id")
    gesture_id: int | None = Field(default=None, foreign_key="gesture.id")
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id")
    ask_id: int | None = Field(default=None, foreign_key="ask.id")
    response_id: int | None = Field(default=None, foreign_key="response.id")
    closed: bool = False
    typed_at: datetime
