"""The schema, made and brought up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from bot import database, outages
from bot.models import metadata, window
from bot.outages import DatabaseUnreachable

_MIGRATIONS = Path(__file__).parent / "migrations"
_PATIENCE_SECONDS = 60
"""How long a process waits for another one that migrates the same SQLite file."""
_VERSION = text("SELECT version_num FROM alembic_version")


def migrate(engine: Engine) -> None:
    """Bring the schema up to date. Several processes may do this at once; the first one works.

    Raises DatabaseUnreachable, also for the schema of a newer version.
    """
    where = database.address(engine)
    try:
        if not _is_newest(engine):
            _migrate(engine, where)
    except DBAPIError as error:
        raise DatabaseUnreachable(f"{where}: {outages.first_line(error)}") from error


def create(engine: Engine) -> None:
    """Make the schema in a new database that ends with the process, and that nobody migrates.

    It takes a twentieth of what all the migrations take.
    """
    with engine.begin() as connection:
        metadata.create_all(connection)
        window.keep(connection)


def upgrade(connection: Connection, version: str) -> None:
    """Run the migrations up to `version` on a connection, without committing."""
    # 11 MB, which a process that only serves does without.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def _is_newest(engine: Engine) -> bool:
    """Whether nothing is to be done, which is told sooner than Alembic is loaded."""
    newest = max(file.stem for file in _MIGRATIONS.glob("versions/[0-9]*.py"))
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        versions = connection.scalars(_VERSION).all()
    return versions == [newest.partition("_")[0]]


def _migrate(engine: Engine, where: str) -> None:
    from alembic.util import CommandError

    try:
        with _unconstrained(engine) as connection, connection.begin():
            database.be_alone(connection)
            window.let_go(connection)
            upgrade(connection, "head")
            window.keep(connection)
            _check_foreign_keys(connection)
    except CommandError as unknown:
        raise DatabaseUnreachable(f"{where}: a newer Goodturn has used it ({unknown})") from unknown


@contextmanager
def _unconstrained(engine: Engine) -> Iterator[Connection]:
    """A connection on which SQLite lets a table be made anew that others point to.

    It waits for whoever migrates already, which takes longer than any other writing.
    """
    with engine.connect() as connection:
        if engine.dialect.name != database.SQLITE:
            yield connection
            return
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(f"PRAGMA busy_timeout={_PATIENCE_SECONDS * 1000}")
        try:
            yield connection
        finally:
            raw.execute("PRAGMA foreign_keys=ON")
            raw.execute(f"PRAGMA busy_timeout={database.BUSY_SECONDS * 1000}")


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name == database.SQLITE:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        assert broken is None, f"the migration left a row that points nowhere: {broken}"
