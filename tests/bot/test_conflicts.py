"""Transactions that lose are tried again; whatever else fails is told at once."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from psycopg import errors
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from bot import conflicts, database
from bot.models import WorkspaceRow

LOST = (errors.DeadlockDetected, errors.SerializationFailure)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "LONGEST_PAUSE", 0)


def failing(times: int, error: Exception) -> tuple[Callable[[], str], list[int]]:
    """What fails so many times before it succeeds, and the tries that were made."""
    tries: list[int] = []

    @conflicts.tried_again
    def act() -> str:
        tries.append(len(tries))
        if len(tries) <= times:
            raise DBAPIError.instance("UPDATE", {}, error, errors.Error)
        return "done"

    return act, tries


@pytest.mark.parametrize("lost", LOST)
def test_who_loses_three_times_is_done_all_the_same(lost: type[errors.Error]) -> None:
    act, tries = failing(3, lost())
    assert act() == "done"
    assert len(tries) == 4


def test_who_loses_once_more_is_told() -> None:
    act, tries = failing(4, errors.DeadlockDetected())
    with pytest.raises(OperationalError):
        act()
    assert len(tries) == 4


def test_what_would_fail_again_is_not_repeated() -> None:
    act, tries = failing(1, errors.UniqueViolation())
    with pytest.raises(DBAPIError):
        act()
    assert len(tries) == 1


def test_a_locked_sqlite_file_is_tried_again(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    file = shutil.copy(migrated_file, tmp_path)
    engine = database.connect(f"sqlite:///{file}")
    transaction = database.transactions(engine)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        tries: list[str] = []

        @conflicts.tried_again
        def add() -> None:
            tries.append("again")
            if len(tries) == 3:
                other.rollback()
            with transaction() as session:
                session.add(WorkspaceRow(slack_team_id="T1", name="One"))

        add()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM workspace")).scalars().all() == ["One"]
    assert len(tries) == 3
    engine.dispose()
