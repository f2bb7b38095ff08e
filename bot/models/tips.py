"""The team's library of useful tips."""

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
