"""The team's library of tips, and which of them a gesture was."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tip",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("link", AutoString(), nullable=False),
        sa.Column("link_key", AutoString(), nullable=False),
        sa.Column("language", AutoString(), nullable=False),
        sa.Column("tags", AutoString(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("title <> ''", name="has_a_title"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_tip_latest", "tip", ["workspace_id", "added_at"])
    is_told_apart = sa.text("retired_at IS NULL AND link_key <> ''")
    op.create_index(
        "one_tip_per_link",
        "tip",
        ["workspace_id", "link_key"],
        unique=True,
        sqlite_where=is_told_apart,
        postgresql_where=is_told_apart,
    )
    # Alembic would copy the table on SQLite, which takes a column like this as it is.
    op.execute("ALTER TABLE gesture ADD COLUMN tip_id INTEGER REFERENCES tip (id)")
    is_of_tip = sa.text("tip_id IS NOT NULL")
    for name, column in (("ix_gesture_tip", "tip_id"), ("ix_gesture_with_tip", "contact_id")):
        op.create_index(
            name, "gesture", [column], sqlite_where=is_of_tip, postgresql_where=is_of_tip
        )
