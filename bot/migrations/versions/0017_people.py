"""All that is known of a person, and imports, changes and merges that can be undone.

An e-mail address is no key any more: several people share a mailbox, and one has several addresses.
Organisations whose names differ by case or accents become one.
"""

import unicodedata

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None

OCCASION_KINDS = "'birthday', 'anniversary', 'own'"

NAMED = {'uq': 'uq_%(table_name)s_%(column_0_name)s'}
"""SQLite keeps no names of keys that got none: one is made up, by which to drop it."""


def _key(table: str, *columns: str) -> str:
    """What a key that got no name is called."""
    is_sqlite = op.get_bind().dialect.name == 'sqlite'
    return f'uq_{table}_{columns[0]}' if is_sqlite else f'{table}_{"_".join(columns)}_key'


def upgrade() -> None:
    _organisations()
    _points()
    _tables_about_contacts()
    _changes()
    _contacts()
    _occasions()
    _reminders()


def _organisations() -> None:
    op.add_column('organisation', sa.Column('key', AutoString(), nullable=False, server_default=''))
    connection = op.get_bind()
    first: dict[tuple[int, str], int] = {}
    known = connection.execute(
        sa.text('SELECT id, workspace_id, name FROM organisation ORDER BY id')
    )
    for row_id, workspace_id, name in known.all():
        key = _folded(name)
        kept = first.setdefault((workspace_id, key), row_id)
        if kept == row_id:
            connection.execute(
                sa.text('UPDATE organisation SET key = :key WHERE id = :id'),
                {'key': key, 'id': row_id},
            )
        else:
            connection.execute(
                sa.text('UPDATE contact SET organisation_id = :kept WHERE organisation_id = :id'),
                {'kept': kept, 'id': row_id},
            )
            connection.execute(
                sa.text('DELETE FROM organisation WHERE id = :id'), {'id': row_id}
            )
    with op.batch_alter_table('organisation', naming_convention=NAMED) as batch:
        batch.drop_constraint(_key('organisation', 'workspace_id', 'name'), type_='unique')
        batch.alter_column('key', server_default=None, existing_type=AutoString())
        batch.create_unique_constraint('organisation_by_key', ['workspace_id', 'key'])


def _folded(name: str) -> str:
    """As bot.people.names folds names on this day."""
    straight = name.translate(str.maketrans('‘’“”„ı\u2010\u2011\ufe63\uff0d', '\'\'"""i----'))
    plain = unicodedata.normalize('NFKD', unicodedata.normalize('NFKD', straight).casefold())
    kept = ''.join(c for c in plain if not unicodedata.combining(c))
    return ' '.join(kept.split()) or ' '.join(name.split())


