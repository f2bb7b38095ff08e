"""The ledger of gestures, given and received."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import Direction, GestureKind


class GestureRow(SQLModel, table=True):
    """Something given or received. Never changed: a reversal takes it back.

    What it was worth is in minor units of the currency, where anybody said so; `sent_because` tells
    why its words went out though the check had found fault with them. `sent_words` are those that
    its member wrote in a note, as far as they are known: nobody else is shown them, unless that is
    what `sent_is_shared` says. Entries of one present for several tell the first of them as
    `present_id`, which has none itself; the worth of each is its share, so that all of them
    together are worth what the present was. `tip_id` is the tip of the library that it was, whose
    title of then are its words, and `idea_id` another idea of the library. What `is_refused` was
    offered, and not taken.
    """

    __tablename__ = "gesture"
    __table_args__ = (
        CheckConstraint("kind IS NOT NULL OR words <> ''", "says_something"),
        CheckConstraint(
            "(worth IS NULL AND currency IS NULL)"
            " OR (worth >= 0 AND currency IS NOT NULL AND length(currency) = 3)",
            "worth_in_a_currency",
        ),
        Index("ix_gesture_contact", "contact_id", "direction", "happened_on"),
        Index("ix_gesture_month", "workspace_id", "happened_on"),
        *(
            Index(
                name,
                column,
                sqlite_where=text(f"{told} IS NOT NULL"),
                postgresql_where=text(f"{told} IS NOT NULL"),
            )
            for name, column, told in (
                ("ix_gesture_present", "present_id", "present_id"),
                ("ix_gesture_tip", "tip_id", "tip_id"),
                ("ix_gesture_with_tip", "contact_id", "tip_id"),
            )
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    reminder_id: int | None = Field(default=None, foreign_key="reminder.id", index=True)
    direction: Direction = Field(sa_type=choice(Direction))
    kind: GestureKind | None = Field(default=None, sa_type=choice(GestureKind))
    words: str = ""
    worth: int | None = Field(default=None, sa_type=BigInteger)
    currency: str | None = None
    sent_because: str = ""
    sent_words: str = ""
    present_id: int | None = Field(default=None, foreign_key="gesture.id")
    tip_id: int | None = Field(default=None, foreign_key="tip.id")
    idea_id: str | None = None
    is_refused: bool = False
    is_relevant: bool = False
    is_personal: bool = False
    is_unexpected: bool = False
    sent_is_shared: bool = False
    happened_on: date
    recorded_at: datetime
