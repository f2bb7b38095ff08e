"""What a database would read to answer a statement, by its own plan."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event

from bot.database import SQLITE
from bot.models import metadata
from bot.vocabulary import PostingState, ReminderState

GROWING = frozenset(metadata.tables) - {"workspace", "tip", "campaign"}
"""The tables with as many rows as there are people, or days.

A team's library of tips is as large as its members made it, and a turn that plans reads it once.
Of the campaigns it reads those that run, by workspace and state, which are few.
"""
_PLANNED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
_LARGE = "UPDATE pg_class SET relpages = 1, reltuples = 1000000 WHERE relname = ANY(%(tables)s)"
_THREE_EACH = (
    "UPDATE pg_statistic SET stadistinct = -0.3, stakind1 = 0, stakind2 = 0, stakind3 = 0"
    " WHERE starelid = 'nudge_reminder'::regclass"
)
"""As many reminders as a nudge shows, and no commonest ones."""
_SEARCH = re.compile(r"(?:SCAN|SEARCH) (?P<table>\w+?)(?:_\d+)?(?: USING (?P<index>.+))?(?: |$)")
_COMPARED = re.compile(r"(\w+)\)?(?:::\w+)? ?([<>=]+)")
_STATE_GIVEN = re.compile(r"(?P<table>\w+?)(?:_\d+)?\.state (?:=|IN) (?P<given>\(?\?(?:, \?)*)")
_STATE_PLANNED = re.compile(r"\bstate\)?(?:::\w+)? = (?:ANY \()?'\{?([\w,]+)")
_NOT_ENOUGH = {
    # All of a workspace, which may be the only one.
    ("workspace_id", "="),
    # All that was ever sent, or shown.
    *((column, before) for column in ("claimed_at", "due_at", "show_on") for before in ("<", "<=")),
}
_PASSING: frozenset[str] = frozenset({PostingState.DUE, PostingState.CLAIMED, ReminderState.OPEN})
"""The states that rows leave again; in any other they pile up."""


@dataclass(frozen=True)
class Statement:
    """SQL as the driver got it."""

    sql: str
    parameters: Any

    def states(self, table: str) -> frozenset[str]:
        """The states that rows of the table are looked for in, by parameters in their order."""
        found: set[str] = set()
        for match in _STATE_GIVEN.finditer(self.sql):
            if match["table"] == table:
                first = self.sql.count("?", 0, match.start())
                found.update(self.parameters[first : first + match["given"].count("?")])
        return frozenset(found)


@dataclass(frozen=True)
class Read:
    """How rows of one table are found: by the conditions that an index answers, if any.

    `states` are those that rows are looked for in, as far as they are known.
    """

    table: str
    by: str
    states: frozenset[str]

    @property
    def is_narrow(self) -> bool:
        """Whether an index leads to the rows that are wanted, past those that only pile up."""
        enough = set(_COMPARED.findall(self.by)) - _NOT_ENOUGH
        if not self.states or self.states - _PASSING:
            enough.discard(("state", "="))
        return bool(enough)


@contextmanager
def recorded(engine: Engine) -> Iterator[list[Statement]]:
    """The statements that are sent while the block lasts."""
    sent: list[Statement] = []

    def record(_c: object, _cursor: object, sql: str, given: Any, _ctx: object, many: bool) -> None:
        if sql.startswith(_PLANNED):
            sent.append(Statement(sql, given[0] if many else given))

    event.listen(engine, "before_cursor_execute", record)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", record)


def wide_reads(engine: Engine, statements: list[Statement]) -> dict[str, list[Read]]:
    """What would be read too much once the tables have grown, by the statement that reads it."""
    each = {statement.sql: statement for statement in statements}
    with engine.connect() as connection:
        if engine.dialect.name != SQLITE:
            _seem_large(connection)
        planned = {sql: list(_reads(connection, each[sql])) for sql in each}
        connection.rollback()
    wide = {
        sql: [read for read in reads if read.table in GROWING and not read.is_narrow]
        for sql, reads in planned.items()
    }
    return {sql: reads for sql, reads in wide.items() if reads}


def _seem_large(connection: Connection) -> None:
    """Let PostgreSQL reckon with a million rows like those there are, in this transaction.

    It reads all of what is small, whatever indexes it has; also a table without any row. Of the
    few nudges there are, each would seem to show a large part of a million reminders.
    """
    connection.exec_driver_sql(f"ANALYZE {', '.join(GROWING)}")
    connection.exec_driver_sql(_LARGE, {"tables": list(GROWING)})
    connection.exec_driver_sql(_THREE_EACH)
    for way in ("seqscan", "hashjoin", "mergejoin"):
        connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")


def _reads(connection: Connection, statement: Statement) -> Iterator[Read]:
    if connection.dialect.name == SQLITE:
        return _of_sqlite(connection, statement)
    return _of_postgresql(connection, statement)


def _of_sqlite(connection: Connection, statement: Statement) -> Iterator[Read]:
    explained = f"EXPLAIN QUERY PLAN {statement.sql}"
    for *_, detail in connection.exec_driver_sql(explained, statement.parameters):
        found = _SEARCH.match(detail)
        if found:
            table, index = found["table"], found["index"] or ""
            # One that is made for the occasion takes reading it all.
            by = "" if index.startswith("AUTOMATIC") else index
            yield Read(table, by, statement.states(table))


def _of_postgresql(connection: Connection, statement: Statement) -> Iterator[Read]:
    explained = f"EXPLAIN (FORMAT JSON) {statement.sql}"
    (plans,) = connection.exec_driver_sql(explained, statement.parameters).one()
    for node in _nodes(plans[0]["Plan"]):
        if "Relation Name" in node and node["Node Type"] != "ModifyTable":
            by = node.get("Index Cond") or node.get("Recheck Cond") or ""
            states = {one for given in _STATE_PLANNED.findall(by) for one in given.split(",")}
            yield Read(node["Relation Name"], by, frozenset(states))


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", []):
        yield from _nodes(part)
