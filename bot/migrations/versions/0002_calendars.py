"""Calendars, occasions, rhythms that can be changed, and notices to an admin."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

POSTING_STATES = ('due', 'claimed', 'posted', 'unclear', 'lapsed', 'failed')
PURPOSES = ('occasion', 'thank', 'response', 'ask', 'give')
REMINDER_STATES = (
    'open', 'done', 'skipped', 'overtaken', 'rescheduled', 'disowned', 'stopped',
)


def known(name: str, *values: str) -> sa.Enum:
    return sa.Enum(
        *values, name=f'known_{name}', native_enum=False, create_constraint=True, length=20
    )


def upgrade() -> None:
    _new_tables()
    _members()
    _contacts()
    _reminders()
    op.add_column('nudge', sa.Column('asks_to_stop', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column('nudge', sa.Column('fitting_days', sa.Integer(), nullable=True))
    op.create_index('ix_nudge_claimed', 'nudge', ['workspace_id', 'claimed_at'])
    op.create_index('ix_summary_waiting', 'summary', ['workspace_id', 'state', 'due_at'])
    op.add_column('workspace', sa.Column('resting_until', sa.DateTime(timezone=True), nullable=True))


def _new_tables() -> None:
    op.create_table('absence',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('workspace_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('first_day', sa.Date(), nullable=False),
    sa.Column('last_day', sa.Date(), nullable=False),
    sa.CheckConstraint('first_day <= last_day', name='ends_after_it_starts'),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], ),
    sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_absence_member_id', 'absence', ['member_id'])
    op.create_table('notice',
    sa.Column('state', known('postingstate', *POSTING_STATES), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('good_until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('claimed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(), nullable=True),
    sa.Column('ts', sa.String(), nullable=True),
    sa.Column('error', sa.String(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('workspace_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], ),
    sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('member_id', 'reason')
    )
    op.create_index('ix_notice_waiting', 'notice', ['workspace_id', 'state', 'due_at'])
    op.create_table('occasion',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('workspace_id', sa.Integer(), nullable=False),
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('kind', known('occasionkind', 'birthday', 'anniversary'), nullable=False),
    sa.Column('month', sa.Integer(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=True),
    sa.Column('next_on', sa.Date(), nullable=False),
    sa.CheckConstraint('month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31', name='in_the_calendar'),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], ),
    sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('contact_id', 'kind')
    )
    op.create_index('ix_occasion_next', 'occasion', ['workspace_id', 'next_on'])


def _members() -> None:
    with op.batch_alter_table('member') as member:
        member.add_column(sa.Column('working_days', sa.String(), nullable=True))
        member.add_column(sa.Column('country', sa.String(), nullable=True))
        member.add_column(sa.Column('region', sa.String(), nullable=True))
        member.add_column(sa.Column('most_per_day', sa.Integer(), nullable=False, server_default='3'))
        member.add_column(sa.Column('most_per_week', sa.Integer(), nullable=False, server_default='15'))
        member.add_column(sa.Column('paused', sa.Boolean(), nullable=False, server_default=sa.false()))
        member.add_column(sa.Column('resumes_on', sa.Date(), nullable=True))
        member.add_column(sa.Column('unanswered_nudges', sa.Integer(), nullable=False, server_default='0'))
        member.add_column(sa.Column('asked_to_stop_on', sa.Date(), nullable=True))
        member.add_column(sa.Column('told_of_rhythm_on', sa.Date(), nullable=True))
        member.add_column(sa.Column('unreachable', sa.String(), nullable=True))
        member.create_check_constraint('some_day_is_worked', "working_days <> ''")
        member.create_check_constraint('no_more_than_a_nudge_holds', 'most_per_day BETWEEN 1 AND 3')
        member.create_check_constraint('no_more_than_a_week_holds', 'most_per_week BETWEEN 1 AND 21')
        member.create_check_constraint('only_a_pause_ends', 'paused OR resumes_on IS NULL')


def _contacts() -> None:
    op.add_column('contact', sa.Column('red_on', sa.Date(), nullable=True))
    since = 'COALESCE(last_touch_on, added_on)'
    red_on = (
        f"date({since}, '+' || (maximum_days + 1) || ' days')"
        if op.get_bind().dialect.name == 'sqlite'
        else f'{since} + maximum_days + 1'
    )
    op.execute(f'UPDATE contact SET red_on = {red_on}')
    with op.batch_alter_table('contact') as contact:
        contact.alter_column('red_on', existing_type=sa.Date(), nullable=False)
        contact.alter_column('owner_id', existing_type=sa.Integer(), nullable=True)
        contact.add_column(sa.Column('is_reminded', sa.Boolean(), nullable=False, server_default=sa.true()))
        contact.add_column(sa.Column('language', sa.String(), nullable=True))


def _reminders() -> None:
    with op.batch_alter_table('reminder') as reminder:
        reminder.add_column(sa.Column('occasion_id', sa.Integer(), nullable=True))
        reminder.add_column(sa.Column('occurs_on', sa.Date(), nullable=True))
        reminder.add_column(sa.Column('former_ideal_days', sa.Integer(), nullable=True))
        reminder.add_column(sa.Column('former_maximum_days', sa.Integer(), nullable=True))
        reminder.create_foreign_key('reminder_occasion', 'occasion', ['occasion_id'], ['id'])
        for name, column, values in (
            ('known_purpose', 'purpose', PURPOSES),
            ('known_reminderstate', 'state', REMINDER_STATES),
        ):
            listed = ', '.join(f"'{value}'" for value in values)
            reminder.drop_constraint(name, type_='check')
            reminder.create_check_constraint(name, f'{column} IN ({listed})')
    op.create_index('one_reminder_per_occasion', 'reminder', ['occasion_id', 'occurs_on'], unique=True)
    op.add_column('nudge_reminder', sa.Column('workspace_id', sa.Integer(), nullable=True))
    op.execute(
        'UPDATE nudge_reminder SET workspace_id ='
        ' (SELECT workspace_id FROM nudge WHERE nudge.id = nudge_reminder.nudge_id)'
    )
    with op.batch_alter_table('nudge_reminder') as shown:
        shown.alter_column('workspace_id', existing_type=sa.Integer(), nullable=False)
        shown.create_foreign_key('nudge_reminder_workspace', 'workspace', ['workspace_id'], ['id'])
