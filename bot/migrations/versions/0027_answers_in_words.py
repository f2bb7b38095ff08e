"""Answers that are something else, in words, and those that came late."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

ANSWERS = "'yes', 'no', 'partly', 'other'"


def upgrade() -> None:
    with op.batch_alter_table("response") as response:
        response.add_column(sa.Column("words", AutoString(), nullable=False, server_default=""))
        response.add_column(
            sa.Column("is_late", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        response.drop_constraint("known_answer", type_="check")
        response.create_check_constraint("known_answer", f"answer IN ({ANSWERS})")
