"""A workspace's limits for gifts, and the gifts that somebody was asked to approve."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_PRESETS = (
    *("germany", "united_kingdom", "us_irs", "us_finra", "us_federal", "netherlands_staff"),
)
_AUDIENCES = ("client", "partner", "staff")
_SCOPES = ("recipient", "household", "organisation")
_PERIODS = ("occasion", "calendar_year", "rolling_12_months", "fiscal_year")
_DIRECTIONS = ("given", "received")
_FORCES = ("cap", "warning", "approval")
_STATES = ("asked", "approved", "declined", "withdrawn")
_KINDS = (
    *("thank_you_note", "small_gift", "useful_tip", "favour", "extra_service", "free_trial"),
    *("joint_project", "shared_resource", "cause_support", "introduction", "perk", "invitation"),
    *("openness", "win_win", "congratulations", "check_in"),
)


def upgrade() -> None:
    _make_limits()
    _make_approvals()


def _known(column: str, name: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    told = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({told})", name=f"known_{name}")


def _make_limits() -> None:
    op.create_table(
        "gift_limit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("preset", sa.String(length=20), nullable=True),
        sa.Column("audience", sa.String(length=20), nullable=True),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("starts_month", sa.Integer(), nullable=True),
        sa.Column("starts_day", sa.Integer(), nullable=True),
        sa.Column("direction", sa.String(length=20), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("force", sa.String(length=20), nullable=False),
        sa.Column("is_cliff", sa.Boolean(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        _known("preset", "giftpreset", _PRESETS),
        _known("audience", "audience", _AUDIENCES),
        _known("scope", "limitscope", _SCOPES),
        _known("period", "limitperiod", _PERIODS),
        _known("direction", "direction", _DIRECTIONS),
        _known("force", "limitforce", _FORCES),
        sa.CheckConstraint("amount >= 0 AND length(currency) = 3", name="limit_in_a_currency"),
        sa.CheckConstraint(
            "(period = 'fiscal_year' AND starts_month IS NOT NULL AND starts_day IS NOT NULL)"
            " OR (period <> 'fiscal_year' AND starts_month IS NULL AND starts_day IS NULL)",
            name="only_a_fiscal_year_starts",
        ),
        sa.CheckConstraint(
            "starts_month BETWEEN 1 AND 12 AND starts_day BETWEEN 1 AND 31",
            name="starts_in_the_calendar",
        ),
        sa.CheckConstraint(
            "force <> 'approval' OR approver_id IS NOT NULL", name="somebody_approves"
        ),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.ForeignKeyConstraint(["approver_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["made_by"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_gift_limit_standing", "gift_limit", ["workspace_id", "direction", "valid_from"]
    )


def _make_approvals() -> None:
    op.create_table(
        "gift_approval",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("limit_id", sa.Integer(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("words", AutoString(), nullable=False),
        sa.Column("worth", sa.BigInteger(), nullable=False),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("wanted_on", sa.Date(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("gesture_id", sa.Integer(), nullable=True),
        _known("kind", "gesturekind", _KINDS),
        _known("state", "approvalstate", _STATES),
        sa.CheckConstraint("worth >= 0 AND length(currency) = 3", name="asked_in_a_currency"),
        sa.CheckConstraint("(state = 'asked') = (decided_at IS NULL)", name="decided_at_some_time"),
        sa.CheckConstraint(
            "gesture_id IS NULL OR state = 'approved'", name="only_what_was_approved"
        ),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["limit_id"], ["gift_limit.id"]),
        sa.ForeignKeyConstraint(["approver_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["gesture_id"], ["gesture.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("gesture_id"),
    )
    op.create_index("ix_gift_approval_contact", "gift_approval", ["contact_id", "state"])
    op.create_index("ix_gift_approval_approver", "gift_approval", ["approver_id", "state"])
