"""Notes to colleagues that go by the bot, in the name of who wrote them."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_STATES = ("due", "claimed", "posted", "unclear", "lapsed", "failed")


def upgrade() -> None:
    op.create_table(
        "carried_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("gesture_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("state", _state(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("good_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("ts", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["gesture_id"], ["gesture.id"]),
        sa.ForeignKeyConstraint(["receiver_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("gesture_id"),
    )
    op.create_index("ix_carried_note_waiting", "carried_note", ["workspace_id", "state", "due_at"])


def _state() -> sa.Enum:
    return sa.Enum(
        *_STATES, name="known_postingstate", native_enum=False, create_constraint=True, length=20
    )
