"""When the Slack directory last described a member, so that nothing older overwrites it."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('member', sa.Column('described_at', sa.DateTime(timezone=True), nullable=True))
