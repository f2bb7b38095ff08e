"""Engine, transactions and readings: SQLite or PostgreSQL, the same to all.

Both refuse what the constraints forbid, and neither lets two writers overwrite each other: SQLite
has one writer at a time, and on PostgreSQL a row that is changed after it was read is locked first
(`locked`) or changed conditionally.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, create_engine, event, make_url, text
from sqlalchemy import Engine as Engine  # for handlers, who know no SQLAlchemy
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlmodel import Session as Session  # for handlers, who know no sqlmodel
from sqlmodel import SQLModel

from bot import discretion, outages
from bot.outages import DatabaseUnreachable as DatabaseUnreachable  # for those who know no more
from bot.outages import Outage
from bot.queue import Queue
from bot.refusals import Gone

Row = TypeVar("Row", bound=SQLModel)


class _Owned(Protocol):
    workspace_id: int


Owned = TypeVar("Owned", bound=_Owned)
"""A row of a table whose rows belong to one workspace each."""
Transaction = Callable[[], AbstractContextManager[Session]]
"""Opens one transaction: committed when the block ends, rolled back when it raises."""
Reading = Callable[[], AbstractContextManager[Session]]
"""Opens a session that only reads: it waits for no writer, and no writer waits for it."""

SQLITE, POSTGRESQL = "sqlite", "postgresql"
CONNECTIONS_KEPT = 20
"""For a process's threads. Ten more are made anew for a transaction each, which takes 4 ms."""
BUSY_SECONDS = 5
"""How long a process waits for another one that writes to the same SQLite file."""
SECONDS_FOR_AN_ANSWER = 2
"""How long to wait for a server that says nothing: Slack gives up on us after three."""
_NETWORK = {
    "connect_timeout": SECONDS_FOR_AN_ANSWER,
    "tcp_user_timeout": SECONDS_FOR_AN_ANSWER * 1000,
}
"""What libpq is told, unless the address says otherwise."""
OUTAGE = "goodturn_outage"
"""Where an engine keeps whether its database is away."""
_ONLY_READS = "goodturn_only_reads"
_READS: Mapping[str, Mapping[str, Any]] = {
    SQLITE: {_ONLY_READS: True},
    POSTGRESQL: {"isolation_level": "AUTOCOMMIT"},
}
_MIGRATING = 0x600D7_0412
"""The advisory lock that a process holds while it migrates; any number will do."""
_ALONE = text(f"SELECT pg_advisory_xact_lock({_MIGRATING})")


def connect(url: str) -> Engine:
    """An engine for the SQLite file or the PostgreSQL server at `url`.

    A connection that the server dropped is noticed before it is used. Errors tell no parameters:
    they are people's names and notes, and end in logs.
    """
    engine = _sqlite(url) if url.startswith(SQLITE) else _postgresql(_with_driver(url))
    engine.update_execution_options(**{OUTAGE: Outage()})
    return engine


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _postgresql(url: str) -> Engine:
    said = make_url(url).query
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=CONNECTIONS_KEPT,
        hide_parameters=True,
        connect_args={name: value for name, value in _NETWORK.items() if name not in said},
    )
    event.listen(engine, "handle_error", discretion.leave_out_values)
    return engine


def transactions(engine: Engine) -> Transaction:
    """The one way to write: `with transaction() as session:`.

    SQLite has one writer at a time. Those of one process queue, since a writer that finds the file
    busy sleeps for a while, and longer each time, whoever came first. Raises DatabaseUnreachable
    where nothing can be written now, which the log tells by itself.
    """
    turn = Queue() if engine.dialect.name == SQLITE else nullcontext()
    outage = _outage(engine)

    @contextmanager
    def transaction() -> Iterator[Session]:
        try:
            with turn, Session(engine) as session, session.begin():
                yield session
        except SQLAlchemyError as error:
            _check(engine, error)
            raise
        outage.over()

    return transaction


def readings(engine: Engine) -> Reading:
    """The way to read only: `with reading() as session:`.

    There is no transaction around it: each statement sees what is committed by then. Raises
    DatabaseUnreachable. That it can be read again doesn't say that a full disk has room again.
    """
    reader = engine.execution_options(**_READS[engine.dialect.name])

    @contextmanager
    def reading() -> Iterator[Session]:
        try:
            with Session(reader, autoflush=False) as session:
                yield session
        except SQLAlchemyError as error:
            _check(engine, error)
            raise

    return reading


def engine_behind(reading: Reading) -> Engine:
    """The database that is read from, for what takes a connection of its own."""
    with reading() as session:
        engine = session.get_bind()
    assert isinstance(engine, Engine)
    return engine


def _check(engine: Engine, error: SQLAlchemyError) -> None:
    """Raises DatabaseUnreachable if that is what the error means."""
    found = outages.cause(error)
    if found is not None:
        _outage(engine).met(found)
        raise DatabaseUnreachable(f"{address(engine)}: {found.reason}") from error


def _outage(engine: Engine) -> Outage:
    outage: Outage = engine.get_execution_options()[OUTAGE]
    return outage


def address(engine: Engine) -> str:
    """The database by its setting, as it may be shown. Its query may hold a password too."""
    url = engine.url.set(drivername=engine.url.get_backend_name(), query={})
    return f"DATABASE_URL {url.render_as_string(hide_password=True)}"


def locked(session: Session, table: type[Row], row_id: int) -> Row:
    """The row with this id as it is now, and nobody else's to change until the transaction ends.

    Others may still add rows that point to it: two who both did and then change it must not wait
    for each other for ever.
    """
    mode = {"key_share": True}  # which makes it FOR NO KEY UPDATE
    return session.get_one(table, row_id, with_for_update=mode, populate_existing=True)


def within(
    session: Session, table: type[Owned], workspace_id: int, row_id: int, *, anew: bool = False
) -> Owned:
    """The row with this id; read `anew`, also when the session holds it, after a lock was taken.

    Raises Gone outside the workspace.
    """
    row = session.get(table, row_id, populate_existing=anew)
    if row is None or row.workspace_id != workspace_id:
        raise Gone
    return row


def added(session: Session, row: SQLModel) -> bool:
    """Insert a row; False, and nothing happens, when another process just inserted the same."""
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        return False
    return True


def be_alone(connection: Connection) -> None:
    """Until the transaction ends, no other process migrates or does what only one should."""
    if connection.dialect.name == POSTGRESQL:
        connection.execute(_ALONE)


def _with_driver(url: str) -> str:
    """PostgreSQL's usual addresses name no driver, and old ones begin with postgres."""
    for scheme in ("postgresql://", "postgres://"):
        if url.startswith(scheme):
            return f"postgresql+psycopg://{url.removeprefix(scheme)}"
    return url


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own, late BEGIN would let two writers read first and then collide.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA foreign_keys=ON")
    _write_ahead(cursor)
    cursor.close()


def _write_ahead(cursor: Any) -> None:
    """Let readers and a writer not wait for each other; the first to open the file changes it.

    Two who change it at one moment are told at once that it is locked, whatever the busy timeout.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get(_ONLY_READS, False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
