"""Meetings, which are touches without a gift, and contacts that are archived or forgotten."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

ENTRIES = ('gesture_id', 'meeting_id', 'ask_id', 'response_id')


def upgrade() -> None:
    op.create_table(
        'meeting',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('member_id', sa.Integer(), nullable=False),
        sa.Column('words', AutoString(), nullable=False),
        sa.Column('happened_on', sa.Date(), nullable=False),
        sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['member_id'], ['member.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_meeting_contact', 'meeting', ['contact_id', 'happened_on'])
    op.create_index('ix_meeting_month', 'meeting', ['workspace_id', 'happened_on'])
    filled = ' + '.join(f'(CASE WHEN {entry} IS NULL THEN 0 ELSE 1 END)' for entry in ENTRIES)
    with op.batch_alter_table('reversal') as reversal:
        reversal.add_column(sa.Column('meeting_id', sa.Integer(), nullable=True))
        reversal.create_foreign_key('reversal_meeting_id_fkey', 'meeting', ['meeting_id'], ['id'])
        reversal.create_unique_constraint('reversal_meeting_id_key', ['meeting_id'])
        reversal.drop_constraint('reverses_one_entry', type_='check')
        reversal.create_check_constraint('reverses_one_entry', f'{filled} = 1')
    with op.batch_alter_table('pending_person') as person:
        person.add_column(sa.Column('meeting_id', sa.Integer(), nullable=True))
        person.create_foreign_key('pending_person_meeting_id_fkey', 'meeting', ['meeting_id'], ['id'])
        person.create_unique_constraint('pending_person_meeting_id_key', ['meeting_id'])
        person.drop_constraint('one_outcome', type_='check')
        person.create_check_constraint('one_outcome', f'{filled} <= 1')
    for column in ('archived_on', 'forgotten_on'):
        op.add_column('contact', sa.Column(column, sa.Date(), nullable=True))
