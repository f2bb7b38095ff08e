"""Reminders, and the nudges that carry them to a member."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.models.columns import Posting, choice
from bot.vocabulary import GestureKind, LaterAskFate, Purpose, ReminderState


class ReminderRow(SQLModel, table=True):
    """One suggestion to one member about one contact, open until handled.

    `promised_for` is the day that the member agreed to, until a nudge has kept it. `shown_on` is
    that of the last nudge with the reminder, and `passed_over` how many in a row nobody reacted to.
    `words` say what the member asked to be reminded of, and `wanted_at` when they last did; other
    purposes have them elsewhere.
    While its member stands in for a colleague who is away, `stands_in_for_id` is that colleague.
    `idea` is the kind of what is suggested, `idea_id` which one of the library, where it is one.
    One that `is_ahead` mentions an occasion while a gift can still be bought.
    `former_*` is the contact's rhythm before the reminder was answered by changing it.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        Index("ix_reminder_waiting", "member_id", "state", "show_on"),
        Index(
            "one_open_reminder_to_give",
            "contact_id",
            unique=True,
            sqlite_where=text("state = 'open' AND purpose = 'give'"),
            postgresql_where=text("state = 'open' AND purpose = 'give'"),
        ),
        Index(
            "ix_reminder_lent",
            "workspace_id",
            "state",
            sqlite_where=text("stands_in_for_id IS NOT NULL"),
            postgresql_where=text("stands_in_for_id IS NOT NULL"),
        ),
        Index("one_reminder_per_ask", "ask_id", "purpose", unique=True),
        Index("one_thanks_per_gesture", "gesture_id", unique=True),
        # A contact that changes hands on its birthday is another member's to congratulate.
        Index(
            "one_reminder_per_occasion_and_member",
            "occasion_id",
            "occurs_on",
            "member_id",
            "is_ahead",
            unique=True,
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    stands_in_for_id: int | None = Field(default=None, foreign_key="member.id")
    contact_id: int = Field(foreign_key="contact.id", index=True)
    purpose: Purpose = Field(sa_type=choice(Purpose))
    state: ReminderState = Field(default=ReminderState.OPEN, sa_type=choice(ReminderState))
    show_on: date
    promised_for: date | None = None
    shown_on: date | None = None
    passed_over: int = 0
    words: str = ""
    wanted_at: datetime | None = None
    idea: GestureKind | None = Field(default=None, sa_type=choice(GestureKind))
    idea_id: str | None = None
    ask_id: int | None = Field(default=None, foreign_key="ask.id")
    # The received gesture that deserves thanks. No foreign key: gestures already point here, and
    # SQLite can't add the second half of a circle afterwards.
    gesture_id: int | None = Field(default=None)
    occasion_id: int | None = Field(default=None, foreign_key="occasion.id")
    occurs_on: date | None = None
    is_ahead: bool = False
    former_ideal_days: int | None = None
    former_maximum_days: int | None = None


class NudgeRow(Posting, table=True):
    """The one direct message that a member gets on a day.

    `asks_to_stop` says that it also asks a silent member whether to go on; `fitting_days` is the
    rhythm that would fit, where it tells that more people wait than the member wants to hear of.
    `later_ask_id` is an earlier ask of the member's that it suggests to make again, and
    `later_ask_fate` what became of that; `planned_ask_id` the ask that was planned in answer.
    """

    __tablename__ = "nudge"
    __table_args__ = (
        UniqueConstraint("member_id", "day"),
        Index("ix_nudge_waiting", "workspace_id", "state", "due_at"),
        Index("ix_nudge_claimed", "workspace_id", "claimed_at"),
        Index("ix_nudge_under_way", "workspace_id", "state", "claimed_at"),
        Index(
            "ix_nudge_later_ask",
            "later_ask_id",
            sqlite_where=text("later_ask_id IS NOT NULL"),
            postgresql_where=text("later_ask_id IS NOT NULL"),
        ),
    )

    member_id: int = Field(foreign_key="member.id")
    day: date
    asks_to_stop: bool = False
    fitting_days: int | None = None
    later_ask_id: int | None = Field(default=None, foreign_key="ask.id")
    later_ask_fate: LaterAskFate | None = Field(default=None, sa_type=choice(LaterAskFate))
    planned_ask_id: int | None = Field(default=None, foreign_key="ask.id")


class NudgeReminderRow(SQLModel, table=True):
    """Which reminders a nudge shows, and in what order.

    `promised_for` is the earlier day that a reminder was promised for, of one that comes late.
    """

    __tablename__ = "nudge_reminder"

    nudge_id: int = Field(foreign_key="nudge.id", primary_key=True)
    reminder_id: int = Field(foreign_key="reminder.id", primary_key=True, index=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    position: int
    promised_for: date | None = None
