"""The schema that migrations make is the one the code knows, whoever comes first."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from multiprocessing.synchronize import Barrier as BarrierType
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Engine, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from bot import database, schema
from bot.asking import asks
from bot.database import DatabaseUnreachable, Transaction
from bot.giving import gestures
from bot.models import (
    AskRow,
    ContactRow,
    GestureRow,
    MemberRow,
    NoticeRow,
    NudgeReminderRow,
    ReminderRow,
    WorkspaceRow,
    metadata,
    window,
)
from bot.people import contacts, occasions
from bot.people.contacts import NewContact
from bot.recording import commands, kept
from bot.recording.outcomes import WhichContact
from bot.team import members, workspaces
from bot.team.members import Member
from bot.vocabulary import Audience, Barrier, Direction, PostingState, Verb
from tests import forked, postgresql

FIRST_VERSION = (
    "INSERT INTO workspace VALUES (1, 'T0', 'Sandbox', 10, NULL, 'en', 'Etc/UTC', NULL)",
    "INSERT INTO member VALUES"
    " (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', NULL, 'Europe/Amsterdam', 9, 17, NULL)",
    "INSERT INTO contact VALUES (1, 1, 1, NULL, 'Anna', 'anna', NULL, 'client', 30, 60,"
    " '2026-10-01', '2026-10-04', '2026-11-05')",
    "INSERT INTO nudge (id, workspace_id, member_id, day, state, due_at, good_until, attempts)"
    " VALUES (1, 1, 1, '2026-11-05', 'posted', '2026-11-05 08:00', '2026-11-05 16:00', 1)",
    "INSERT INTO reminder VALUES"
    " (1, 1, 1, 1, 'give', 'done', '2026-11-05', FALSE, 'check_in', NULL, NULL)",
    "INSERT INTO nudge_reminder VALUES (1, 1, 0)",
    "INSERT INTO gesture VALUES"
    " (1, 1, 1, 1, 1, 'given', 'check_in', '', '2026-10-04', '2026-10-04 08:00')",
)
"""Rows as the first version wrote them, each table pointing to others."""
SECOND_VERSION = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC')",
    "INSERT INTO member (id, workspace_id, slack_user_id, name, is_active, is_admin, slack_locale,"
    " time_zone, opens_at, closes_at, unreachable)"
    " VALUES (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', 'Etc/UTC', 9, 17, 'user_not_found')",
    *(
        "INSERT INTO notice (workspace_id, member_id, reason, state, due_at, good_until, attempts)"
        f" VALUES (1, 1, '{told}', '{state}', '2026-11-05', '2026-11-19', 1)"
        for told, state in (
            ("user_not_found", "lapsed"),
            ("user_disabled", "due"),
            ("restricted_action", "posted"),
        )
    ),
)
"""What the second version wrote when Slack refused somebody."""
BEFORE_SEVERAL = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC')",
    "INSERT INTO member (id, workspace_id, slack_user_id, name, is_active, is_admin, slack_locale,"
    " time_zone, opens_at, closes_at, most_per_day, most_per_week, paused, unanswered_nudges)"
    " VALUES (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', 'Etc/UTC', 9, 17, 3, 15, FALSE, 0)",
    "INSERT INTO pending (id, workspace_id, member_id, verb, line, day, closed, typed_at) VALUES"
    " (1, 1, 1, 'give', 'Zoë Bos, tips, and more', '2026-11-02', FALSE, '2026-11-03 08:00+00')",
)
"""A command as it waited when each was about one person, on one line with what was said."""
YEARS_OF_29_FEBRUARY = {1996: 1996, 1999: None, 1900: None, 2000: 2000}
"""As they were kept once, and as they are kept by now."""
BEFORE_YEARS_COUNTED = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone, currency) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC', 'EUR')",
    "INSERT INTO contact (id, workspace_id, name, name_key, honorific, role, audience, likes,"
    " allergies, wants_no_gifts, is_official, is_never_compared, is_private, is_reminded,"
    " ideal_days, maximum_days, cadence_from, added_on, due_on, red_on) VALUES (1, 1, 'Anna',"
    " 'anna', '', '', 'client', '', '', FALSE, FALSE, FALSE, FALSE, TRUE, 30, 60, 'audience',"
    " '2026-10-01', '2026-10-04', '2026-11-05')",
    *(
        "INSERT INTO occasion (workspace_id, contact_id, kind, name, month, day, year, lead_days,"
        f" next_on) VALUES (1, 1, 'own', '{year}', 2, 29, {year}, 0, '2027-02-28')"
        for year in YEARS_OF_29_FEBRUARY
    ),
)
"""Days as the card kept them before it asked whether a year had them."""

BEFORE_THE_WINDOW_WAS_KEPT = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone, currency) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC', 'EUR')",
    "INSERT INTO member (id, workspace_id, slack_user_id, name, is_active, is_admin, slack_locale,"
    " time_zone, opens_at, closes_at, most_per_day, most_per_week, paused, unanswered_nudges,"
    " is_greeted) VALUES (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', 'Etc/UTC', 9, 17, 3, 15, FALSE,"
    " 0, TRUE)",
    BEFORE_YEARS_COUNTED[1],
    "INSERT INTO gesture (workspace_id, contact_id, member_id, direction, words, happened_on,"
    " recorded_at, sent_because) VALUES (1, 1, 1, 'given', 'tips', '2026-10-04', '2026-10-04', '')",
    *(
        "INSERT INTO ask (id, workspace_id, contact_id, member_id, words, state, planned_for,"
        " inside_window, sent_because, kind, recorded_at) VALUES"
        f" ({number}, 1, 1, 1, 'report', '{state}', '{day}', FALSE, '', 'other', '2026-10-01')"
        for number, state, day in (
            (1, "planned", "2026-10-08"),
            (2, "planned", "2026-10-14"),
            (3, "dropped", "2026-10-08"),
        )
    ),
    *(
        "INSERT INTO reminder (workspace_id, member_id, contact_id, purpose, state, show_on,"
        " ask_id, passed_over, words, is_ahead) VALUES"
        f" (1, 1, 1, 'ask', 'open', '{day}', {number}, 0, '', FALSE)"
        for number, day in ((1, "2026-10-08"), (2, "2026-10-20"))
    ),
)
"""An ask that is planned too early, one that isn't, and one that isn't wanted any more."""


def differences(engine: Engine) -> list[object]:
    """Where the schema is not what the models say."""
    with engine.connect() as connection:
        migrated = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(migrated, metadata))


def test_migrations_make_what_the_models_say(engine: Engine) -> None:
    assert differences(engine) == []


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


@pytest.fixture(params=[database.SQLITE, database.POSTGRESQL])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of either kind without a table in it."""
    if request.param == database.SQLITE:
        yield f"sqlite:///{tmp_path / 'fresh.sqlite'}"
        return
    with postgresql.fresh(request.getfixturevalue("postgresql_url")) as url:
        yield url


