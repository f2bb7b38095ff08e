"""What an admin is told when something can't go on without them."""

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from bot.models.columns import Posting, choice
from bot.vocabulary import Barrier


class NoticeRow(Posting, table=True):
    """One direct message to an admin: Slack refuses to reach `member_id`, for `reason`, for good.

    Each is told once.
    """

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("member_id", "reason"),
        Index("ix_notice_waiting", "workspace_id", "state", "due_at"),
    )

    member_id: int = Field(foreign_key="member.id")
    reason: Barrier = Field(sa_type=choice(Barrier))
