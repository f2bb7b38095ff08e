"""As which gesture a gift was noted that somebody is asked, or was, to approve."""

from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alembic would copy the table on SQLite, which takes a column like this as it is.
    op.execute("ALTER TABLE gift_approval ADD COLUMN given_id INTEGER REFERENCES gesture (id)")
    op.create_index("ix_gift_approval_given", "gift_approval", ["given_id"])
