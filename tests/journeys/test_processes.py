"""Several processes: one that only answers, and two that share a database."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from sandbox.example import team
from sandbox.example.tour import HOME_ZONE, MARA
from tests import postgresql
from tests.journeys.conftest import PATIENCE_SECONDS, World, free_port

BOOKS = Path(team.__file__).parent
OWNERS = {"mara": MARA, "jonas": "U0JONAS", "priya": "U0PRIYA"}
TUESDAY = datetime(2026, 10, 6, 10, 0, tzinfo=HOME_ZONE)
"""All three are at work then."""
A_FEW_TICKS = 0.5
MANY_TICKS = 0.5
"""Seconds."""


@pytest.fixture
def shared(world: World, postgresql_url: str) -> Iterator[World]:
    """The world with its data on PostgreSQL."""
    with postgresql.fresh(postgresql_url) as url:
        world.environment = {**world.environment, "DATABASE_URL": url}
        yield world
        if world.bot is not None:
            world.kill_bot()


def test_without_a_schedule_it_answers_and_posts_nothing(world: World) -> None:
    world.goodturn("import", str(BOOKS / "mara.csv"), "--owner", MARA)
    world.start_bot("--no-schedule")
    world.driver.move_to(TUESDAY)
    time.sleep(A_FEW_TICKS)
    assert world.driver.act_as(MARA).types("/goodturn help", channel="C0TEAM") is not None
    assert not world.driver.posted()


def test_two_processes_on_one_database_share_the_work(shared: World) -> None:
    for name, owner in OWNERS.items():
        assert (
            shared.goodturn("import", str(BOOKS / f"{name}.csv"), "--owner", owner).returncode == 0
        )
    other = World(shared.box, shared.driver, {**shared.environment, "PORT": str(free_port())})
    shared.start_bot()
    other.start_bot()
    shared.driver.move_to(TUESDAY)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(shared.driver.posted()) < len(OWNERS) and time.monotonic() < deadline:
        time.sleep(A_FEW_TICKS)
    time.sleep(A_FEW_TICKS)
    other.kill_bot()
    posted = shared.driver.posted()
    assert {member for member, _ in posted} == set(OWNERS.values())
    assert set(posted.values()) == {1}


def test_told_to_stop_it_ends_quietly_what_it_has_begun(world: World, tmp_path: Path) -> None:
    world.goodturn("import", str(BOOKS / "mara.csv"), "--owner", MARA)
    world.driver.breaks("chat.postMessage", "timeout_after_store", timeout_seconds=MANY_TICKS)
    world.driver.move_to(TUESDAY)
    with (tmp_path / "complaints").open("w+") as complaints:
        bot = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], env=world.environment, stderr=complaints
        )
        world.driver.wait_for(
            lambda entry: entry.kind == "message_posted", timeout=PATIENCE_SECONDS
        )
        bot.terminate()
        assert bot.wait(PATIENCE_SECONDS) == 0
        complaints.seek(0)
        assert complaints.read() == ""
    # It heard the end of what it posted.
    with closing(sqlite3.connect(tmp_path / "goodturn.sqlite")) as database:
        assert database.execute("SELECT state FROM nudge").fetchall() == [("unclear",)]
