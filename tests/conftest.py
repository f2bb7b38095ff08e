"""What most tests start from: a migrated database, one workspace, Mara and a moment in her week."""

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import chain, groupby
from pathlib import Path

import pytest
import structlog
from hypothesis import settings
from sqlalchemy import Engine

from bot import database
from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team import members, workspaces
from bot.team.members import Member, Profile
from bot.team.workspaces import Workspace
from bot.vocabulary import Audience
from tests import copies, databases, postgresql

NOW = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
"""Tuesday 3 November 2026, 9:00 in Amsterdam."""
_RULES_IN_PYTHON = [
    Path(__file__).parent / room
    for room in (
        *(f"bot/asking/test_{what}.py" for what in ("asks", "deadlines", "editing", "later_asks")),
        *(f"bot/asking/test_{what}.py" for what in ("plans", "reminders_put_off", "thanks")),
        *(f"bot/address_books/test_{what}.py" for what in ("any_book", "learning", "undoing")),
        *("bot/cards", "bot/giving", "bot/nudges", "bot/preferences", "bot/recording"),
        *("bot/reminders", "handlers/asking", "handlers/cards", "handlers/delivery"),
        *("handlers/people", "handlers/preferences", "handlers/privacy"),
        *("handlers/recording", "handlers/reminders"),
        *("handlers/team", "handlers/test_discretion.py"),
    )
]
"""Tests of what no database decides. CI tries these on PostgreSQL, too, with what takes minutes.

Elsewhere that would take a third of the time, and their statements are tried by the rest.
"""


# Slow machines are no failure, and a run that fails must fail again.
settings.register_profile("goodturn", deadline=None, derandomize=True)
settings.load_profile("goodturn")


def pytest_configure() -> None:
    # Some images of Python set this; every process that starts would compile the bot anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # Nothing is garbage until all tests are collected.
    gc.disable()
    log_plainly()


def log_plainly() -> None:
    """As structlog does by itself, but for the pictures it makes of tracebacks.

    With all the values of all the frames of a test they take seconds to draw.
    """
    structlog.reset_defaults()
    told = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    processors = structlog.get_config()["processors"]
    structlog.configure(processors=[*processors[:-1], told])


@cache
def _is_in_python(path: Path) -> bool:
    return any(path.is_relative_to(room) for room in _RULES_IN_PYTHON)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Leave the second database for CI where a rule is the same on both."""
    callspec = getattr(item, "callspec", None)
    if (
        callspec
        and callspec.params.get("engine") == database.POSTGRESQL
        and _is_in_python(item.path)
    ):
        item.add_marker(pytest.mark.exhaustive)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the journeys, which wait for processes, among the tests that compute.

    Workers take whole modules in this order, and would otherwise all wait at the same time.
    """
    modules = [list(tests) for _, tests in groupby(items, key=lambda item: item.path)]
    journeys = [tests for tests in modules if "journeys" in tests[0].path.parts]
    others = [tests for tests in modules if "journeys" not in tests[0].path.parts]
    places = [place / max(len(journeys), 1) for place in range(len(journeys))]
    places += [place / max(len(others), 1) for place in range(len(others))]
    spread = sorted(zip(places, [*journeys, *others], strict=True), key=lambda one: one[0])
    items[:] = chain.from_iterable(tests for _, tests in spread)


def pytest_collection_finish() -> None:
    """Let no collection of garbage walk through thousands of collected tests, time and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(500_000)
    gc.enable()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file to copy: all the migrations take longer than most tests do."""
    file = tmp_path_factory.mktemp("migrated") / "goodturn.sqlite"
    databases.prepare(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def lasting_sqlite(
    migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """One engine for all tests, since each new one compiles every statement again."""
    file = shutil.copy(migrated_file, tmp_path_factory.mktemp("tests"))
    engine = databases.hasty_sqlite(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The address of a PostgreSQL server that lasts as long as the worker."""
    with postgresql.server() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql_url: str) -> str:
    """The address of a database to copy, with the schema in it."""
    url = postgresql.create(postgresql_url)
    databases.prepare(url)
    return url


@pytest.fixture(scope="session")
def lasting_postgresql(migrated_postgresql: str) -> Iterator[Engine]:
    with databases.postgresql_to_empty(postgresql.create(migrated_postgresql)) as engine:
        yield engine


@pytest.fixture(params=[database.SQLITE, database.POSTGRESQL])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An engine on a database that is empty for each test, which runs on both kinds."""
    return empty_engine(request, request.param)


def empty_engine(request: pytest.FixtureRequest, kind: str) -> Engine:
    """The lasting engine of a kind, with no rows in its database."""
    made: Engine = request.getfixturevalue(f"lasting_{kind}")
    databases.empty(made)
    return made


@pytest.fixture
def transaction(engine: Engine) -> Transaction:
    return database.transactions(engine)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def workspace(engine: Engine, transaction: Transaction) -> Workspace:
    def connect() -> Workspace:
        with transaction() as session:
            return workspaces.connect(session, "T0SANDBOX", "Sandbox")

    return copies.made_once(engine, "workspace", connect)


@pytest.fixture
def mara(engine: Engine, transaction: Transaction, workspace: Workspace, now: datetime) -> Member:
    """A member in Amsterdam who speaks English, and an admin."""

    def welcome() -> Member:
        with transaction() as session:
            return members.welcome(session, workspace.id, mara_profile(), now)

    return copies.made_once(engine, ("mara", now), welcome)


@pytest.fixture
def anna(engine: Engine, transaction: Transaction, mara: Member, now: datetime) -> Contact:
    """A client of Mara's, without any history."""
    new = NewContact("Anna Jansen", Audience.CLIENT, "Bakkerij Jansen", ("anna@example.com",))

    def add() -> Contact:
        with transaction() as session:
            return contacts.add(session, mara, new, mara.today(now))

    return copies.made_once(engine, ("anna", mara, now), add)


def mara_profile(**changes: object) -> Profile:
    """Mara as the directory has her, with changes."""
    described: dict[str, object] = {
        "slack_user_id": "U0MARA",
        "name": "Mara Visser",
        "locale": "en-GB",
        "time_zone": "Europe/Amsterdam",
        "is_active": True,
        "is_admin": True,
    }
    return Profile(**{**described, **changes})  # type: ignore[arg-type]
