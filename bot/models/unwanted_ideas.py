"""What of the ideas isn't suggested for a contact any more."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import GestureKind


class UnwantedIdeaRow(SQLModel, table=True):
    """A member said so: of one idea, of all of a kind, or of all that cost money."""

    __tablename__ = "unwanted_idea"
    __table_args__ = (
        UniqueConstraint("contact_id", "idea_id"),
        UniqueConstraint("contact_id", "kind"),
        Index(
            "one_unwanted_price_per_contact",
            "contact_id",
            unique=True,
            sqlite_where=text("is_priced"),
            postgresql_where=text("is_priced"),
        ),
        CheckConstraint(
            "(idea_id IS NOT NULL AND kind IS NULL AND NOT is_priced)"
            " OR (idea_id IS NULL AND kind IS NOT NULL AND NOT is_priced)"
            " OR (idea_id IS NULL AND kind IS NULL AND is_priced)",
            "one_of_three",
        ),
        Index("ix_unwanted_idea_latest", "member_id", "since"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    idea_id: str | None = None
    kind: GestureKind | None = Field(default=None, sa_type=choice(GestureKind))
    is_priced: bool = False
    since: datetime
