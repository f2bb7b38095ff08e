"""Contacts and the organisations they belong to."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import Audience


class OrganisationRow(SQLModel, table=True):
    """The company that a contact belongs to."""

    __tablename__ = "organisation"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    name: str


class ContactRow(SQLModel, table=True):
    """A person the team keeps up with. `due_on` is the day a reminder is wanted."""

    __tablename__ = "contact"
    __table_args__ = (
        UniqueConstraint("workspace_id", "email"),
        CheckConstraint("ideal_days > 0 AND ideal_days <= maximum_days", "cadence"),
        Index("ix_contact_name", "workspace_id", "name_key"),
        Index("ix_contact_due", "owner_id", "due_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    owner_id: int = Field(foreign_key="member.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    name: str
    name_key: str
    email: str | None = None
    audience: Audience = Field(sa_type=choice(Audience))
    ideal_days: int
    maximum_days: int
    added_on: date
    last_touch_on: date | None = None
    due_on: date
