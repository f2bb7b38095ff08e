"""Which idea of the library a gesture was."""

from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alembic would copy the table on SQLite, which takes a column like this as it is.
    op.execute("ALTER TABLE gesture ADD COLUMN idea_id VARCHAR")
