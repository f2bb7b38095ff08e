"""Days that members agreed to, reminders that they asked for, and how often one was passed over."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0012'
down_revision = '0010'
branch_labels = None
depends_on = None

PURPOSES = ('occasion', 'thank', 'response', 'ask', 'remind', 'give')
NEVER_SHOWN = 'NOT EXISTS (SELECT 1 FROM nudge_reminder WHERE reminder_id = reminder.id)'


def upgrade() -> None:
    with op.batch_alter_table('reminder') as reminder:
        reminder.add_column(sa.Column('promised_for', sa.Date(), nullable=True))
        reminder.add_column(sa.Column('shown_on', sa.Date(), nullable=True))
        reminder.add_column(sa.Column('passed_over', sa.Integer(), nullable=False, server_default='0'))
        reminder.add_column(sa.Column('words', AutoString(), nullable=False, server_default=''))
        reminder.drop_constraint('known_purpose', type_='check')
        listed = ', '.join(f"'{purpose}'" for purpose in PURPOSES)
        reminder.create_check_constraint('known_purpose', f'purpose IN ({listed})')
    op.execute(
        'UPDATE reminder SET promised_for = show_on WHERE put_off'
        f" OR (state = 'open' AND purpose IN ('ask', 'thank') AND {NEVER_SHOWN})"
    )
    op.execute(
        'UPDATE reminder SET passed_over = 1, shown_on = (SELECT max(nudge.day) FROM nudge'
        ' JOIN nudge_reminder ON nudge_reminder.nudge_id = nudge.id'
        " WHERE nudge_reminder.reminder_id = reminder.id AND nudge.state = 'posted')"
        f" WHERE state = 'open' AND NOT {NEVER_SHOWN}"
    )
    with op.batch_alter_table('reminder') as reminder:
        reminder.drop_column('put_off')
    op.add_column('nudge_reminder', sa.Column('promised_for', sa.Date(), nullable=True))
