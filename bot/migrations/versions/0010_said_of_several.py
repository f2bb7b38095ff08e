"""What a gift was worth, and typed lines about several people, with all that was understood.

A line that waits keeps its name and its words: they stood on one line, the name first.
"""

import json

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None

OUTCOMES = 'gesture_id', 'ask_id', 'response_id'


def upgrade() -> None:
    with op.batch_alter_table('gesture') as batch:
        batch.add_column(sa.Column('worth', sa.BigInteger(), nullable=True))
        batch.add_column(sa.Column('currency', AutoString(), nullable=True))
        batch.create_check_constraint(
            'worth_in_a_currency',
            '(worth IS NULL AND currency IS NULL)'
            ' OR (worth >= 0 AND currency IS NOT NULL AND length(currency) = 3)',
        )
    with op.batch_alter_table('workspace') as batch:
        batch.add_column(sa.Column('currency', AutoString(), nullable=True))
        batch.create_check_constraint('currency_by_its_code', 'length(currency) = 3')
    op.create_table(
        'pending_person',
        sa.Column('pending_id', sa.Integer(), nullable=False),
        sa.Column('place', sa.Integer(), nullable=False),
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('name', AutoString(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=True),
        *(sa.Column(outcome, sa.Integer(), nullable=True) for outcome in OUTCOMES),
        sa.CheckConstraint(f'{_filled(*OUTCOMES)} <= 1', name='one_outcome'),
        sa.ForeignKeyConstraint(['pending_id'], ['pending.id']),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.ForeignKeyConstraint(['gesture_id'], ['gesture.id']),
        sa.ForeignKeyConstraint(['ask_id'], ['ask.id']),
        sa.ForeignKeyConstraint(['response_id'], ['response.id']),
        sa.PrimaryKeyConstraint('pending_id', 'place'),
        sa.UniqueConstraint('gesture_id'),
        sa.UniqueConstraint('response_id'),
    )
    op.create_index('ix_pending_person_contact_id', 'pending_person', ['contact_id'])
    op.create_index('ix_pending_person_ask_id', 'pending_person', ['ask_id'])
    op.add_column('pending', sa.Column('said', AutoString(), nullable=False, server_default=''))
    _move()
    with op.batch_alter_table('pending') as batch:
        batch.alter_column('said', server_default=None, existing_type=AutoString())
        for constraint in ('one_outcome', 'known_verb', 'known_answer'):
            batch.drop_constraint(constraint, type_='check')
        for column in ('verb', 'line', 'day', 'answer', 'contact_id', *OUTCOMES):
            batch.drop_column(column)


def _move() -> None:
    """The people of each line into rows of their own, and what was said of them into one column."""
    connection = op.get_bind()
    rows = connection.execute(sa.text('SELECT * FROM pending')).mappings().all()
    for row in rows:
        name, _, words = row['line'].partition(', ')
        said = {
            'verb': row['verb'],
            'words': words,
            'day': str(row['day']),
            'answer': row['answer'],
        }
        connection.execute(
            sa.text('UPDATE pending SET said = :said WHERE id = :id'),
            {'said': json.dumps(said), 'id': row['id']},
        )
        person = {key: row[key] for key in ('workspace_id', 'contact_id', *OUTCOMES)}
        connection.execute(
            sa.text(
                'INSERT INTO pending_person (pending_id, place, name, '
                f'{", ".join(person)}) VALUES (:pending_id, 0, :name, '
                f'{", ".join(f":{key}" for key in person)})'
            ),
            {'pending_id': row['id'], 'name': name, **person},
        )


def _filled(*columns: str) -> str:
    return ' + '.join(f'(CASE WHEN {column} IS NULL THEN 0 ELSE 1 END)' for column in columns)
