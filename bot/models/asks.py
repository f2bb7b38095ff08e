"""Asks and the responses to them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import Answer, AskKind, AskState


class AskRow(SQLModel, table=True):
    """A request to a contact, planned or made. `inside_window` marks one made while cooling off.

    `recorded_at` is when it was planned, or by then recorded as made.
    `needed_by` is the last day on which what is asked for is of use, where one was told.
    `wanted_for` is the day that it was planned for, where a gesture puts it off.
    `draft` are the words that its member means to send, where they wrote some, and `sent_because`
    tells why its words went out though the check had found fault with them.
    """

    __tablename__ = "ask"
    __table_args__ = (
        CheckConstraint("state IN ('planned', 'dropped') OR made_on IS NOT NULL", "made_has_a_day"),
        CheckConstraint("state <> 'planned' OR planned_for IS NOT NULL", "planned_has_a_day"),
        Index("ix_ask_contact", "contact_id", "state"),
        Index("ix_ask_month", "workspace_id", "made_on"),
        Index("ix_ask_of_member", "member_id", "made_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    words: str
    state: AskState = Field(sa_type=choice(AskState))
    planned_for: date | None = None
    wanted_for: date | None = None
    made_on: date | None = None
    inside_window: bool = False
    draft: str = ""
    sent_because: str = ""
    needed_by: date | None = None
    kind: AskKind = Field(default=AskKind.OTHER, sa_type=choice(AskKind))
    recorded_at: datetime


class FormerAskRow(SQLModel, table=True):
    """How an ask was before its member changed it, in the state in which it was changed.

    A row goes when its change is taken back, or when the contact is forgotten.
    """

    __tablename__ = "former_ask"
    __table_args__ = (
        Index("ix_former_ask_latest", "member_id", "changed_at"),
        Index("ix_former_ask_of_ask", "ask_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    ask_id: int = Field(foreign_key="ask.id")
    words: str
    state: AskState = Field(sa_type=choice(AskState))
    planned_for: date | None
    wanted_for: date | None
    draft: str
    sent_because: str
    needed_by: date | None
    kind: AskKind = Field(sa_type=choice(AskKind))
    changed_at: datetime


class ResponseRow(SQLModel, table=True):
    """The answer to an ask. Never changed: a reversal takes it back and reopens the ask.

    `words` tell an answer that is something else. `is_late`: it came when none was expected.
    """

    __tablename__ = "response"

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    ask_id: int = Field(foreign_key="ask.id", index=True)
    member_id: int = Field(foreign_key="member.id")
    answer: Answer = Field(sa_type=choice(Answer))
    words: str = ""
    is_late: bool = False
    answered_on: date
    recorded_at: datetime
