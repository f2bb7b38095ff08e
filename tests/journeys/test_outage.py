"""PostgreSQL goes away and comes back while the bot runs, which nobody starts anew."""

import json
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from bot import database
from sandbox.example import team
from sandbox.example.player import HOME_ZONE, MARA
from tests import cable, databases, forked, postgresql, processes
from tests.cable import Cable
from tests.journeys.conftest import World
from tests.processes import HOST, PATIENCE_SECONDS

pytestmark = pytest.mark.exhaustive
BOOK = Path(team.__file__).parent / "mara.csv"
TUESDAY = datetime(2026, 10, 6, 9, 0, tzinfo=HOME_ZONE)
AWAY_SECONDS = 3.0
"""At a tick every 100 ms that is 30 of them."""


@pytest.fixture
def cut_off(migrated_postgresql: str, world: World, tmp_path: Path) -> Iterator[Cable]:
    """The bot at work on a PostgreSQL at the far end of the cable, and its log in a file."""
    with postgresql.fresh(migrated_postgresql) as url, cable.laid_to(url) as laid:
        world.environment = {**world.environment, "DATABASE_URL": laid.url(url)}
        world.goodturn("import", str(BOOK), "--owner", MARA)
        engine = database.connect(url)
        databases.make_all_due(engine)
        engine.dispose()
        world.bot = forked.start("run", environment=world.environment, output=tmp_path)
        processes.wait_until_up(world.bot, world.environment["PORT"])
        yield laid
        world.kill_bot()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "stdout"


def lines(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]


def asked(world: World, path: str) -> int:
    return httpx.get(f"http://{HOST}:{world.environment['PORT']}{path}").status_code


def wait_until(world: World, status: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while asked(world, "/ready") != status:
        assert time.monotonic() < deadline, f"/ready doesn't say {status}"
        time.sleep(0.05)


def test_the_bot_goes_on_when_its_database_is_back(
    world: World, cut_off: Cable, log: Path, tmp_path: Path
) -> None:
    mara = world.driver.act_as(MARA)
    given = mara.types("/goodturn give Anna Jansen flowers", channel="C0TEAM")
    assert given is not None
    assert "flowers" in given.words()
    cut_off.pull_out()
    world.driver.move_to(TUESDAY)
    gone_at = time.monotonic()
    answers = []
    while time.monotonic() < gone_at + AWAY_SECONDS:
        answers.append(mara.types("/goodturn give Anna Jansen a book", channel="C0TEAM"))
        assert (asked(world, "/health"), asked(world, "/ready")) == (200, 503)
    assert answers
    assert all(one is not None and "give Anna Jansen a book" in one.words() for one in answers)

    cut_off.plug_in()
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=PATIENCE_SECONDS)
    wait_until(world, 200)
    book = mara.types("/goodturn give Anna Jansen a book", channel="C0TEAM")
    assert book is not None
    assert "book" in book.words()
    engine = database.connect(world.environment["DATABASE_URL"])
    with engine.connect() as connection:
        stored = connection.scalars(text("SELECT words FROM gesture ORDER BY id")).all()
    engine.dispose()
    assert stored == ["flowers", "a book"]
    assert set(world.driver.posted().values()) == {1}
    said = lines(log)
    assert [one["event"] for one in said] == ["database_unreachable", "database_answers_again"]
    assert "Traceback" not in log.read_text() + (tmp_path / "stderr").read_text()


def test_connections_that_the_server_ends_cost_nothing(
    world: World, cut_off: Cable, log: Path, postgresql_url: str
) -> None:
    mara = world.driver.act_as(MARA)
    engine = database.connect(postgresql_url)
    name = world.environment["DATABASE_URL"].rpartition("/")[2]
    ended = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
    for number in range(5):
        with engine.connect() as connection:
            connection.execute(ended, {"name": name})
        shown = mara.types(f"/goodturn give Anna Jansen {number} flowers", channel="C0TEAM")
        assert shown is not None
        assert f"{number} flowers" in shown.words()
    engine.dispose()
    assert len(lines(log)) <= 2


def test_a_server_that_says_nothing_is_given_up_in_time(
    world: World, cut_off: Cable, log: Path
) -> None:
    cut_off.swallow()
    began = time.monotonic()
    assert asked(world, "/ready") == 503
    assert time.monotonic() - began < 2
    cut_off.plug_in()
    wait_until(world, 200)
    assert "Traceback" not in log.read_text()
