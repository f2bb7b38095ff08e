"""How asks were before they were changed, so that a change can be taken back."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

KINDS = (
    "('document', 'decision', 'feedback', 'reference', 'introduction', 'meeting', 'order',"
    " 'favour', 'other')"
)
STATES = "('planned', 'made', 'answered', 'unanswered', 'dropped')"


def upgrade() -> None:
    op.create_table(
        "former_ask",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("ask_id", sa.Integer(), nullable=False),
        sa.Column("words", AutoString(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("planned_for", sa.Date(), nullable=True),
        sa.Column("wanted_for", sa.Date(), nullable=True),
        sa.Column("draft", AutoString(), nullable=False),
        sa.Column("sent_because", AutoString(), nullable=False),
        sa.Column("needed_by", sa.Date(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(f"state IN {STATES}", name="known_askstate"),
        sa.CheckConstraint(f"kind IN {KINDS}", name="known_askkind"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["ask_id"], ["ask.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_former_ask_latest", "former_ask", ["member_id", "changed_at"])
    op.create_index("ix_former_ask_of_ask", "former_ask", ["ask_id"])
