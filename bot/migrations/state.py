"""Whether a database is of this version, without changing anything in it."""

from pathlib import Path

from sqlalchemy import Engine

from bot.outages import DatabaseUnreachable


def check(engine: Engine) -> None:
    """Raises DatabaseUnreachable for a file that isn't there, and where tables are others."""
    # As much as a process that only serves does without.
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    file = engine.url.database or ""
    if engine.dialect.name == "sqlite" and not Path(file).is_file():
        raise DatabaseUnreachable(f"DATABASE_URL sqlite:///{file}: there is no such file")
    with engine.connect() as connection:
        found = set(MigrationContext.configure(connection).get_current_heads())
    wanted = set(ScriptDirectory(str(Path(__file__).parent)).get_heads())
    if found != wanted:
        raise DatabaseUnreachable(
            "DATABASE_URL is a database of another version of Goodturn, or of something else;"
            " `goodturn migrate` brings it up to date"
        )
