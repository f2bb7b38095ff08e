"""The databases that tests share: made once, emptied before each test."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import psycopg
from sqlalchemy import Engine, event, text

from bot import database
from bot.models import metadata
from bot.outages import Outage


def hasty_sqlite(url: str) -> Engine:
    """An engine for a SQLite file that nobody wants to find again after a power cut."""
    engine = database.connect(url)
    event.listen(engine, "connect", _let_the_disk_rest)
    return engine


def empty(engine: Engine) -> None:
    """Take every row out, and count from 1 again. TRUNCATE would take thirty times as long."""
    engine.update_execution_options(**{database.OUTAGE: Outage()})
    tables = metadata.sorted_tables
    with engine.begin() as connection:
        if engine.dialect.name == database.SQLITE:
            for table in reversed(tables):
                connection.exec_driver_sql(f"DELETE FROM {table.name}")
            return
        steps = [
            f"IF EXISTS (SELECT 1 FROM {table.name}) THEN DELETE FROM {table.name}; END IF;"
            for table in reversed(tables)
        ]
        steps += [
            f"PERFORM setval(pg_get_serial_sequence('{table.name}', 'id'), 1, false);"
            for table in tables
            if "id" in table.c
        ]
        connection.exec_driver_sql(f"DO $$ BEGIN {' '.join(steps)} END $$")


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
