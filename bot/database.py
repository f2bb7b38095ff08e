"""Engine, transactions, and the schema brought up to date."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

Transaction = Callable[[], AbstractContextManager[Session]]
"""Opens one transaction: committed when the block ends, rolled back when it raises."""


class DatabaseUnreachable(Exception):
    """The database can't be opened; the message is one line."""


def connect(url: str) -> Engine:
    """An engine for SQLite at `url`, with the pragmas that make it safe and quick."""
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin_immediately)
    return engine


def transactions(engine: Engine) -> Transaction:
    """The one way to a session: `with transaction() as session:`."""

    @contextmanager
    def transaction() -> Iterator[Session]:
        with Session(engine) as session, session.begin():
            yield session

    return transaction


def migrate(engine: Engine) -> None:
    """Bring the schema up to date. Several processes may do this at once; the first one works.

    Raises DatabaseUnreachable.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DatabaseError as error:
        raise DatabaseUnreachable(
            f"DATABASE_URL names {engine.url.database}: {error.orig}"
        ) from error


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own, late BEGIN would let two writers read first and then collide.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "busy_timeout=5000", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediately(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
