"""Workspaces and the members who use Goodturn in them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel


class WorkspaceRow(SQLModel, table=True):
    """One Slack workspace; every other row belongs to one."""

    __tablename__ = "workspace"
    __table_args__ = (CheckConstraint("cooling_off_days BETWEEN 7 AND 60", "cooling_off_in_range"),)

    id: int | None = Field(default=None, primary_key=True)
    slack_team_id: str = Field(unique=True)
    name: str
    cooling_off_days: int = 10
    summary_channel: str | None = None
    summary_locale: str = "en"
    summary_time_zone: str = "Etc/UTC"
    next_summary_at: datetime | None = Field(default=None, index=True)


class MemberRow(SQLModel, table=True):
    """A person in the workspace who uses Goodturn; `next_nudge_at` says when to look again."""

    __tablename__ = "member"
    __table_args__ = (
        UniqueConstraint("workspace_id", "slack_user_id"),
        CheckConstraint("opens_at >= 0 AND opens_at < closes_at AND closes_at <= 24", "hours"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id", index=True)
    slack_user_id: str
    name: str
    is_active: bool = True
    is_admin: bool = False
    slack_locale: str = "en"
    chosen_locale: str | None = None
    time_zone: str = "Etc/UTC"
    opens_at: int = 9
    closes_at: int = 17
    next_nudge_at: datetime | None = Field(default=None, index=True)
