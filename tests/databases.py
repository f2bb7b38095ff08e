"""The databases that tests share: made once, emptied before each test."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import psycopg
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event, text

from bot import database, schema
from bot.models import metadata
from bot.outages import Outage
from tests import copies

_CHILDREN_FIRST = [table.name for table in reversed(metadata.sorted_tables)]
_EMPTYING = f"""
CREATE FUNCTION empty() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
{"".join(f"IF EXISTS (SELECT FROM {it}) THEN DELETE FROM {it}; END IF;" for it in _CHILDREN_FIRST)}
PERFORM setval(seqrelid::regclass, 1, false) FROM pg_sequence
    WHERE pg_sequence_last_value(seqrelid) IS NOT NULL;
END $$"""
"""Each connection plans a function once; to plan all this anew would take ten times as long."""


def hasty_sqlite(url: str) -> Engine:
    """An engine for a SQLite file that nobody wants to find again after a power cut."""
    engine = database.connect(url)
    event.listen(engine, "connect", _let_the_disk_rest)
    return engine


def prepare(url: str) -> None:
    """Make the schema in a new database, and leave it."""
    engine = database.connect(url)
    schema.migrate(engine)
    engine.dispose()


@contextmanager
def postgresql_to_empty(url: str) -> Iterator[Engine]:
    """An engine for a database on PostgreSQL that can be emptied time and again."""
    engine = database.connect(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(_EMPTYING)
    yield engine
    engine.dispose()


def empty(engine: Engine) -> None:
    """Take every row out, and count from 1 again. TRUNCATE would take thirty times as long."""
    engine.update_execution_options(**{database.OUTAGE: Outage()})
    with engine.begin() as connection:
        if engine.dialect.name == database.POSTGRESQL:
            connection.exec_driver_sql("SELECT empty()")
            return
        for table in _CHILDREN_FIRST:
            connection.exec_driver_sql(f"DELETE FROM {table}")
    copies.begin(engine)


@contextmanager
def away(engine: Engine) -> Iterator[None]:
    """Every statement fails, as where the disk is gone or the server closed its connections."""
    error: Exception = psycopg.OperationalError("server closed the connection unexpectedly")
    if engine.dialect.name == database.SQLITE:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR

    def fail(*_: object) -> NoReturn:
        raise error

    event.listen(engine, "do_execute", fail)
    try:
        yield
    finally:
        event.remove(engine, "do_execute", fail)


def _let_the_disk_rest(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def make_all_due(engine: Engine) -> None:
    """As if everybody had last been in touch in June 2026, and is due since July."""
    touched = text(
        "UPDATE contact"
        " SET last_touch_on = '2026-06-01', due_on = '2026-07-01', red_on = '2026-07-31'"
    )
    with engine.begin() as connection:
        connection.execute(touched)


def differences(engine: Engine) -> list[object]:
    """Where the schema is not what the models say."""
    with engine.connect() as connection:
        migrated = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(migrated, metadata))
