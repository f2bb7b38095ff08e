"""The address of a member, by which a colleague among contacts is told."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("member", sa.Column("email", sa.String(), nullable=True))
