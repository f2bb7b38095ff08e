"""People are found by where they work, too: the index of names is filled anew.

It is filled when the bot starts next, by the code that also looks in it.
"""

from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('DELETE FROM name_word')
