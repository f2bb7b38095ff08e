"""Which idea of the library a reminder suggests, so that none comes again within a year."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reminder", sa.Column("idea_id", AutoString(), nullable=True))
