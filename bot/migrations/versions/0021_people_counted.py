"""Contacts counted, and found by their organisation, without a look at each of them."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

COUNTED_BY = ("archived_on", "is_private", "owner_id", "audience")


def upgrade() -> None:
    op.drop_index("ix_contact_name", "contact")
    op.create_index("ix_contact_name", "contact", ["workspace_id", "name_key", *COUNTED_BY])
    op.create_index("ix_contact_organisation", "contact", ["organisation_id"])
