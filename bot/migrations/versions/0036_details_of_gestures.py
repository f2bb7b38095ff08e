"""What made a gesture feel valuable, and whether it was refused."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

_DETAILS = ("is_refused", "is_relevant", "is_personal", "is_unexpected")


def upgrade() -> None:
    for name in _DETAILS:
        op.add_column(
            "gesture", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        )
