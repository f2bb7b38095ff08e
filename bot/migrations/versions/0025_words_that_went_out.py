"""Why words went out that the check had found fault with."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("gesture", "ask"):
        op.add_column(
            table, sa.Column("sent_because", AutoString(), nullable=False, server_default="")
        )
