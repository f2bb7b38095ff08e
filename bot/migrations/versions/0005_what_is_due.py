"""Indexes with which the clock's tick reads what is due, and nothing else."""

from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_member_due', 'member', ['workspace_id', 'next_nudge_at'])
    op.drop_index('ix_member_next_nudge_at', 'member')
    op.drop_index('ix_member_workspace_id', 'member')
    op.create_index('ix_nudge_under_way', 'nudge', ['workspace_id', 'state', 'claimed_at'])
    op.create_index('ix_nudge_reminder_reminder_id', 'nudge_reminder', ['reminder_id'])
