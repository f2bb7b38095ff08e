"""Campaigns: a gesture for a list of contacts, and later the same ask for all of them."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.models.columns import Posting, choice
from bot.vocabulary import (
    AskKind,
    Audience,
    CampaignState,
    Counted,
    GestureKind,
    NotDone,
    Play,
    Step,
)


class CampaignRow(SQLModel, table=True):
    """A plan of `member_id`, whom it is for and what is asked; once launched, with its days.

    Whom: contacts of the audience, with the tag, of the organisation and the owner, as far as these
    are told; or those `listed`, a name a line, as typed. An answer is counted within `window_days`
    of the ask, which is made `delay_days` after the last day to give. From its launch on `seed`,
    `tilt` (that of the e-value) and the days stay, but for a pause, which moves those to come by as
    long as it lasts. `gives_on` to `gives_until`, and `asks_on` to `asks_until`, owners are
    reminded; `closes_on` is the last day on which an answer counts, but of who was asked late.
    `is_ordered`: the arms after the control give more and more, and their trend is tested.
    `starts_on` is the day wanted for the start. `zone` is the time zone of all these days: that of
    whoever planned it. At `looks_at` somebody looks what there is to do; at once without it.
    """

    __tablename__ = "campaign"
    __table_args__ = (
        CheckConstraint("delay_days BETWEEN 7 AND 60", "delay_in_range"),
        CheckConstraint("window_days BETWEEN 7 AND 180", "window_in_range"),
        CheckConstraint("state = 'draft' OR launched_at IS NOT NULL", "launched_at_a_moment"),
        Index("ix_campaign_state", "workspace_id", "state"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id")
    name: str
    state: CampaignState = Field(default=CampaignState.DRAFT, sa_type=choice(CampaignState))
    play: Play = Field(default=Play.OWN, sa_type=choice(Play))
    audience: Audience | None = Field(default=None, sa_type=choice(Audience))
    tag: str = ""
    organisation: str = ""
    owner_id: int | None = Field(default=None, foreign_key="member.id")
    listed: str = ""
    words: str = ""
    ask_kind: AskKind = Field(default=AskKind.OTHER, sa_type=choice(AskKind))
    draft: str = ""
    delay_days: int = 10
    window_days: int = 30
    counted: Counted = Field(default=Counted.ANSWER, sa_type=choice(Counted))
    is_ordered: bool = False
    starts_on: date | None = None
    planned_at: datetime
    zone: str = "Etc/UTC"
    seed: int | None = Field(default=None, sa_type=BigInteger)
    tilt: float | None = None
    launched_at: datetime | None = None
    gives_on: date | None = None
    gives_until: date | None = None
    asks_on: date | None = None
    asks_until: date | None = None
    closes_on: date | None = None
    paused_on: date | None = None
    was_paused: bool = False
    ended_on: date | None = None
    stop_reason: str = ""
    looks_at: datetime | None = None


class CampaignArmRow(SQLModel, table=True):
    """What one group gets, by its `place`: the control is 0 where there are two or more.

    Without a kind it gets nothing. `words` say what is given, in a gesture's words; `tip_id` and
    `idea_id` which one of the library that is; `draft` the note that goes with it. What it is worth
    is for one contact, in minor units.
    """

    __tablename__ = "campaign_arm"
    __table_args__ = (
        CheckConstraint("(worth IS NULL) = (currency IS NULL)", "worth_in_a_currency_each"),
    )

    campaign_id: int = Field(foreign_key="campaign.id", primary_key=True)
    place: int = Field(primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    name: str = ""
    kind: GestureKind | None = Field(default=None, sa_type=choice(GestureKind))
    words: str = ""
    tip_id: int | None = Field(default=None, foreign_key="tip.id")
    idea_id: str | None = None
    draft: str = ""
    worth: int | None = Field(default=None, sa_type=BigInteger)
    currency: str | None = None


class CampaignContactRow(SQLModel, table=True):
    """A contact that takes part, since the launch, and what came of it.

    `unit` is its organisation as it was then, or else the contact itself, as a negative number:
    what is counted. `arm` is the place of its arm, the same for all of a unit, and never changed;
    `owner_id` and `audience` are those of the launch, which make its stratum. In the order of
    `turn`, by lot, an owner's contacts get their days. `gesture_id` is what was given as planned,
    and `ask_id` what was asked; `not_given` and `not_asked` say why not. Who did what is asked for
    before being asked has an `early_on`.
    """

    __tablename__ = "campaign_contact"
    __table_args__ = (
        Index("ix_campaign_contact_contact", "contact_id"),
        Index("ix_campaign_contact_gesture", "gesture_id"),
        Index("ix_campaign_contact_ask", "ask_id"),
        Index("ix_campaign_contact_give", "give_batch_id"),
        Index("ix_campaign_contact_asks", "ask_batch_id"),
    )

    campaign_id: int = Field(foreign_key="campaign.id", primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    unit: int
    arm: int
    owner_id: int = Field(foreign_key="member.id")
    audience: Audience = Field(sa_type=choice(Audience))
    turn: int
    give_batch_id: int | None = Field(default=None, foreign_key="campaign_batch.id")
    ask_batch_id: int | None = Field(default=None, foreign_key="campaign_batch.id")
    gesture_id: int | None = Field(default=None, foreign_key="gesture.id")
    not_given: NotDone | None = Field(default=None, sa_type=choice(NotDone, "known_not_given"))
    ask_id: int | None = Field(default=None, foreign_key="ask.id")
    not_asked: NotDone | None = Field(default=None, sa_type=choice(NotDone, "known_not_asked"))
    early_on: date | None = None


class CampaignBatchRow(Posting, table=True):
    """The direct message about a campaign that an owner gets on a day, besides the nudge."""

    __tablename__ = "campaign_batch"
    __table_args__ = (
        UniqueConstraint("campaign_id", "member_id", "step", "day"),
        Index("ix_campaign_batch_waiting", "workspace_id", "state", "due_at"),
    )

    campaign_id: int = Field(foreign_key="campaign.id")
    member_id: int = Field(foreign_key="member.id")
    step: Step = Field(sa_type=choice(Step))
    day: date


class CampaignBatchContactRow(SQLModel, table=True):
    """Whom a batch showed, in the order of `place`; who is carried over is in a later one, too."""

    __tablename__ = "campaign_batch_contact"
    __table_args__ = (Index("ix_campaign_batch_contact_contact", "contact_id"),)

    batch_id: int = Field(foreign_key="campaign_batch.id", primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    place: int


class CampaignReportRow(Posting, table=True):
    """The direct message that tells a member what came of a campaign, once nobody can answer."""

    __tablename__ = "campaign_report"
    __table_args__ = (
        UniqueConstraint("campaign_id"),
        Index("ix_campaign_report_waiting", "workspace_id", "state", "due_at"),
    )

    campaign_id: int = Field(foreign_key="campaign.id")
    member_id: int = Field(foreign_key="member.id")


class CampaignPaceRow(SQLModel, table=True):
    """How many people a day an owner wants to hear of in a campaign, and from which day on."""

    __tablename__ = "campaign_pace"
    __table_args__ = (CheckConstraint("most_a_day BETWEEN 1 AND 20", "some_people_a_day"),)

    campaign_id: int = Field(foreign_key="campaign.id", primary_key=True)
    member_id: int = Field(foreign_key="member.id", primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    most_a_day: int = 10
    not_before: date | None = None


class HoldRow(SQLModel, table=True):
    """A contact about whom nobody is reminded to give something, through a day, in any arm.

    It is in one campaign at a time: that a contact has one row holds it, whoever launches what.
    """

    __tablename__ = "hold"
    __table_args__ = (Index("ix_hold_campaign", "campaign_id"),)

    contact_id: int = Field(foreign_key="contact.id", primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    campaign_id: int = Field(foreign_key="campaign.id")
    until: date
