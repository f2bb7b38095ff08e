"""The words that a member means to send, kept with the ask that is planned."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ask", sa.Column("draft", AutoString(), nullable=False, server_default=""))
