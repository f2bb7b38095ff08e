"""Why a member can't be reached, in words of our own."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BARRIERS = ("left", "messages_off", "refused")


def upgrade() -> None:
    told_first = "CASE state WHEN 'posted' THEN 0 WHEN 'due' THEN 1 ELSE 2 END, id"
    kept = (
        "SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY member_id,"
        f" {_barrier('reason')} ORDER BY {told_first}) AS place FROM notice) AS told"
        " WHERE place = 1"
    )
    op.execute(f"DELETE FROM notice WHERE id NOT IN ({kept})")
    op.execute(f"UPDATE notice SET reason = {_barrier('reason')}")
    op.execute(
        f"UPDATE member SET unreachable = {_barrier('unreachable')} WHERE unreachable IS NOT NULL"
    )
    known = sa.Enum(*BARRIERS, native_enum=False, length=20)
    listed = ", ".join(f"'{barrier}'" for barrier in BARRIERS)
    for table, column in (("notice", "reason"), ("member", "unreachable")):
        with op.batch_alter_table(table) as batch:
            batch.alter_column(column, existing_type=sa.String(), type_=known)
            batch.create_check_constraint("known_barrier", f"{column} IN ({listed})")


def _barrier(column: str) -> str:
    return (
        f"CASE WHEN {column} = 'messages_tab_disabled' THEN 'messages_off' "
        f"WHEN {column} IN ('user_disabled', 'user_not_found', 'user_not_visible') THEN 'left' "
        "ELSE 'refused' END"
    )
