"""What a nudge suggests to ask again, what became of that, and whether a member wants to hear it."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

FATES = "'planned', 'left', 'unwanted'"


def upgrade() -> None:
    with op.batch_alter_table("nudge") as nudge:
        nudge.add_column(sa.Column("later_ask_id", sa.Integer(), nullable=True))
        nudge.add_column(sa.Column("later_ask_fate", sa.String(length=20), nullable=True))
        nudge.add_column(sa.Column("planned_ask_id", sa.Integer(), nullable=True))
        nudge.create_foreign_key("nudge_later_ask", "ask", ["later_ask_id"], ["id"])
        nudge.create_foreign_key("nudge_planned_ask", "ask", ["planned_ask_id"], ["id"])
        nudge.create_check_constraint("known_lateraskfate", f"later_ask_fate IN ({FATES})")
    is_told = sa.text("later_ask_id IS NOT NULL")
    op.create_index(
        "ix_nudge_later_ask",
        "nudge",
        ["later_ask_id"],
        sqlite_where=is_told,
        postgresql_where=is_told,
    )
    op.create_index("ix_ask_of_member", "ask", ["member_id", "made_on"])
    with op.batch_alter_table("member") as member:
        member.add_column(
            sa.Column("later_asks", sa.Boolean(), nullable=False, server_default=sa.true())
        )
    with op.batch_alter_table("member") as member:
        member.alter_column("later_asks", existing_type=sa.Boolean(), server_default=None)
