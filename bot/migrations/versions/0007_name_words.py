"""The words of contacts' names, by which a line finds them.

They are filled in when the bot starts next, by the code that also looks for them.
"""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'name_word',
        sa.Column('workspace_id', sa.Integer(), nullable=False),
        sa.Column('word', AutoString(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.ForeignKeyConstraint(['contact_id'], ['contact.id']),
        sa.PrimaryKeyConstraint('workspace_id', 'word', 'contact_id'),
        sqlite_with_rowid=False,
    )
    op.create_index('ix_name_word_contact', 'name_word', ['contact_id'])
