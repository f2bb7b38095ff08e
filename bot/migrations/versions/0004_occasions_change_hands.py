"""An occasion may be another member's to keep once its contact changes hands."""

from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index('one_reminder_per_occasion', table_name='reminder')
    op.create_index(
        'one_reminder_per_occasion_and_member',
        'reminder',
        ['occasion_id', 'occurs_on', 'member_id'],
        unique=True,
    )
