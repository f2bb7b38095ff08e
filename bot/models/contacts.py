"""Contacts and the organisations they belong to."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import Audience, OccasionKind


class OrganisationRow(SQLModel, table=True):
    """The company that a contact belongs to."""

    __tablename__ = "organisation"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    name: str


class ContactRow(SQLModel, table=True):
    """A person the team keeps up with.

    `due_on` is the day a reminder is wanted, `red_on` the first day beyond the maximum interval.
    Without an owner, or with `is_reminded` off, nobody is reminded. `language` is the one that
    drafts are written in; None means the owner's. From `archived_on` on nobody is reminded of the
    contact nor finds it by name; once it is forgotten nothing tells any more who it was.
    """

    __tablename__ = "contact"
    __table_args__ = (
        UniqueConstraint("workspace_id", "email"),
        CheckConstraint("ideal_days > 0 AND ideal_days <= maximum_days", "cadence"),
        Index("ix_contact_name", "workspace_id", "name_key"),
        Index("ix_contact_due", "owner_id", "due_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    owner_id: int | None = Field(default=None, foreign_key="member.id")
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
    red_on: date
    is_reminded: bool = True
    language: str | None = None
    archived_on: date | None = None
    forgotten_on: date | None = None


class NameWordRow(SQLModel, table=True):
    """One word of a contact's name, or two, without case and accents, by which it is found."""

    __tablename__ = "name_word"
    # The key comes first in every question, so that a table of its own would only be a detour.
    __table_args__ = (Index("ix_name_word_contact", "contact_id"), {"sqlite_with_rowid": False})

    workspace_id: int = Field(foreign_key="workspace.id", primary_key=True)
    word: str = Field(primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", primary_key=True)


class OccasionRow(SQLModel, table=True):
    """A day of the year that belongs to a contact; `next_on` is when it comes round next.

    29 February is kept on the 28th in other years. `year` is that of the first time, if known.
    """

    __tablename__ = "occasion"
    __table_args__ = (
        UniqueConstraint("contact_id", "kind"),
        CheckConstraint("month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31", "in_the_calendar"),
        Index("ix_occasion_next", "workspace_id", "next_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    kind: OccasionKind = Field(sa_type=choice(OccasionKind))
    month: int
    day: int
    year: int | None = None
    next_on: date
