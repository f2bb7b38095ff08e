"""All that is stored: read, compared, and put back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, text

from bot.database import POSTGRESQL, SQLITE
from bot.models import metadata

Row = Mapping[str, Any]
Rows = dict[tuple[str, tuple[Any, ...]], Row]
"""Every row, by its table and its key."""

_TABLES = {
    table.name: [column.name for column in table.primary_key] for table in metadata.sorted_tables
}
_KEYS_LAST = {
    SQLITE: "PRAGMA defer_foreign_keys = ON",
    POSTGRESQL: "SET LOCAL session_replication_role = replica",
}
"""In the end every row has what it points to; on the way there it has not."""


@dataclass(frozen=True)
class Change:
    """A row that came, went or is another now."""

    table: str
    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        return self.after or self.before or {}

    @property
    def columns(self) -> set[str]:
        """The columns that changed, of a row that is still there."""
        if self.before is None or self.after is None:
            return set()
        return {name for name, value in self.after.items() if self.before[name] != value}

    def __str__(self) -> str:
        if self.columns:
            told = {name: self.row[name] for name in self.columns}
            return f"{self.table} {self.row.get('id')}: {told}"
        return f"{self.table} {'came' if self.before is None else 'went'}: {dict(self.row)}"


def changes(before: Rows, after: Rows) -> list[Change]:
    """What became of each row that isn't as it was."""
    return [
        Change(table, before.get((table, key)), after.get((table, key)))
        for table, key in before.keys() | after.keys()
        if before.get((table, key)) != after.get((table, key))
    ]


def rows(engine: Engine) -> Rows:
    """All that is stored, as the database's driver has it."""
    found: Rows = {}
    with engine.connect() as connection:
        for table, key in _TABLES.items():
            answer = connection.exec_driver_sql(f"SELECT * FROM {table}")
            columns = list(answer.keys())
            for values in answer.all():
                row = dict(zip(columns, values, strict=True))
                found[table, tuple([row[column] for column in key])] = row
    return found


def restore(engine: Engine, kept: Rows) -> None:
    """Have the database hold what it held when `kept` was read."""
    there, order = changes(kept, rows(engine)), list(_TABLES)
    with engine.begin() as connection:
        connection.exec_driver_sql(_KEYS_LAST[engine.dialect.name])
        for change in there:
            if change.after is not None:
                _delete(connection, change)
        for change in sorted(there, key=lambda one: order.index(one.table)):
            if change.before is not None:
                _insert(connection, change.table, change.before)


def _delete(connection: Connection, change: Change) -> None:
    key = {column: change.row[column] for column in _TABLES[change.table]}
    where = " AND ".join(f"{column} = :{column}" for column in key)
    connection.execute(text(f"DELETE FROM {change.table} WHERE {where}"), key)


def _insert(connection: Connection, table: str, row: Row) -> None:
    names, values = ", ".join(row), ", ".join(f":{column}" for column in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), dict(row))
