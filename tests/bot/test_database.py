"""The schema that migrations make is the one the code knows, whoever comes first."""

import multiprocessing
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from multiprocessing.synchronize import Barrier as BarrierType
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, Engine, Enum, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from bot import database, schema
from bot.asking import asks
from bot.database import DatabaseUnreachable, Transaction
from bot.giving import gestures
from bot.models import (
    MemberRow,
    WorkspaceRow,
    metadata,
    window,
)
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team import members, workspaces
from bot.team.members import Member
from bot.vocabulary import Audience, Direction
from tests import databases, forked


def test_migrations_make_what_the_models_say(engine: Engine) -> None:
    assert databases.differences(engine) == []


def test_migrations_carry_the_models_constraints(engine: Engine) -> None:
    """Alembic doesn't compare checks, and those carry the rules."""
    wanted = {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    found = {
        str(check["name"])
        for table in metadata.tables
        for check in inspect(engine).get_check_constraints(table)
    }
    assert wanted
    assert wanted <= found


def test_migrating_again_changes_nothing(engine: Engine, transaction: Transaction) -> None:
    with transaction() as session:
        workspaces.connect(session, "T0SANDBOX", "Sandbox")
    schema.migrate(engine)
    with transaction() as session:
        assert session.exec(select(WorkspaceRow.name)).all() == ["Sandbox"]


@pytest.mark.parametrize("make", [schema.create, schema.migrate])
def test_a_new_database_keeps_the_window(fresh: Engine, make: Callable[[Engine], None]) -> None:
    """Also one that a later migration made tables anew in, which takes triggers along."""
    make(fresh)
    with database.transactions(fresh)() as session:
        workspaces.connect(session, "T0", "Sandbox")
        member = MemberRow(workspace_id=1, slack_user_id="U0MARA", name="Mara")
        session.add(member)
        session.flush()
        mara = members.value(member)
        new = NewContact("Anna", Audience.CLIENT)
        anna = contacts.add(session, mara, new, date(2026, 10, 1))
        now = datetime(2026, 10, 4, 8, tzinfo=UTC)
        gestures.log(session, mara, anna, Direction.GIVEN, now, words="tips")
        ask = asks.plan(session, mara, anna, "report", date(2026, 10, 20), now)
    with pytest.raises(IntegrityError, match=window.REFUSED), fresh.begin() as connection:
        connection.execute(
            text(f"UPDATE ask SET planned_for = '2026-10-13' WHERE id = {ask.id.id}")
        )


def test_a_database_of_a_newer_version_is_left_alone(fresh: Engine) -> None:
    schema.migrate(fresh)
    with fresh.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnreachable, match=r"newer Goodturn.*9999") as told:
        schema.migrate(fresh)
    assert len(str(told.value).splitlines()) == 1


def test_processes_that_migrate_at_once_leave_one_schema(fresh_url: str, fresh: Engine) -> None:
    gate = multiprocessing.get_context("forkserver").Barrier(2)
    processes = [forked.spawn(_migrate, (fresh_url, gate), "migrates") for _ in range(gate.parties)]
    for process in processes:
        process.join(30)
    assert [process.exitcode for process in processes] == [0, 0]
    assert databases.differences(fresh) == []


def _migrate(url: str, gate: BarrierType) -> None:
    """At the same moment as the others do."""
    engine = database.connect(url)
    gate.wait(30)
    schema.migrate(engine)
    engine.dispose()


def test_the_first_to_open_a_sqlite_file_wait_for_each_other(tmp_path: Path) -> None:
    gate = multiprocessing.get_context("forkserver").Barrier(3)
    urls = [f"sqlite:///{tmp_path / str(number)}" for number in range(20)]
    processes = [forked.spawn(_open_in_turn, (urls, gate), "opens") for _ in range(gate.parties)]
    for process in processes:
        process.join(30)
    assert [process.exitcode for process in processes] == [0, 0, 0]


def _open_in_turn(urls: Sequence[str], gate: BarrierType) -> None:
    """Open each file at the same moment as the others do."""
    for url in urls:
        engine = database.connect(url)
        gate.wait(30)
        engine.connect().close()
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
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"), transaction() as session:
        session.add(MemberRow(workspace_id=404, slack_user_id="U0MARA", name="Mara"))


@pytest.mark.parametrize("days", [6, 61])
def test_a_cooling_off_outside_its_range_is_refused(transaction: Transaction, days: int) -> None:
    with pytest.raises(IntegrityError, match="cooling_off"), transaction() as session:
        session.add(WorkspaceRow(slack_team_id="T0", name="Sandbox", cooling_off_days=days))


def test_every_table_belongs_to_a_workspace() -> None:
    without = {name for name, table in metadata.tables.items() if "workspace_id" not in table.c}
    assert without == {"workspace"}


def test_connections_to_sqlite_are_safe_and_patient(lasting_sqlite: Engine) -> None:
    pragmas = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000}
    with lasting_sqlite.connect() as connection:
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in pragmas}
    assert found == pragmas


def test_an_error_of_the_database_tells_nothing_that_people_typed(
    transaction: Transaction, mara: Member
) -> None:
    secret = "Rumpelstilzchen"
    again = MemberRow(workspace_id=mara.workspace_id, slack_user_id=mara.slack_user_id, name=secret)
    with pytest.raises(IntegrityError) as raised, transaction() as session:
        session.add(again)
    assert secret not in str(raised.value)


def test_the_database_knows_every_choice_and_no_other(engine: Engine) -> None:
    kept = inspect(engine)
    for table in metadata.sorted_tables:
        told = {one["name"]: one["sqltext"] for one in kept.get_check_constraints(table.name)}
        for column in table.columns:
            if isinstance(column.type, Enum) and column.type.name is not None:
                known = re.findall(r"'([^']*)'", told[column.type.name])
                assert set(known) == set(column.type.enums), f"{table.name}.{column.name}"
