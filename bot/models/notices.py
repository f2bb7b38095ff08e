"""What an admin is told when something can't go on without them."""

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from bot.models.columns import Posting


class NoticeRow(Posting, table=True):
    """One direct message to an admin: Slack refuses to reach `member_id`, for `reason`, for good.

    `reason` is Slack's error code. Each is told once.
    """

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("member_id", "reason"),
        Index("ix_notice_waiting", "workspace_id", "state", "due_at"),
    )

    member_id: int = Field(foreign_key="member.id")
    reason: str
