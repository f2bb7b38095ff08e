"""By when what is asked for is needed, and what kind of ask it is."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

KINDS = (
    "document",
    "decision",
    "feedback",
    "reference",
    "introduction",
    "meeting",
    "order",
    "favour",
    "other",
)


def upgrade() -> None:
    with op.batch_alter_table("ask") as batch:
        batch.add_column(sa.Column("needed_by", sa.Date(), nullable=True))
        batch.add_column(
            sa.Column("kind", sa.String(length=20), nullable=False, server_default="other")
        )
        batch.create_check_constraint("known_askkind", f"kind IN {KINDS}")
    with op.batch_alter_table("ask") as batch:
        batch.alter_column("kind", existing_type=sa.String(length=20), server_default=None)
