"""Who stands in while a member is away, and the reminders that they get meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('absence') as batch:
        batch.add_column(sa.Column('stand_in_id', sa.Integer(), nullable=True))
        batch.create_foreign_key('absence_stand_in', 'member', ['stand_in_id'], ['id'])
        batch.create_index('ix_absence_to_come', ['workspace_id', 'last_day'])
    with op.batch_alter_table('reminder') as batch:
        batch.add_column(sa.Column('stands_in_for_id', sa.Integer(), nullable=True))
        batch.create_foreign_key('reminder_stands_in_for', 'member', ['stands_in_for_id'], ['id'])
    is_lent = sa.text('stands_in_for_id IS NOT NULL')
    op.create_index(
        'ix_reminder_lent',
        'reminder',
        ['workspace_id', 'state'],
        sqlite_where=is_lent,
        postgresql_where=is_lent,
    )
