"""The schema that migrations make is the one the code knows, whoever comes first."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from bot import database, workspaces
from bot.database import Transaction
from bot.models import MemberRow, WorkspaceRow, metadata

MIGRATE = (
    "import sys; from bot import database; engine = database.connect(sys.argv[1]);"
    " sys.stdin.readline(); database.migrate(engine); engine.dispose()"
)
"""Connects, waits for the word, and migrates."""


def test_migrations_make_what_the_models_say(engine: Engine) -> None:
    with engine.connect() as connection:
        migrated = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(migrated, metadata) == []


def test_migrations_carry_the_models_constraints(engine: Engine) -> None:
    """Alembic doesn't compare checks, and those carry the rules."""
    wanted = {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
        if constraint.name
    }
    with engine.connect() as connection:
        schema = "\n".join(
            connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
        )
    assert wanted
    assert not [name for name in wanted if f"CONSTRAINT {name} CHECK" not in schema]


def test_migrating_again_changes_nothing(engine: Engine, transaction: Transaction) -> None:
    with transaction() as session:
        workspaces.connect(session, "T0SANDBOX", "Sandbox")
    database.migrate(engine)
    with transaction() as session:
        assert session.exec(select(WorkspaceRow.name)).all() == ["Sandbox"]


def test_processes_that_migrate_at_once_leave_one_schema(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'fresh.sqlite'}"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", MIGRATE, url],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate(timeout=30)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    engine = database.connect(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_a_transaction_that_raises_leaves_nothing_behind(transaction: Transaction) -> None:
    def break_off() -> None:
        with transaction() as session:
            workspaces.connect(session, "T0SANDBOX", "Sandbox")
            raise LookupError

    with pytest.raises(LookupError):
        break_off()
    with transaction() as session:
        assert session.exec(select(WorkspaceRow)).all() == []


def test_a_row_that_points_nowhere_is_refused(transaction: Transaction) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), transaction() as session:
        session.add(MemberRow(workspace_id=404, slack_user_id="U0MARA", name="Mara"))


@pytest.mark.parametrize("days", [6, 61])
def test_a_cooling_off_outside_its_range_is_refused(transaction: Transaction, days: int) -> None:
    with pytest.raises(IntegrityError, match="cooling_off"), transaction() as session:
        session.add(WorkspaceRow(slack_team_id="T0", name="Sandbox", cooling_off_days=days))


def test_every_table_belongs_to_a_workspace() -> None:
    apart = {"workspace", "nudge_reminder"}
    without = {name for name, table in metadata.tables.items() if "workspace_id" not in table.c}
    assert without == apart


def test_connections_are_safe_and_patient(engine: Engine) -> None:
    pragmas = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000}
    with engine.connect() as connection:
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in pragmas}
    assert found == pragmas
