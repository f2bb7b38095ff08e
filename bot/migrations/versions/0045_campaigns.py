"""Campaigns: a gesture for a list of contacts, and later the same ask for all of them."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

_CHOICES = {
    "campaignstate": (
        "draft",
        "running",
        "paused",
        "stopped",
        "closed",
    ),
    "play": (
        "own",
        "tax_return",
        "renewal",
        "review",
        "invitation",
    ),
    "audience": (
        "client",
        "partner",
        "staff",
    ),
    "askkind": (
        "document",
        "decision",
        "feedback",
        "reference",
        "introduction",
        "meeting",
        "order",
        "favour",
        "other",
    ),
    "counted": (
        "answer",
        "yes",
    ),
    "gesturekind": (
        "thank_you_note",
        "small_gift",
        "useful_tip",
        "favour",
        "extra_service",
        "free_trial",
        "joint_project",
        "shared_resource",
        "cause_support",
        "introduction",
        "perk",
        "invitation",
        "openness",
        "win_win",
        "congratulations",
        "check_in",
    ),
    "postingstate": (
        "due",
        "claimed",
        "posted",
        "unclear",
        "lapsed",
        "failed",
    ),
    "step": (
        "give",
        "ask",
    ),
    "notdone": (
        "skipped",
        "lapsed",
        "answered_early",
        "gone",
    ),
}


def upgrade() -> None:
    _create_campaign()
    _create_campaign_arm()
    _create_campaign_batch()
    _create_campaign_batch_contact()
    _create_campaign_pace()
    _create_campaign_contact()


def _create_campaign() -> None:
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("state", _choice("campaignstate"), nullable=False),
        sa.Column("play", _choice("play"), nullable=False),
        sa.Column("audience", _choice("audience"), nullable=True),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("listed", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("ask_kind", _choice("askkind"), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("delay_days", sa.Integer(), nullable=False),
        sa.Column("window_days", sa.Integer(), nullable=False),
        sa.Column("counted", _choice("counted"), nullable=False),
        sa.Column("is_ordered", sa.Boolean(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        sa.Column("tilt", sa.Float(), nullable=True),
        sa.Column("launched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("gives_on", sa.Date(), nullable=True),
        sa.Column("gives_until", sa.Date(), nullable=True),
        sa.Column("asks_on", sa.Date(), nullable=True),
        sa.Column("asks_until", sa.Date(), nullable=True),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("paused_on", sa.Date(), nullable=True),
        sa.Column("was_paused", sa.Boolean(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("stop_reason", sa.String(), nullable=False),
        sa.Column("looks_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state = 'draft' OR launched_at IS NOT NULL", name="launched_at_a_moment"
        ),
        sa.CheckConstraint("delay_days BETWEEN 7 AND 60", name="delay_in_range"),
        sa.CheckConstraint("window_days BETWEEN 7 AND 180", name="window_in_range"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_campaign_state", "campaign", ["workspace_id", "state"])


def _create_campaign_arm() -> None:
    op.create_table(
        "campaign_arm",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", _choice("gesturekind"), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("tip_id", sa.Integer(), nullable=True),
        sa.Column("idea_id", sa.String(), nullable=True),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("worth", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.CheckConstraint("(worth IS NULL) = (currency IS NULL)", name="worth_in_a_currency_each"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["tip_id"], ["tip.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("campaign_id", "place"),
    )


def _create_campaign_batch() -> None:
    op.create_table(
        "campaign_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("state", _choice("postingstate"), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("good_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("step", _choice("step"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("campaign_id", "member_id", "step", "day"),
    )
    op.create_index(
        "ix_campaign_batch_waiting", "campaign_batch", ["workspace_id", "state", "due_at"]
    )


def _create_campaign_batch_contact() -> None:
    op.create_table(
        "campaign_batch_contact",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["campaign_batch.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("batch_id", "contact_id"),
    )
    op.create_index(
        "ix_campaign_batch_contact_contact", "campaign_batch_contact", ["contact_id"]
    )


def _create_campaign_pace() -> None:
    op.create_table(
        "campaign_pace",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("most_a_day", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.Date(), nullable=True),
        sa.CheckConstraint("most_a_day BETWEEN 1 AND 20", name="some_people_a_day"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("campaign_id", "member_id"),
    )


def _create_campaign_contact() -> None:
    op.create_table(
        "campaign_contact",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("arm", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("audience", _choice("audience"), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("give_batch_id", sa.Integer(), nullable=True),
        sa.Column("ask_batch_id", sa.Integer(), nullable=True),
        sa.Column("gesture_id", sa.Integer(), nullable=True),
        sa.Column("not_given", _choice("notdone", "known_not_given"), nullable=True),
        sa.Column("ask_id", sa.Integer(), nullable=True),
        sa.Column("not_asked", _choice("notdone", "known_not_asked"), nullable=True),
        sa.Column("early_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["ask_batch_id"], ["campaign_batch.id"]),
        sa.ForeignKeyConstraint(["ask_id"], ["ask.id"]),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["gesture_id"], ["gesture.id"]),
        sa.ForeignKeyConstraint(["give_batch_id"], ["campaign_batch.id"]),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("campaign_id", "contact_id"),
    )
    op.create_index("ix_campaign_contact_ask", "campaign_contact", ["ask_id"])
    op.create_index("ix_campaign_contact_asks", "campaign_contact", ["ask_batch_id"])
    op.create_index("ix_campaign_contact_contact", "campaign_contact", ["contact_id"])
    op.create_index("ix_campaign_contact_gesture", "campaign_contact", ["gesture_id"])
    op.create_index("ix_campaign_contact_give", "campaign_contact", ["give_batch_id"])


def _choice(name: str, constraint: str = "") -> sa.Enum:
    return sa.Enum(
        *_CHOICES[name],
        name=constraint or f"known_{name}",
        native_enum=False,
        create_constraint=True,
        length=20,
    )
