"""What isn't suggested for a contact any more: an idea, a kind, or all that costs money."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

_KINDS = (
    *("thank_you_note", "small_gift", "useful_tip", "favour", "extra_service", "free_trial"),
    *("joint_project", "shared_resource", "cause_support", "introduction", "perk", "invitation"),
    *("openness", "win_win", "congratulations", "check_in"),
)


def upgrade() -> None:
    known = ", ".join(f"'{kind}'" for kind in _KINDS)
    op.create_table(
        "unwanted_idea",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("idea_id", AutoString(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("is_priced", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(f"kind IN ({known})", name="known_gesturekind"),
        sa.CheckConstraint(
            "(idea_id IS NOT NULL AND kind IS NULL AND NOT is_priced)"
            " OR (idea_id IS NULL AND kind IS NOT NULL AND NOT is_priced)"
            " OR (idea_id IS NULL AND kind IS NULL AND is_priced)",
            name="one_of_three",
        ),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("contact_id", "idea_id"),
        sa.UniqueConstraint("contact_id", "kind"),
    )
    op.create_index(
        "one_unwanted_price_per_contact",
        "unwanted_idea",
        ["contact_id"],
        unique=True,
        sqlite_where=sa.text("is_priced"),
        postgresql_where=sa.text("is_priced"),
    )
    op.create_index("ix_unwanted_idea_latest", "unwanted_idea", ["member_id", "since"])
