"""Databases in which statements fail, each in a way of its own, with what they were given in it."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from sqlalchemy import Engine, event

from bot.database import SQLITE

Failure = Callable[[object], Exception]
"""The error for a statement that was given this."""


def _sqlite(message: str, code: int) -> Failure:
    def failed(_: object) -> Exception:
        error = sqlite3.OperationalError(message)
        error.sqlite_errorcode = code
        return error

    return failed


ON_SQLITE: Mapping[str, Failure] = {
    "constraint": lambda _: sqlite3.IntegrityError("UNIQUE constraint failed: contact.email"),
    "gone": _sqlite("disk I/O error", sqlite3.SQLITE_IOERR),
    "locked": _sqlite("database is locked", sqlite3.SQLITE_BUSY),
    "no such table": _sqlite("no such table: contact", sqlite3.SQLITE_ERROR),
    "value": lambda _: sqlite3.DataError("string or blob too big"),
}
ON_POSTGRESQL: Mapping[str, Failure] = {
    "constraint": lambda given: errors.UniqueViolation(
        f"duplicate key value violates a constraint\nDETAIL:  Failing row contains ({given})."
    ),
    "gone": lambda _: psycopg.OperationalError("server closed the connection unexpectedly"),
    "locked": lambda given: errors.LockNotAvailable(f"canceling statement\nCONTEXT: of {given}"),
    "no such table": lambda _: errors.UndefinedTable('relation "contact" does not exist'),
    "value": lambda given: errors.InvalidTextRepresentation(f'no valid integer: "{given}"'),
}
WAYS = list(ON_SQLITE)


@contextmanager
def spoiled(engine: Engine, way: str) -> Iterator[list[str]]:
    """Every statement that writes fails in this way; those that did, in their order."""
    failure = (ON_SQLITE if engine.dialect.name == SQLITE else ON_POSTGRESQL)[way]
    failed: list[str] = []

    def fail(_cursor: Any, sql: str, given: Any, _context: Any) -> None:
        if sql.startswith(("INSERT", "UPDATE", "WITH")):
            failed.append(sql)
            raise failure(given)

    for moment in ("do_execute", "do_executemany"):
        event.listen(engine, moment, fail)
    try:
        yield failed
    finally:
        for moment in ("do_execute", "do_executemany"):
            event.remove(engine, moment, fail)
