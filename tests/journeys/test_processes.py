"""Several processes: one that only answers, and two that share a database."""

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import Engine, text

from bot import database
from sandbox.example import team
from sandbox.example.player import HOME_ZONE, MARA
from tests import databases, postgresql, processes
from tests.journeys.conftest import World
from tests.processes import PATIENCE_SECONDS

BOOKS = Path(team.__file__).parent
OWNERS = {"mara": MARA, "jonas": "U0JONAS", "priya": "U0PRIYA"}
TUESDAY = datetime(2026, 10, 6, 10, 0, tzinfo=HOME_ZONE)
"""All three are at work then."""
DAY = timedelta(days=1)
MANY_TICKS = 0.5
"""Seconds."""


NOTE_WHO_CLAIMED = (
    "ALTER TABLE nudge ADD COLUMN claimed_by text",
    "CREATE FUNCTION sign() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN NEW.claimed_by := current_setting('application_name'); RETURN NEW; END $$",
    "CREATE TRIGGER signed BEFORE UPDATE ON nudge FOR EACH ROW"
    " WHEN (NEW.state = 'claimed') EXECUTE FUNCTION sign()",
)
"""Lets PostgreSQL write down which process claims a nudge, by the name it connects with."""


@dataclass(frozen=True)
class Observer:
    """Looks at the processes' work through the database."""

    engine: Engine

    def claims(self, count: int) -> list[str]:
        """Who claimed the nudges, in their order, once so many were posted."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        query = text("SELECT claimed_by FROM nudge WHERE state = 'posted' ORDER BY claimed_at, id")
        while time.monotonic() < deadline:
            with self.engine.connect() as connection:
                names = list(connection.scalars(query))
            if len(names) >= count:
                return names
            time.sleep(0.02)
        raise TimeoutError(f"{len(names)} of {count} nudges were posted")


@pytest.fixture
def shared(world: World, migrated_postgresql: str) -> Iterator[World]:
    """The world with its data on PostgreSQL."""
    with postgresql.fresh(migrated_postgresql) as url:
        world.environment = {**world.environment, "DATABASE_URL": url, "PGAPPNAME": "one"}
        yield world
        if world.bot is not None:
            world.kill_bot()


@pytest.fixture
def observer(shared: World) -> Iterator[Observer]:
    engine = database.connect(shared.environment["DATABASE_URL"])
    with engine.begin() as connection:
        for line in NOTE_WHO_CLAIMED:
            connection.exec_driver_sql(line)
    yield Observer(engine)
    engine.dispose()


def test_without_a_schedule_it_answers_and_posts_nothing(world: World, tmp_path: Path) -> None:
    world.goodturn("import", str(BOOKS / "mara.csv"), "--owner", MARA)
    copied = tmp_path / "copied.sqlite"
    with connect(tmp_path / "goodturn.sqlite") as imported, connect(copied) as copy:
        imported.backup(copy)
    world.start_bot("--no-schedule")
    world.driver.move_to(TUESDAY)
    assert world.driver.act_as(MARA).types("/goodturn help", channel="C0TEAM") is not None
    # One with a schedule that starts only now, and works on its own copy, has time to post.
    own = {"DATABASE_URL": f"sqlite:///{copied}", "PORT": str(processes.free_port())}
    other = World(world.box, world.driver, {**world.environment, **own})
    other.start_bot()
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=PATIENCE_SECONDS)
    other.kill_bot()
    with connect(tmp_path / "goodturn.sqlite") as own_rows:
        assert own_rows.execute("SELECT * FROM nudge").fetchall() == []
    assert set(world.driver.posted().values()) == {1}


def test_two_processes_on_one_database_share_the_work(shared: World, observer: Observer) -> None:
    for name, owner in OWNERS.items():
        shared.goodturn("import", str(BOOKS / f"{name}.csv"), "--owner", owner)
    databases.make_all_due(observer.engine)
    own = {"PORT": str(processes.free_port()), "PGAPPNAME": "other"}
    other = World(shared.box, shared.driver, {**shared.environment, **own})
    shared.start_bot()
    other.start_bot()
    shared.driver.move_to(TUESDAY)
    first = observer.claims(len(OWNERS))[-1]
    worked = shared if first == "one" else other
    # While it holds its breath, whatever is done is done by the other one.
    with worked.paused():
        shared.driver.move_to(TUESDAY + DAY)
        claims = observer.claims(2 * len(OWNERS))
    assert set(claims) == {"one", "other"}
    shared.driver.move_to(TUESDAY + 2 * DAY)
    observer.claims(3 * len(OWNERS))
    other.kill_bot()
    posted = shared.driver.posted()
    assert Counter(member for member, _ in posted) == dict.fromkeys(OWNERS.values(), 3)
    assert set(posted.values()) == {1}


def connect(file: Path) -> "closing[sqlite3.Connection]":
    return closing(sqlite3.connect(file))


def test_a_worker_killed_while_slack_is_away_comes_back_and_answers(world: World) -> None:
    world.start_bot()
    port = urlsplit(world.box.url).port
    assert port is not None
    world.box.stop()
    world.kill_workers()
    world.wait_until_up()
    world.box.start(port)
    assert world.driver.act_as(MARA).types("/goodturn help", channel="C0TEAM") is not None
    world.goodturn("import", str(BOOKS / "mara.csv"), "--owner", MARA)
    world.driver.move_to(TUESDAY)
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=PATIENCE_SECONDS)
