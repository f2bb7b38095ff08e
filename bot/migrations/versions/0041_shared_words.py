"""Whether the team may read the words that a member sent with a gesture."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "gesture",
        sa.Column("sent_is_shared", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
