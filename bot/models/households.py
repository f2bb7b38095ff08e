"""Households: contacts who share a gift limit, since a present for one is one for all."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel


class HouseholdRow(SQLModel, table=True):
    """A household, which is no more than those who live in it."""

    __tablename__ = "household"

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")


class HouseholdContactRow(SQLModel, table=True):
    """A contact in a household, as a member said; by constraint in one at a time.

    Whoever left stays known, so that Undo can bring them back.
    """

    __tablename__ = "household_contact"
    __table_args__ = (
        CheckConstraint("(left_by IS NULL) = (left_at IS NULL)", "left_by_somebody"),
        Index(
            "one_household_per_contact",
            "contact_id",
            unique=True,
            sqlite_where=text("left_at IS NULL"),
            postgresql_where=text("left_at IS NULL"),
        ),
        Index("ix_household_contact_all", "household_id", "contact_id"),
        Index("ix_household_contact_latest", "member_id", "since"),
        Index("ix_household_contact_left", "left_by", "left_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    household_id: int = Field(foreign_key="household.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    since: datetime
    left_by: int | None = Field(default=None, foreign_key="member.id")
    left_at: datetime | None = None
