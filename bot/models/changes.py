"""What changed about contacts: imports, single changes, and what waits for somebody's click."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import Decided


class ImportRow(SQLModel, table=True):
    """An address book that came in, and that can be undone as a whole.

    `file_name` is "…" where nobody is to know it any more.
    """

    __tablename__ = "import"
    __table_args__ = (Index("ix_import_latest", "workspace_id", "recorded_at"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    file_name: str
    recorded_at: datetime
    undone_at: datetime | None = None


class MergeRow(SQLModel, table=True):
    """Two contacts that were made one: `gone_id` is archived since, and `kept_id` has its history.

    `moved` is what has to be put back to undo it, in JSON.
    """

    __tablename__ = "merge"
    __table_args__ = (Index("ix_merge_kept", "kept_id"), Index("ix_merge_gone", "gone_id"))

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    kept_id: int = Field(foreign_key="contact.id")
    gone_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    moved: str
    recorded_at: datetime
    undone_at: datetime | None = None


class ChangeRow(SQLModel, table=True):
    """One field of a contact that was changed, by a member or by an import.

    `before` and `after` are JSON. They name nobody once the contact is forgotten.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_contact", "contact_id", "recorded_at"),
        Index("ix_change_import", "import_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int | None = Field(default=None, foreign_key="member.id")
    import_id: int | None = Field(default=None, foreign_key="import.id")
    field: str
    before: str
    after: str
    recorded_at: datetime


class ProposalRow(SQLModel, table=True):
    """What an address book says otherwise than we know it, for its owner to take or leave."""

    __tablename__ = "proposal"
    __table_args__ = (
        UniqueConstraint("contact_id", "field", "after"),
        Index("ix_proposal_import", "import_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    import_id: int = Field(foreign_key="import.id")
    field: str
    before: str
    after: str
    decided: Decided | None = Field(default=None, sa_type=choice(Decided))


class LikelyPairRow(SQLModel, table=True):
    """Two contacts who may be one person, for somebody to say."""

    __tablename__ = "likely_pair"
    __table_args__ = (
        UniqueConstraint("contact_id", "other_id"),
        Index("ix_likely_pair_import", "import_id"),
        # Whoever is removed may be either of the two.
        Index("ix_likely_pair_other", "other_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    other_id: int = Field(foreign_key="contact.id")
    import_id: int | None = Field(default=None, foreign_key="import.id")
    why: str
    decided: Decided | None = Field(default=None, sa_type=choice(Decided))
