"""The cooling-off window, kept by the database itself: no planned ask is stored within it.

`bot.ledger.keeping_clear` moves asks out of the way beforehand. What it would miss is refused here,
whoever writes: an ask planned for too early a day, a gesture or a longer window that would put a
planned ask inside, and a contact's history that another one with a planned ask gets.

SQLite forgets the triggers of a table that a migration makes anew, and lets no table be renamed
that a trigger speaks of: they are let go before migrations, and made anew after them.
"""

from sqlalchemy import Connection

REFUSED = "ask_inside_window"
"""How the database's refusal is called."""

_ASK = "UPDATE OF state, planned_for, contact_id, workspace_id"
_GESTURE = "UPDATE OF happened_on, direction, contact_id, workspace_id"
_WORKSPACE = "UPDATE OF cooling_off_days"
_EVENTS = {
    "window_ask_new": ("INSERT", "ask"),
    "window_ask_changed": (_ASK, "ask"),
    "window_gesture_new": ("INSERT", "gesture"),
    "window_gesture_changed": (_GESTURE, "gesture"),
    "window_workspace_changed": (_WORKSPACE, "workspace"),
}
"""When what is looked at, by the names of the triggers."""

_STANDS = "NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.gesture_id = gesture.id)"


def _inside(table: str, ends: str) -> str:
    """SQL that tells whether the new row of a table puts a planned ask inside a window."""
    if table == "ask":
        return f"""NEW.state = 'planned' AND EXISTS (
            SELECT 1 FROM gesture JOIN workspace ON workspace.id = NEW.workspace_id
            WHERE gesture.contact_id = NEW.contact_id AND gesture.direction = 'given'
            AND {_STANDS} AND NEW.planned_for < {ends.format(given="gesture", of="workspace")})"""
    if table == "gesture":
        return f"""NEW.direction = 'given' AND NOT EXISTS (
            SELECT 1 FROM reversal WHERE reversal.gesture_id = NEW.id) AND EXISTS (
            SELECT 1 FROM ask JOIN workspace ON workspace.id = NEW.workspace_id
            WHERE ask.contact_id = NEW.contact_id AND ask.state = 'planned'
            AND ask.planned_for < {ends.format(given="NEW", of="workspace")})"""
    return f"""NEW.cooling_off_days > OLD.cooling_off_days AND EXISTS (
            SELECT 1 FROM ask JOIN gesture ON gesture.contact_id = ask.contact_id
            WHERE ask.workspace_id = NEW.id AND ask.state = 'planned'
            AND gesture.direction = 'given' AND {_STANDS}
            AND ask.planned_for < {ends.format(given="gesture", of="NEW")})"""


_ENDS = {
    "sqlite": "date({given}.happened_on, '+' || {of}.cooling_off_days || ' days')",
    "postgresql": "{given}.happened_on + {of}.cooling_off_days",
}
_ALONE = {
    "ask": """IF NEW.state = 'planned' THEN
        PERFORM 1 FROM contact WHERE id = NEW.contact_id FOR NO KEY UPDATE; END IF;""",
    "gesture": """IF NEW.direction = 'given' THEN
        PERFORM 1 FROM contact WHERE id = NEW.contact_id FOR NO KEY UPDATE; END IF;""",
    "workspace": "LOCK TABLE ask, gesture, reversal IN SHARE ROW EXCLUSIVE MODE;",
}
"""What PostgreSQL waits for first: an ask and a gesture at once would not see each other."""


def keep(connection: Connection) -> None:
    """Refuse from now on what would put a planned ask inside a window."""
    dialect = connection.dialect.name
    let_go(connection)
    if dialect == "postgresql":
        for table, alone in _ALONE.items():
            connection.exec_driver_sql(
                f"""CREATE OR REPLACE FUNCTION {_function(table)}() RETURNS trigger
                LANGUAGE plpgsql AS $$ BEGIN {alone}
                IF {_inside(table, _ENDS[dialect])} THEN
                    RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'check_violation';
                END IF; RETURN NEW; END $$"""
            )
    for name, (event, table) in _EVENTS.items():
        if dialect == "postgresql":
            does = f"FOR EACH ROW EXECUTE FUNCTION {_function(table)}()"
        else:
            inside = _inside(table, _ENDS[dialect])
            does = f"WHEN {inside} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
        connection.exec_driver_sql(f"CREATE TRIGGER {name} BEFORE {event} ON {table} {does}")


def let_go(connection: Connection) -> None:
    """Refuse nothing any more, as long as the tables change."""
    on_table = connection.dialect.name == "postgresql"
    for name, (_, table) in _EVENTS.items():
        connection.exec_driver_sql(
            f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if on_table else "")
        )


def _function(table: str) -> str:
    return f"keep_window_of_{table}"
