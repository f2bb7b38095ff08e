"""What an admin is told when something can't go on without them: each is told once."""

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from bot.models.columns import Posting, choice
from bot.vocabulary import Barrier


class NoticeRow(Posting, table=True):
    """One direct message to an admin: Slack refuses to reach a member, for `reason`, for good."""

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("member_id", "reason"),
        Index("ix_notice_waiting", "workspace_id", "state", "due_at"),
    )

    member_id: int = Field(foreign_key="member.id")
    reason: Barrier = Field(sa_type=choice(Barrier))


class SummaryNoticeRow(Posting, table=True):
    """One direct message to an admin: Slack refused a summary in the channel `refused_in`.

    If it `waits`, it is tried there again, since an invitation may help.
    """

    __tablename__ = "summary_notice"
    __table_args__ = (
        UniqueConstraint("summary_id", "refused_in"),
        Index("ix_summary_notice_waiting", "workspace_id", "state", "due_at"),
    )

    summary_id: int = Field(foreign_key="summary.id")
    refused_in: str
    waits: bool
