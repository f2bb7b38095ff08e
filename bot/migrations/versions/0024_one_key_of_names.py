"""A word of a name names its workspace without a key of its own: its contact's says the same."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_AS_POSTGRESQL_NAMES_THEM = {"fk": "%(table_name)s_%(column_0_name)s_fkey"}


def upgrade() -> None:
    with op.batch_alter_table(
        "name_word",
        naming_convention=_AS_POSTGRESQL_NAMES_THEM,
        table_kwargs={"sqlite_with_rowid": False},
    ) as batch:
        batch.drop_constraint("name_word_workspace_id_fkey", type_="foreignkey")
