"""Whether words that tie a gift to something may go out for a reason, or not at all."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "workspace",
        sa.Column("stops_strings", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
