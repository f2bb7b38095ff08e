"""Pairs found by the second of the two, as an import is taken back."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_likely_pair_other", "likely_pair", ["other_id"])
