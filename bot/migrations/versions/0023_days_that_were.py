"""29 February of a year that had none is a day without a year."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        sa.text(
            "UPDATE occasion SET year = NULL WHERE month = 2 AND day = 29"
            " AND (year % 4 <> 0 OR (year % 100 = 0 AND year % 400 <> 0))"
        )
    )
