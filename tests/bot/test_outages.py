"""A database that is away is one error for whoever wants it, and at most a line a minute."""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from structlog.testing import capture_logs

from bot import database, outages, schema
from bot.database import DatabaseUnreachable
from bot.models import WorkspaceRow
from bot.outages import Cause, Outage
from tests.databases import away

CAUSE = Cause("connection refused", "that PostgreSQL runs")
SOME_ROWS = 200


@pytest.fixture
def file(tmp_path: Path, migrated_file: Path) -> Path:
    return Path(shutil.copy(migrated_file, tmp_path))


@pytest.fixture
def sqlite(file: Path) -> Iterator[Engine]:
    """A file of its own, to be spoiled."""
    engine = database.connect(f"sqlite:///{file}")
    yield engine
    engine.dispose()


def write(engine: Engine, name: str = "One") -> None:
    with database.transactions(engine)() as session:
        session.add(WorkspaceRow(slack_team_id=name, name=name))


def fill(engine: Engine) -> None:
    for number in range(SOME_ROWS):
        write(engine, f"{'x' * 4000}{number}")


def told(logged: Sequence[Mapping[str, Any]]) -> list[str]:
    return [entry["event"] for entry in logged]


def test_an_outage_is_told_once_a_minute_and_its_end_once() -> None:
    seconds = 0.0
    outage = Outage(lambda: seconds)
    with capture_logs() as logged:
        for _ in range(300):
            outage.met(CAUSE)
            seconds += 0.5
        outage.over()
        outage.over()
    assert told(logged) == ["database_unreachable"] * 3 + ["database_answers_again"]
    assert logged[0]["reason"] == "connection refused"
    assert logged[-1]["away_seconds"] == 150


def test_a_database_that_comes_and_goes_is_told_no_more_often() -> None:
    seconds = 0.0
    outage = Outage(lambda: seconds)
    with capture_logs() as logged:
        for _ in range(100):
            outage.met(CAUSE)
            outage.over()
            seconds += 1
    assert told(logged) == ["database_unreachable", "database_answers_again"] * 2


def test_a_statement_that_fails_for_lack_of_a_database_says_so(engine: Engine) -> None:
    with (
        away(engine),
        pytest.raises(DatabaseUnreachable, match=r"^DATABASE_URL \S+: .*(I/O|closed)"),
    ):
        write(engine)
    with away(engine), pytest.raises(DatabaseUnreachable), database.readings(engine)() as session:
        session.execute(text("SELECT 1"))
    with capture_logs() as logged:
        write(engine)
    assert told(logged) == ["database_answers_again"]


def test_a_full_disk_is_told_until_something_can_be_written(sqlite: Engine) -> None:
    with capture_logs() as logged:
        with sqlite.connect() as connection:
            # For this one connection, which the pool hands out again.
            (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 10}")
        with pytest.raises(DatabaseUnreachable, match="full"):
            fill(sqlite)
        with database.readings(sqlite)() as session:
            session.execute(text("SELECT 1"))
        assert told(logged) == ["database_unreachable"]
        with sqlite.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1000}")
        write(sqlite)
    assert told(logged) == ["database_unreachable", "database_answers_again"]
    assert "space on the disk" in str(logged[0]["check"])


def test_a_file_that_is_not_to_be_opened_is_told(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path}/gone/goodturn.sqlite")
    with capture_logs() as logged, pytest.raises(DatabaseUnreachable, match="unable to open"):
        write(engine)
    assert told(logged) == ["database_unreachable"]


def test_a_file_that_is_no_database_is_told(file: Path) -> None:
    file.write_text("Dear diary, " * 100)
    engine = database.connect(f"sqlite:///{file}")
    with pytest.raises(DatabaseUnreachable, match="not a database"):
        write(engine)
    engine.dispose()


def test_a_file_that_another_process_keeps_is_told(
    sqlite: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite.dispose()
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseUnreachable, match="locked"):
            write(sqlite)
        other.rollback()


@pytest.mark.parametrize(
    ("error", "is_away"),
    [
        (errors.AdminShutdown(), True),
        (errors.CannotConnectNow(), True),
        (errors.TooManyConnections(), True),
        (errors.DiskFull(), True),
        (errors.IoError(), True),
        (errors.InvalidPassword(), True),
        (errors.ReadOnlySqlTransaction(), True),
        (psycopg.OperationalError("connection refused"), True),
        (errors.UniqueViolation(), False),
        (errors.DeadlockDetected(), False),
        (errors.QueryCanceled(), False),
        (errors.UndefinedTable(), False),
    ],
)
def test_what_postgresql_says_tells_an_outage_from_a_mistake(
    error: psycopg.Error, is_away: bool
) -> None:
    wrapped = DBAPIError.instance("UPDATE", {}, error, psycopg.Error)
    assert isinstance(wrapped, DBAPIError)
    assert (outages.cause(wrapped) is not None) is is_away


def test_nothing_that_can_hold_a_password_is_shown() -> None:
    engine = database.connect("postgresql://u:S3cret@127.0.0.1:1/db?password=S3cret&sslpassword=S3")
    with capture_logs() as logged, pytest.raises(DatabaseUnreachable) as failed:
        write(engine)
    with suppress(DatabaseUnreachable):
        schema.migrate(engine)
    assert "127.0.0.1:1/db" in str(failed.value)
    assert "S3" not in f"{failed.value}{logged}"
