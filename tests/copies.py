"""The rows that most tests begin with: made by the bot once a worker, and copied after that.

To welcome a member and add a contact takes longer than most tests do.
"""

from collections.abc import Callable, Hashable
from contextlib import closing
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event

from bot import database
from bot.models import metadata

_TABLES = [table.name for table in metadata.sorted_tables]
Made = TypeVar("Made")
_Rows = dict[str, list[tuple[Any, ...]]]


class _Steps:
    """What was made in a database since it was emptied, and what each such row of steps added."""

    def __init__(self, engine: Engine) -> None:
        self.taken: tuple[Hashable, ...] | None = None
        """None once anything else was committed."""
        self.known: dict[tuple[Hashable, ...], tuple[object, _Rows]] = {}
        event.listen(engine, "commit", self.forget)

    def forget(self, _connection: object = None) -> None:
        self.taken = None


_steps: WeakKeyDictionary[Engine, _Steps] = WeakKeyDictionary()


def begin(engine: Engine) -> None:
    """The database was emptied."""
    if engine.dialect.name == database.SQLITE:
        if engine not in _steps:
            _steps[engine] = _Steps(engine)
        _steps[engine].taken = ()


def made_once(engine: Engine, key: Hashable, make: Callable[[], Made]) -> Made:
    """What `make` makes, and in the database what it adds.

    It is made anew wherever anything else was written since the database was emptied, and on
    PostgreSQL, on which fewer tests run.
    """
    steps = _steps.get(engine)
    if steps is None or steps.taken is None:
        return make()
    path = (*steps.taken, key)
    if path in steps.known:
        made, added = steps.known[path]
        _write(engine, added)
    else:
        before = _read(engine)
        made = make()
        after = _read(engine)
        if any(set(rows) - set(after[table]) for table, rows in before.items()):
            return made  # It changed what was there, which no copy adds.
        added = {
            table: [row for row in rows if row not in before[table]]
            for table, rows in after.items()
        }
        steps.known[path] = made, {table: rows for table, rows in added.items() if rows}
    steps.taken = path
    return cast(Made, made)


def _read(engine: Engine) -> _Rows:
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        return {table: list(cursor.execute(f"SELECT * FROM {table}")) for table in _TABLES}


def _write(engine: Engine, added: _Rows) -> None:
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        for table, rows in added.items():
            places = ", ".join("?" * len(rows[0]))
            cursor.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        cursor.execute("COMMIT")
