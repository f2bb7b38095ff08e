"""Workspaces and the members who use Goodturn in them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import Barrier, Quiet


class WorkspaceRow(SQLModel, table=True):
    """One Slack workspace; every other row belongs to one.

    It `stops_strings` where no reason lets words go out that tie a gift to something.
    """

    __tablename__ = "workspace"
    __table_args__ = (
        CheckConstraint("cooling_off_days BETWEEN 7 AND 60", "cooling_off_in_range"),
        CheckConstraint("length(currency) = 3", "currency_by_its_code"),
    )

    id: int | None = Field(default=None, primary_key=True)
    slack_team_id: str = Field(unique=True)
    name: str
    cooling_off_days: int = 10
    stops_strings: bool = False
    # None stands for that of the country where whoever types is.
    currency: str | None = None
    summary_channel: str | None = None
    # The Slack id of the admin who did.
    summary_chosen_by: str | None = None
    summary_locale: str = "en"
    summary_time_zone: str = "Etc/UTC"
    next_summary_at: datetime | None = Field(default=None, index=True)
    # Slack asked us to post nothing before this moment.
    resting_until: datetime | None = None


class MemberRow(SQLModel, table=True):
    """A person in the workspace who uses Goodturn; `next_nudge_at` says when to look again.

    `working_days` are digits, 0 for Monday; None stands for the usual week of `country` and
    `region`, of which None stands for that of the time zone. `good_friday_off` counts where that
    is a choice. `unanswered_nudges` counts those since the member
    was last heard from; `later_asks`: nudges may tell when it is good to ask somebody again.
    `unreachable` says why Slack refused them for good. `described_at` is when
    the directory said, by Slack's clock, what is stored of it. The `email` is there where the app
    may read it.
    """

    __tablename__ = "member"
    __table_args__ = (
        UniqueConstraint("workspace_id", "slack_user_id"),
        CheckConstraint("opens_at >= 0 AND opens_at < closes_at AND closes_at <= 24", "hours"),
        CheckConstraint("working_days <> ''", "some_day_is_worked"),
        CheckConstraint("most_per_day BETWEEN 1 AND 3", "no_more_than_a_nudge_holds"),
        CheckConstraint("most_per_week BETWEEN 1 AND 21", "no_more_than_a_week_holds"),
        CheckConstraint("paused OR resumes_on IS NULL", "only_a_pause_ends"),
        Index("ix_member_due", "workspace_id", "next_nudge_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    slack_user_id: str
    name: str
    email: str | None = None
    is_active: bool = True
    is_admin: bool = False
    slack_locale: str = "en"
    chosen_locale: str | None = None
    time_zone: str = "Etc/UTC"
    opens_at: int = 9
    closes_at: int = 17
    working_days: str | None = None
    country: str | None = None
    region: str | None = None
    good_friday_off: bool = False
    most_per_day: int = 3
    most_per_week: int = 15
    paused: bool = False
    resumes_on: date | None = None
    unanswered_nudges: int = 0
    asked_to_stop_on: date | None = None
    told_of_rhythm_on: date | None = None
    later_asks: bool = True
    unreachable: Barrier | None = Field(default=None, sa_type=choice(Barrier))
    next_nudge_at: datetime | None = None
    described_at: datetime | None = None
    is_greeted: bool = False


class AbsenceRow(SQLModel, table=True):
    """Days on which a member is away, both included, and who stands in for them meanwhile."""

    __tablename__ = "absence"
    __table_args__ = (
        CheckConstraint("first_day <= last_day", "ends_after_it_starts"),
        Index("ix_absence_to_come", "workspace_id", "last_day"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id", index=True)
    first_day: date
    last_day: date
    stand_in_id: int | None = Field(default=None, foreign_key="member.id")


class FormerQuietRow(SQLModel, table=True):
    """How quiet it was to be `before` a member said otherwise, and `after`: pauses or absences."""

    __tablename__ = "former_quiet"
    __table_args__ = (Index("ix_former_quiet_latest", "member_id", "kind", "recorded_at"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    kind: Quiet = Field(sa_type=choice(Quiet))
    before: str
    after: str
    recorded_at: datetime
