"""A workspace's own limits for gifts, and the gifts that somebody was asked to approve."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Index
from sqlmodel import Field, SQLModel

from bot.models.columns import choice
from bot.vocabulary import (
    ApprovalState,
    Audience,
    Direction,
    GestureKind,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
)


class GiftLimitRow(SQLModel, table=True):
    """How much may go one way in a time. Never changed, only ended: gifts keep the limit of theirs.

    It holds from `valid_from` through `valid_until`; one that ends before it begins never held.
    Without an `audience` it covers everybody. The fiscal year starts on `starts_month` and
    `starts_day`. What `is_cliff` counts whole where it is passed, an allowance only what is above.
    """

    __tablename__ = "gift_limit"
    __table_args__ = (
        CheckConstraint("amount >= 0 AND length(currency) = 3", "limit_in_a_currency"),
        CheckConstraint(
            "(period = 'fiscal_year' AND starts_month IS NOT NULL AND starts_day IS NOT NULL)"
            " OR (period <> 'fiscal_year' AND starts_month IS NULL AND starts_day IS NULL)",
            "only_a_fiscal_year_starts",
        ),
        CheckConstraint(
            "starts_month BETWEEN 1 AND 12 AND starts_day BETWEEN 1 AND 31",
            "starts_in_the_calendar",
        ),
        CheckConstraint("force <> 'approval' OR approver_id IS NOT NULL", "somebody_approves"),
        Index("ix_gift_limit_standing", "workspace_id", "direction", "valid_from"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    preset: GiftPreset | None = Field(default=None, sa_type=choice(GiftPreset))
    audience: Audience | None = Field(default=None, sa_type=choice(Audience))
    scope: LimitScope = Field(sa_type=choice(LimitScope))
    period: LimitPeriod = Field(sa_type=choice(LimitPeriod))
    starts_month: int | None = None
    starts_day: int | None = None
    direction: Direction = Field(sa_type=choice(Direction))
    amount: int = Field(sa_type=BigInteger)
    currency: str
    force: LimitForce = Field(sa_type=choice(LimitForce))
    is_cliff: bool = False
    approver_id: int | None = Field(default=None, foreign_key="member.id")
    valid_from: date
    valid_until: date | None = None
    made_by: int = Field(foreign_key="member.id")
    made_at: datetime


class GiftApprovalRow(SQLModel, table=True):
    """A gift above a limit that a named member is asked to approve, and what they decided.

    Approved, it may become a gesture; the limit says which way it goes. Whatever was noted before
    anybody decided is `given_id`, whatever they decide.
    """

    __tablename__ = "gift_approval"
    __table_args__ = (
        CheckConstraint("worth >= 0 AND length(currency) = 3", "asked_in_a_currency"),
        CheckConstraint("(state = 'asked') = (decided_at IS NULL)", "decided_at_some_time"),
        CheckConstraint("gesture_id IS NULL OR state = 'approved'", "only_what_was_approved"),
        Index("ix_gift_approval_contact", "contact_id", "state"),
        Index("ix_gift_approval_approver", "approver_id", "state"),
        Index("ix_gift_approval_given", "given_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    contact_id: int = Field(foreign_key="contact.id")
    member_id: int = Field(foreign_key="member.id")
    limit_id: int = Field(foreign_key="gift_limit.id")
    approver_id: int = Field(foreign_key="member.id")
    kind: GestureKind | None = Field(default=None, sa_type=choice(GestureKind))
    words: str = ""
    worth: int = Field(sa_type=BigInteger)
    currency: str
    wanted_on: date
    asked_at: datetime
    state: ApprovalState = Field(default=ApprovalState.ASKED, sa_type=choice(ApprovalState))
    decided_at: datetime | None = None
    reason: str = ""
    gesture_id: int | None = Field(default=None, foreign_key="gesture.id", unique=True)
    given_id: int | None = Field(default=None, foreign_key="gesture.id")
