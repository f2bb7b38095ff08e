"""Events of Slack, each of which counts once."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'event',
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('slack_event_id', AutoString(), nullable=False),
        sa.Column('taken_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('is_handled', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('workspace_id', 'slack_event_id'),
    )
    op.create_index('ix_event_age', 'event', ['workspace_id', 'taken_at'])
