"""Contacts and the organisations they belong to."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import (
    AddressForm,
    Audience,
    CadenceSource,
    NameForm,
    OccasionKind,
    PointKind,
    TagKind,
)


class OrganisationRow(SQLModel, table=True):
    """The company that a contact belongs to; `key` is its name without case and accents."""

    __tablename__ = "organisation"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    name: str
    key: str


class ContactRow(SQLModel, table=True):
    """A person the team keeps up with.

    `due_on` is the day a reminder is wanted, `red_on` the first day beyond the maximum interval.
    Without an owner, or with `is_reminded` off, nobody is reminded; while the owner is away the
    stand-in is. `language` is the one that drafts are written in; None means the owner's, and with
    the forms of address what is usual. A contact that `is_private` is its owner's alone to see. A
    colleague takes part in a comparison only where they said that they agree.
    From `archived_on` on nobody is reminded of the contact nor finds it by name; once it is
    forgotten nothing tells any more who it was. One that was merged is archived, too.
    """

    __tablename__ = "contact"
    __table_args__ = (
        UniqueConstraint("workspace_id", "slack_user_id"),
        CheckConstraint("ideal_days > 0 AND ideal_days <= maximum_days", "cadence"),
        # What a list is narrowed by is in it, so that very many are counted without a look at each.
        Index(
            "ix_contact_name",
            *("workspace_id", "name_key", "archived_on", "is_private", "owner_id", "audience"),
        ),
        Index("ix_contact_organisation", "organisation_id"),
        Index("ix_contact_due", "owner_id", "due_on"),
        Index("ix_contact_import", "import_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    owner_id: int | None = Field(default=None, foreign_key="member.id")
    stand_in_id: int | None = Field(default=None, foreign_key="member.id")
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    name: str
    name_key: str
    honorific: str = ""
    role: str = ""
    slack_user_id: str | None = None
    audience: Audience = Field(sa_type=choice(Audience))
    cadence_from: CadenceSource = Field(
        default=CadenceSource.AUDIENCE, sa_type=choice(CadenceSource)
    )
    ideal_days: int
    maximum_days: int
    added_on: date
    last_touch_on: date | None = None
    due_on: date
    red_on: date
    is_reminded: bool = True
    is_private: bool = False
    language: str | None = None
    address_form: AddressForm | None = Field(default=None, sa_type=choice(AddressForm))
    name_form: NameForm | None = Field(default=None, sa_type=choice(NameForm))
    likes: str = ""
    allergies: str = ""
    wants_no_gifts: bool = False
    is_official: bool = False
    negotiates_until: date | None = None
    is_never_compared: bool = False
    agrees_to_compare: bool = False
    import_id: int | None = Field(default=None, foreign_key="import.id")
    archived_on: date | None = None
    forgotten_on: date | None = None


class ContactPointRow(SQLModel, table=True):
    """An e-mail address or a telephone number; the one that is preferred has the lowest `place`.

    `key` tells whether two are the same: an address in small letters, a number as in E.164, or its
    digits where nobody knows the country.
    """

    __tablename__ = "contact_point"
    __table_args__ = (
        Index("ix_contact_point_key", "workspace_id", "key"),
        {"sqlite_with_rowid": False},
    )

    contact_id: int = Field(foreign_key="contact.id", primary_key=True)
    kind: PointKind = Field(sa_type=choice(PointKind), primary_key=True)
    key: str = Field(primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    said: str
    place: int


class TagRow(SQLModel, table=True):
    """A tag of a contact, or an interest; `key` is `said` without case and accents."""

    __tablename__ = "tag"
    __table_args__ = (
        Index("ix_tag_key", "workspace_id", "kind", "key"),
        {"sqlite_with_rowid": False},
    )

    contact_id: int = Field(foreign_key="contact.id", primary_key=True)
    kind: TagKind = Field(sa_type=choice(TagKind), primary_key=True)
    key: str = Field(primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    said: str


class NoteRow(SQLModel, table=True):
    """What a member noted about a contact, for themselves unless it `is_shared`."""

    __tablename__ = "note"
    __table_args__ = (UniqueConstraint("contact_id", "member_id"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    words: str
    is_shared: bool = False


class CadenceRuleRow(SQLModel, table=True):
    """The cadence of an audience, or of a tag, in place of the usual one; one of both is told."""

    __tablename__ = "cadence_rule"
    __table_args__ = (
        Index(
            "one_cadence_per_audience",
            "workspace_id",
            "audience",
            unique=True,
            sqlite_where=text("audience IS NOT NULL"),
            postgresql_where=text("audience IS NOT NULL"),
        ),
        Index(
            "one_cadence_per_tag",
            "workspace_id",
            "tag_key",
            unique=True,
            sqlite_where=text("tag_key IS NOT NULL"),
            postgresql_where=text("tag_key IS NOT NULL"),
        ),
        CheckConstraint("ideal_days > 0 AND ideal_days <= maximum_days", "cadence_of_many"),
        CheckConstraint("(audience IS NULL) <> (tag_key IS NULL)", "of_one_kind"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    audience: Audience | None = Field(default=None, sa_type=choice(Audience))
    tag_key: str | None = None
    tag: str = ""
    ideal_days: int
    maximum_days: int


class NameWordRow(SQLModel, table=True):
    """One word of a contact's name, or two, without case and accents, by which it is found."""

    __tablename__ = "name_word"
    # The key comes first in every question, so that a table of its own would only be a detour.
    __table_args__ = (Index("ix_name_word_contact", "contact_id"), {"sqlite_with_rowid": False})

    # The contact's own workspace. Of tens of thousands of words each reference takes its time.
    workspace_id: int = Field(primary_key=True)
    word: str = Field(primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", primary_key=True)


class OccasionRow(SQLModel, table=True):
    """A day of the year that belongs to a contact; `next_on` is when it comes round next.

    29 February is kept on the 28th in other years. `year` is that of the first time, if known.
    Without a `day` the whole month is meant, and `next_on` is its first. `name` tells one of its
    own kind. It is first mentioned `lead_days` before, which was done for the day `ahead_for`.
    """

    __tablename__ = "occasion"
    __table_args__ = (
        UniqueConstraint("contact_id", "kind", "name"),
        CheckConstraint(
            "month BETWEEN 1 AND 12 AND (day IS NULL OR day BETWEEN 1 AND 31)", "in_the_calendar"
        ),
        CheckConstraint("lead_days BETWEEN 0 AND 60", "lead_time_in_range"),
        Index("ix_occasion_next", "workspace_id", "next_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    kind: OccasionKind = Field(sa_type=choice(OccasionKind))
    name: str = ""
    month: int
    day: int | None
    year: int | None = None
    lead_days: int = 0
    next_on: date
    ahead_for: date | None = None
