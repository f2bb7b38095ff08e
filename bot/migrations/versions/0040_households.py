"""Who shares a household, and which gestures are one present for several."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "household",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "household_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_by", sa.Integer(), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(left_by IS NULL) = (left_at IS NULL)", name="left_by_somebody"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["left_by"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "one_household_per_contact",
        "household_contact",
        ["contact_id"],
        unique=True,
        sqlite_where=sa.text("left_at IS NULL"),
        postgresql_where=sa.text("left_at IS NULL"),
    )
    of_contacts = "household_contact"
    op.create_index("ix_household_contact_all", of_contacts, ["household_id", "contact_id"])
    op.create_index("ix_household_contact_latest", of_contacts, ["member_id", "since"])
    op.create_index("ix_household_contact_left", of_contacts, ["left_by", "left_at"])
    # Alembic would copy the table on SQLite, which takes a column like this as it is.
    op.execute("ALTER TABLE gesture ADD COLUMN present_id INTEGER REFERENCES gesture (id)")
    op.create_index(
        "ix_gesture_present",
        "gesture",
        ["present_id"],
        sqlite_where=sa.text("present_id IS NOT NULL"),
        postgresql_where=sa.text("present_id IS NOT NULL"),
    )
