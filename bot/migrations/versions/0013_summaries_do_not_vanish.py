"""Who chose the summary's channel, what they are told when it is refused, and who was greeted."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATES = ("due", "claimed", "posted", "unclear", "lapsed", "failed")


def upgrade() -> None:
    op.add_column("workspace", sa.Column("summary_chosen_by", sa.String(), nullable=True))
    # Who is a member by now knows the bot.
    op.add_column(
        "member",
        sa.Column("is_greeted", sa.Boolean(), nullable=False, server_default=sa.true()),
    )
    with op.batch_alter_table("member") as batch:
        batch.alter_column("is_greeted", existing_type=sa.Boolean(), server_default=None)
    op.create_table(
        "summary_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("summary_id", sa.Integer(), nullable=False),
        sa.Column("refused_in", sa.String(), nullable=False),
        sa.Column("waits", sa.Boolean(), nullable=False),
        sa.Column("state", _state(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("good_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["summary_id"], ["summary.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("summary_id", "refused_in"),
    )
    op.create_index(
        "ix_summary_notice_waiting", "summary_notice", ["workspace_id", "state", "due_at"]
    )


def _state() -> sa.Enum:
    return sa.Enum(
        *STATES, name="known_postingstate", native_enum=False, create_constraint=True, length=20
    )
