"""The team's library of useful tips, and what they were before."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel


class TipRow(SQLModel, table=True):
    """Something worth sending to somebody, which a member added.

    `tags` stand on a line each. `link_key` tells links apart that lead to the same: "" without
    one. What is retired is suggested to nobody any more.
    """

    __tablename__ = "tip"
    __table_args__ = (
        CheckConstraint("title <> ''", "has_a_title"),
        Index("ix_tip_latest", "workspace_id", "added_at"),
        Index(
            "one_tip_per_link",
            "workspace_id",
            "link_key",
            unique=True,
            sqlite_where=text("retired_at IS NULL AND link_key <> ''"),
            postgresql_where=text("retired_at IS NULL AND link_key <> ''"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    title: str
    link: str = ""
    link_key: str = ""
    language: str
    tags: str = ""
    added_at: datetime
    retired_at: datetime | None = None


class TipChangeRow(SQLModel, table=True):
    """What a tip was before a member edited or retired it; gone once that is taken back."""

    __tablename__ = "tip_change"
    __table_args__ = (
        Index("ix_tip_change_latest", "member_id", "changed_at"),
        Index("ix_tip_change_tip", "tip_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    tip_id: int = Field(foreign_key="tip.id")
    member_id: int = Field(foreign_key="member.id")
    changed_at: datetime
    is_retirement: bool
    title: str
    link: str
    link_key: str
    tags: str
    language: str