@pytest.fixture
def fresh(fresh_url: str) -> Iterator[Engine]:
    """An engine on that database, which connects when it is first used."""
    engine = database.connect(fresh_url)
    yield engine
    engine.dispose()


def bring_up_to_date(fresh: Engine, version: str, rows: Iterable[str]) -> None:
    """Migrate a database that holds the rows of an old version."""
    with fresh.begin() as connection:
        schema.upgrade(connection, version)
        for line in rows:
            connection.execute(text(line))
    schema.migrate(fresh)


def test_a_database_of_the_first_version_is_brought_up_to_date(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0001", FIRST_VERSION)
    with database.transactions(fresh)() as session:
        contact = session.get_one(ContactRow, 1)
        assert (contact.red_on, contact.is_reminded) == (date(2026, 12, 4), True)
        member = session.get_one(MemberRow, 1)
        assert (member.most_per_day, member.paused) == (3, False)
        assert session.exec(select(NudgeReminderRow.workspace_id)).all() == [1]
        assert session.exec(select(GestureRow.reminder_id)).all() == [1]
    assert differences(fresh) == []


def test_slacks_words_for_a_barrier_become_ours_and_each_is_told_once(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0002", SECOND_VERSION)
    with database.transactions(fresh)() as session:
        told = session.exec(select(NoticeRow.reason, NoticeRow.state).order_by(NoticeRow.reason))
        assert told.all() == [
            (Barrier.LEFT, PostingState.DUE),
            (Barrier.REFUSED, PostingState.POSTED),
        ]
        assert session.get_one(MemberRow, 1).unreachable is Barrier.LEFT


def test_a_command_that_waits_goes_on_waiting(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0009", BEFORE_SEVERAL)
    with database.transactions(fresh)() as session:
        mara = members.by_id(session, 1, 1)
        line = kept.find(session, mara, 1)
        assert [one.name for one in line.people] == ["Zoë Bos"]
        assert (line.statement.verb, line.statement.words) == (Verb.GIVE, "tips, and more")
        assert (line.statement.day, line.is_closed) == (date(2026, 11, 2), False)
        assert isinstance(commands.outcome(session, mara, 1), WhichContact)


def test_a_day_that_never_was_has_no_year(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0022", BEFORE_YEARS_COUNTED)
    with database.transactions(fresh)() as session:
        years = {one.occasion.name: one.occasion.yearly.year for one in occasions.of(session, 1)}
    assert years == {str(year): kept for year, kept in YEARS_OF_29_FEBRUARY.items()}


def test_what_is_planned_too_early_waits(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0027", BEFORE_THE_WINDOW_WAS_KEPT)
    with database.transactions(fresh)() as session:
        asks = session.exec(select(AskRow).order_by(col(AskRow.id)))
        days = [(row.planned_for, row.wanted_for) for row in asks]
        shown = session.exec(select(col(ReminderRow.show_on)).order_by(col(ReminderRow.id))).all()
    early, first_day = date(2026, 10, 8), date(2026, 10, 14)
    assert days == [(first_day, early), (first_day, None), (early, None)]
    assert shown == [first_day, date(2026, 10, 20)]


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
    assert differences(fresh) == []


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