def _points() -> None:
    op.create_table(
        'contact_point',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('key', AutoString(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('said', AutoString(), nullable=False),
        sa.Column('place', sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('email', 'phone')", name='known_pointkind'),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('contact_id', 'kind', 'key'),
        sqlite_with_rowid=False,
    )
    op.create_index('ix_contact_point_key', 'contact_point', ['workspace_id', 'key'])
    op.execute(
        'INSERT INTO contact_point (contact_id, kind, key, workspace_id, said, place)'
        " SELECT id, 'email', lower(email), workspace_id, email, 0 FROM contact"
        ' WHERE email IS NOT NULL'
    )


def _tables_about_contacts() -> None:
    op.create_table(
        'tag',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('key', AutoString(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('said', AutoString(), nullable=False),
        sa.CheckConstraint("kind IN ('tag', 'interest')", name='known_tagkind'),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('contact_id', 'kind', 'key'),
        sqlite_with_rowid=False,
    )
    op.create_index('ix_tag_key', 'tag', ['workspace_id', 'kind', 'key'])
    op.create_table(
        'note',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('member_id', sa.Integer(), nullable=False),
        sa.Column('words', AutoString(), nullable=False),
        sa.Column('is_shared', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['member_id'], ['member.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('contact_id', 'member_id'),
    )
    op.create_table(
        'cadence_rule',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('audience', sa.String(length=20), nullable=True),
        sa.Column('tag_key', AutoString(), nullable=True),
        sa.Column('tag', AutoString(), nullable=False),
        sa.Column('ideal_days', sa.Integer(), nullable=False),
        sa.Column('maximum_days', sa.Integer(), nullable=False),
        sa.CheckConstraint("audience IN ('client', 'partner', 'staff')", name='known_audience'),
        sa.CheckConstraint(
            'ideal_days > 0 AND ideal_days <= maximum_days', name='cadence_of_many'
        ),
        sa.CheckConstraint('(audience IS NULL) <> (tag_key IS NULL)', name='of_one_kind'),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    for name, column in (
        ('one_cadence_per_audience', 'audience'),
        ('one_cadence_per_tag', 'tag_key'),
    ):
        told = sa.text(f'{column} IS NOT NULL')
        op.create_index(
            name,
            'cadence_rule',
            ['workspace_id', column],
            unique=True,
            sqlite_where=told,
            postgresql_where=told,
        )


def _changes() -> None:
    op.create_table(
        'import',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('member_id', sa.Integer(), nullable=False),
        sa.Column('file_name', AutoString(), nullable=False),
        sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['member_id'], ['member.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_import_latest', 'import', ['workspace_id', 'recorded_at'])
    op.create_table(
        'merge',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('kept_id', sa.Integer(), nullable=False),
        sa.Column('gone_id', sa.Integer(), nullable=False),
        sa.Column('member_id', sa.Integer(), nullable=False),
        sa.Column('moved', AutoString(), nullable=False),
        sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['kept_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['gone_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['member_id'], ['member.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_merge_kept', 'merge', ['kept_id'])
    op.create_index('ix_merge_gone', 'merge', ['gone_id'])
    op.create_table(
        'change',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('member_id', sa.Integer(), nullable=True),
        sa.Column('import_id', sa.Integer(), nullable=True),
        sa.Column('field', AutoString(), nullable=False),
        sa.Column('before', AutoString(), nullable=False),
        sa.Column('after', AutoString(), nullable=False),
        sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['import_id'], ['import.id']),
        sa.ForeignKeyConstraint(['member_id'], ['member.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_change_contact', 'change', ['contact_id', 'recorded_at'])
    op.create_index('ix_change_import', 'change', ['import_id'])
    op.create_table(
        'proposal',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('import_id', sa.Integer(), nullable=False),
        sa.Column('field', AutoString(), nullable=False),
        sa.Column('before', AutoString(), nullable=False),
        sa.Column('after', AutoString(), nullable=False),
        sa.Column('decided', sa.String(length=20), nullable=True),
        sa.CheckConstraint("decided IN ('taken', 'left')", name='known_decided'),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['import_id'], ['import.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('contact_id', 'field', 'after'),
    )
    op.create_index('ix_proposal_import', 'proposal', ['import_id'])
    op.create_table(
        'likely_pair',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('other_id', sa.Integer(), nullable=False),
        sa.Column('import_id', sa.Integer(), nullable=True),
        sa.Column('why', AutoString(), nullable=False),
        sa.Column('decided', sa.String(length=20), nullable=True),
        sa.CheckConstraint("decided IN ('taken', 'left')", name='known_decided'),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['other_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['import_id'], ['import.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('contact_id', 'other_id'),
    )
    op.create_index('ix_likely_pair_import', 'likely_pair', ['import_id'])


def _contacts() -> None:
    with op.batch_alter_table('contact') as batch:
        batch.add_column(sa.Column('stand_in_id', sa.Integer(), nullable=True))
        batch.add_column(sa.Column('import_id', sa.Integer(), nullable=True))
        batch.add_column(sa.Column('slack_user_id', AutoString(), nullable=True))
        for words in ('honorific', 'role', 'likes', 'allergies'):
            batch.add_column(sa.Column(words, AutoString(), nullable=False, server_default=''))
        for choice, values in (
            ('cadence_from', "'own', 'widened', 'tag', 'audience'"),
            ('address_form', "'familiar', 'polite'"),
            ('name_form', "'first', 'full'"),
        ):
            is_told = choice == 'cadence_from'
            batch.add_column(
                sa.Column(
                    choice,
                    sa.String(length=20),
                    nullable=not is_told,
                    server_default='audience' if is_told else None,
                )
            )
            enumeration = {
                'cadence_from': 'cadencesource',
                'address_form': 'addressform',
                'name_form': 'nameform',
            }[choice]
            batch.create_check_constraint(f'known_{enumeration}', f'{choice} IN ({values})')
        for flag in ('is_private', 'wants_no_gifts', 'is_official', 'is_never_compared'):
            batch.add_column(
                sa.Column(flag, sa.Boolean(), nullable=False, server_default=sa.false())
            )
        batch.add_column(sa.Column('negotiates_until', sa.Date(), nullable=True))
        batch.create_foreign_key('contact_stand_in', 'member', ['stand_in_id'], ['id'])
        batch.create_foreign_key('contact_import', 'import', ['import_id'], ['id'])
        batch.create_unique_constraint('contact_by_user', ['workspace_id', 'slack_user_id'])
        batch.drop_column('email')
    op.create_index('ix_contact_import', 'contact', ['import_id'])
    usual = {'client': (30, 60), 'partner': (60, 120), 'staff': (21, 42)}
    for audience, (ideal_days, maximum_days) in usual.items():
        op.execute(
            f"UPDATE contact SET cadence_from = 'own' WHERE audience = '{audience}'"
            f' AND (ideal_days <> {ideal_days} OR maximum_days <> {maximum_days})'
        )


def _occasions() -> None:
    with op.batch_alter_table('occasion', naming_convention=NAMED) as batch:
        batch.drop_constraint(_key('occasion', 'contact_id', 'kind'), type_='unique')
        batch.add_column(sa.Column('name', AutoString(), nullable=False, server_default=''))
        batch.add_column(sa.Column('lead_days', sa.Integer(), nullable=False, server_default='0'))
        batch.add_column(sa.Column('ahead_for', sa.Date(), nullable=True))
        batch.alter_column('day', existing_type=sa.Integer(), nullable=True)
        batch.drop_constraint('in_the_calendar', type_='check')
        batch.drop_constraint('known_occasionkind', type_='check')
        batch.create_check_constraint(
            'in_the_calendar', 'month BETWEEN 1 AND 12 AND (day IS NULL OR day BETWEEN 1 AND 31)'
        )
        batch.create_check_constraint('known_occasionkind', f'kind IN ({OCCASION_KINDS})')
        batch.create_check_constraint('lead_time_in_range', 'lead_days BETWEEN 0 AND 60')
        batch.create_unique_constraint('occasion_by_name', ['contact_id', 'kind', 'name'])


def _reminders() -> None:
    op.add_column(
        'reminder',
        sa.Column('is_ahead', sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.drop_index('one_reminder_per_occasion_and_member', 'reminder')
    op.create_index(
        'one_reminder_per_occasion_and_member',
        'reminder',
        ['occasion_id', 'occurs_on', 'member_id', 'is_ahead'],
        unique=True,
    )
