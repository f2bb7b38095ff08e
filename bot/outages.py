"""A database that is away: one error for whoever wants it, and a line a minute in the log."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import structlog
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from bot.logs import Seldom

MINUTE = 60.0

log = structlog.get_logger()


class DatabaseUnreachable(Exception):
    """The database can't be opened, understood or used now; the message is one line."""


@dataclass(frozen=True)
class Cause:
    """Why the database is away, in one line without anything of a row, and what to look at."""

    reason: str
    check: str


class Outage:
    """Whether a database is away, as the log tells it; one for all threads of a process."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._seldom = Seldom(MINUTE, seconds)
        self._lock = Lock()
        self._since: float | None = None
        self._is_told = False

    def met(self, cause: Cause) -> None:
        """Somebody found the database away: say so at once, and then once a minute."""
        with self._lock:
            if self._since is None:
                self._since = self._seconds()
            if not self._seldom.is_time():
                return
            self._is_told = True
        log.error("database_unreachable", reason=cause.reason, check=cause.check)

    def over(self) -> None:
        """Something was written: say so if the log has it that nothing could be."""
        if self._since is None:
            return
        with self._lock:
            since, was_told = self._since, self._is_told
            self._since, self._is_told = None, False
        if since is not None and was_told:
            log.warning("database_answers_again", away_seconds=round(self._seconds() - since))


def cause(error: SQLAlchemyError) -> Cause | None:
    """Why the database is away; None where it is there, and the statement was at fault."""
    if isinstance(error, NoConnectionLeft):
        return Cause("all of this process's connections are in use", _PG_BUSY)
    if not isinstance(error, DBAPIError):
        return None
    check = _check_sqlite(error) if isinstance(error.orig, sqlite3.Error) else _check_server(error)
    return None if check is None else Cause(first_line(error), check)


def first_line(error: DBAPIError) -> str:
    """What the driver says. Only the first line: PostgreSQL quotes rows in those after it."""
    return str(error.orig).strip().partition("\n")[0].strip()


_PG_AWAY = (
    "that PostgreSQL runs, takes connections, and is where DATABASE_URL says; the bot goes on by "
    "itself once it answers"
)
_PG_FULL = "the disk, the memory and max_connections of PostgreSQL"
_PG_BUSY = "what PostgreSQL is busy with, and whether the host of DATABASE_URL answers"
_AWAY_STATES = {
    "08": _PG_AWAY,
    "28": "the user and the password in DATABASE_URL",
    "3D": "the name of the database in DATABASE_URL",
    "53": _PG_FULL,
    "57P": _PG_AWAY,
    "58": _PG_FULL,
    "25006": "that DATABASE_URL names the PostgreSQL that takes writes, and no copy of it",
}
"""What to look at, by how a SQLSTATE begins."""
_FILE = "that the file of DATABASE_URL and its folder exist, and that this user may write there"
_AWAY_CODES = {
    sqlite3.SQLITE_BUSY: "whether another process writes to the file of DATABASE_URL for long",
    sqlite3.SQLITE_CANTOPEN: _FILE,
    sqlite3.SQLITE_CORRUPT: "the file of DATABASE_URL: it is damaged; put a backup in its place",
    sqlite3.SQLITE_FULL: "the space on the disk that holds the file of DATABASE_URL",
    sqlite3.SQLITE_IOERR: "the disk that holds the file of DATABASE_URL, and the space on it",
    sqlite3.SQLITE_NOTADB: "DATABASE_URL: its file is no SQLite database",
    sqlite3.SQLITE_PERM: _FILE,
    sqlite3.SQLITE_READONLY: _FILE,
}


def _check_sqlite(error: DBAPIError) -> str | None:
    # The extended code says more in its higher bits.
    return _AWAY_CODES.get(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF)


def _check_server(error: DBAPIError) -> str | None:
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        found = (check for start, check in _AWAY_STATES.items() if state.startswith(start))
        return next(found, None)
    is_lost = isinstance(error, OperationalError | InterfaceError) or error.connection_invalidated
    return _PG_AWAY if is_lost else None
