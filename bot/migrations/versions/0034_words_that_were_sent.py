"""The words that a member sent with a gesture, for themselves to read again."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "gesture", sa.Column("sent_words", AutoString(), nullable=False, server_default="")
    )
