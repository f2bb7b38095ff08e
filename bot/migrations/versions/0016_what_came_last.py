"""When a member asked for a reminder, so that what they did last can be taken back.

Of those that were asked for before it isn't known, and they are never the last.
"""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('reminder', sa.Column('wanted_at', sa.DateTime(timezone=True), nullable=True))
