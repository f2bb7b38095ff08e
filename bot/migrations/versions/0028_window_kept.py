"""Asks planned within a cooling-off window wait until it is over, and keep the day they were for.

From here on the database refuses a planned ask within one (`bot.models.window`).
"""

from datetime import date, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ask", sa.Column("wanted_for", sa.Date(), nullable=True))
    connection = op.get_bind()
    planned = connection.execute(
        sa.text(
            "SELECT ask.id, ask.planned_for, workspace.cooling_off_days,"
            " max(gesture.happened_on) FROM ask"
            " JOIN workspace ON workspace.id = ask.workspace_id"
            " JOIN gesture ON gesture.contact_id = ask.contact_id"
            " WHERE ask.state = 'planned' AND gesture.direction = 'given' AND NOT EXISTS"
            " (SELECT 1 FROM reversal WHERE reversal.gesture_id = gesture.id)"
            " GROUP BY ask.id, ask.planned_for, workspace.cooling_off_days"
        ).columns(sa.column("id"), sa.column("planned_for", sa.Date), sa.column("days"),
                  sa.column("given_on", sa.Date))
    ).all()
    for ask_id, planned_for, days, given_on in planned:
        first_day: date = given_on + timedelta(days=days)
        if planned_for < first_day:
            _wait(connection, ask_id, planned_for, first_day)


def _wait(connection: sa.Connection, ask_id: int, wanted_for: date, first_day: date) -> None:
    ask = sa.table(
        "ask", sa.column("id"), sa.column("planned_for", sa.Date), sa.column("wanted_for", sa.Date)
    )
    reminder = sa.table(
        "reminder",
        sa.column("ask_id"),
        sa.column("purpose"),
        sa.column("show_on", sa.Date),
        sa.column("promised_for", sa.Date),
    )
    connection.execute(
        ask.update()
        .where(ask.c.id == ask_id)
        .values(planned_for=first_day, wanted_for=wanted_for)
    )
    connection.execute(
        reminder.update()
        .where(
            reminder.c.ask_id == ask_id,
            reminder.c.purpose == "ask",
            reminder.c.show_on < first_day,
        )
        .values(show_on=first_day, promised_for=first_day)
    )
