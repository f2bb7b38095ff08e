"""One import at a time on a database, whichever process it runs in.

The lock is one of a connection, so that it goes with the process that holds it.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from sqlalchemy import Engine, text

from bot.database import POSTGRESQL

_IMPORTING = 0x600D7_1429
"""The advisory lock of an import; any number but that of another lock will do."""
_TRY = text(f"SELECT pg_try_advisory_lock({_IMPORTING})")
_WAIT = text(f"SELECT pg_advisory_lock({_IMPORTING})")
_LOOKS_AGAIN_SECONDS = 0.1
_LEAST_SECONDS = 0.06
"""Longer than a process that began to wait for a SQLite file a moment ago sleeps before it looks
again: 0.05, and 0.1 once it has waited for a quarter of a second."""
_SHARE = 0.5
"""Of the time that was taken. Who misses one pause meets another, long before they give up."""


@contextmanager
def turn(engine: Engine, on_waiting: Callable[[], None]) -> Iterator[None]:
    """Be the one import until the block ends; `on_waiting` is called first if there is another."""
    taken = _on_postgresql if engine.dialect.name == POSTGRESQL else _on_sqlite
    with taken(engine, on_waiting):
        yield


def let_others_write(engine: Engine, taken: float) -> None:
    """Leave a SQLite file alone, or those who wait might never find it free.

    The more seconds were `taken`, the longer: on a busy machine the others are slow, too.
    """
    if engine.dialect.name != POSTGRESQL:
        time.sleep(max(_LEAST_SECONDS, _SHARE * taken))


@contextmanager
def _on_postgresql(engine: Engine, on_waiting: Callable[[], None]) -> Iterator[None]:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # Closed in the end and not kept for others: it would keep its lock.
        connection.detach()
        if not connection.scalar(_TRY):
            on_waiting()
            connection.execute(_WAIT)
        yield


@contextmanager
def _on_sqlite(engine: Engine, on_waiting: Callable[[], None]) -> Iterator[None]:
    """By a file of its own, since whoever locks the database keeps everybody from writing."""
    beside = f"{engine.url.database}-import"
    with closing(sqlite3.connect(beside, timeout=0, isolation_level=None)) as connection:
        if not _is_locked(connection):
            on_waiting()
            while not _is_locked(connection):
                time.sleep(_LOOKS_AGAIN_SECONDS)
        yield


def _is_locked(connection: sqlite3.Connection) -> bool:
    """Whether the file could be locked, which nobody else has done then."""
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as busy:
        if busy.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True
