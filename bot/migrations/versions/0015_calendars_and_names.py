"""Good Friday is a day off for who says so; names are found whatever hyphens are in them.

Those with odd hyphens are indexed anew when the bot starts next.
"""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        'member',
        sa.Column('good_friday_off', sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    odd = "name LIKE '%\u2010%' OR name LIKE '%\u2011%'"
    op.execute(f'DELETE FROM name_word WHERE contact_id IN (SELECT id FROM contact WHERE {odd})')
    op.execute("UPDATE contact SET name_key = REPLACE(name_key, '\u2010', '-')")
