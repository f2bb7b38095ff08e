"""Whom a campaign holds, who agrees to be compared, and the report of what came of one."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

_STATES = ("due", "claimed", "posted", "unclear", "lapsed", "failed")


def upgrade() -> None:
    _create_hold()
    _create_campaign_report()
    op.execute("ALTER TABLE contact ADD COLUMN agrees_to_compare BOOLEAN DEFAULT false NOT NULL")


def _create_hold() -> None:
    op.create_table(
        "hold",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("contact_id"),
    )
    op.create_index("ix_hold_campaign", "hold", ["campaign_id"])


def _create_campaign_report() -> None:
    op.create_table(
        "campaign_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("state", _state(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("good_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("campaign_id"),
    )
    op.create_index(
        "ix_campaign_report_waiting", "campaign_report", ["workspace_id", "state", "due_at"]
    )


def _state() -> sa.Enum:
    return sa.Enum(
        *_STATES, name="known_postingstate", native_enum=False, create_constraint=True, length=20
    )
