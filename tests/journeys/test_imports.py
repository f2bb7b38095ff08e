"""Large address books: the bot answers meanwhile, imports queue, and one cut off is completed."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot import database
from bot.address_books import turns
from bot.address_books.tallies import ROWS_AT_ONCE
from sandbox.example.player import MARA
from tests import forked, postgresql
from tests.journeys.conftest import World
from tests.processes import PATIENCE_SECONDS

ROWS = 5 * ROWS_AT_ONCE
SECONDS_TO_ANSWER = 3
"""After that Slack tells the member that the command failed."""


@pytest.fixture(
    params=[
        database.SQLITE,
        pytest.param(database.POSTGRESQL, marks=pytest.mark.exhaustive),
    ]
)
def engine(world: World, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The world's database, of either kind, in which Mara has been met."""
    if request.param == database.SQLITE:
        yield from _behind(world)
        return
    with postgresql.fresh(request.getfixturevalue("migrated_postgresql")) as url:
        world.environment = {**world.environment, "DATABASE_URL": url}
        yield from _behind(world)


def _behind(world: World) -> Iterator[Engine]:
    engine = database.connect(world.environment["DATABASE_URL"])
    yield engine
    engine.dispose()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return written(tmp_path / "contacts.csv", ROWS)


def test_commands_are_answered_while_a_large_book_comes_in(world: World, book: Path) -> None:
    written(book, 2 * ROWS)
    first = written(book.with_name("first.csv"), 1)
    world.goodturn("import", str(first), "--owner", MARA)
    world.start_bot("--no-schedule")
    mara = world.driver.act_as(MARA)
    engine = database.connect(world.environment["DATABASE_URL"])
    importing = forked.start("import", str(book), "--owner", MARA, environment=world.environment)
    wait_for_contacts(engine, 2)
    waited: list[float] = []
    while importing.poll() is None:
        asked = time.monotonic()
        given = f"book {len(waited)}"
        shown = mara.types(f"/goodturn give Person0 Firm0 {given}", channel="C0TEAM")
        waited.append(time.monotonic() - asked)
        assert shown is not None
        assert "Logged" in shown.words(), shown.words()
    engine.dispose()
    assert importing.wait() == 0
    assert len(waited) >= 3
    assert max(waited) < SECONDS_TO_ANSWER


def test_three_at_once_queue_and_say_so(world: World, engine: Engine, book: Path) -> None:
    with turns.turn(engine, lambda: None):
        waiting = [Importing(world, book, book.with_name(name)) for name in ("second", "third")]
        for one in waiting:
            assert one.complaint() == (
                "Another import is under way. This one will start when it’s done.\n"
            )
        assert contacts(engine) == 0
    assert [one.process.wait() for one in waiting] == [0, 0]
    said = sorted(one.said for one in waiting)
    assert contacts(engine) == ROWS
    known = "No contacts added for Mara Visser.\n5,000 were already known and stay as they were.\n"
    assert said == ["5,000 contacts added for Mara Visser.\n", known]


def test_one_that_is_killed_is_completed_by_the_next(
    world: World, engine: Engine, book: Path
) -> None:
    importing = forked.start("import", str(book), "--owner", MARA, environment=world.environment)
    wait_for_contacts(engine, 1)
    importing.kill()
    importing.wait()
    stored = contacts(engine)
    assert 0 < stored < ROWS
    again = world.goodturn("import", str(book), "--owner", MARA)
    assert again.stdout.splitlines() == [
        f"{ROWS - stored:,} contacts added for Mara Visser.",
        f"{stored:,} were already known and stay as they were.",
    ]
    assert contacts(engine) == ROWS


def test_one_that_is_stopped_says_how_far_it_came(world: World, book: Path) -> None:
    engine = database.connect(world.environment["DATABASE_URL"])
    importing = Importing(world, book, book.with_name("said"))
    wait_for_contacts(engine, 1)
    os.kill(importing.process.pid, signal.SIGINT)
    assert importing.process.wait() == 1
    assert importing.said == ""
    stored = contacts(engine)
    engine.dispose()
    assert importing.complained.splitlines() == [
        f"{stored:,} contacts added for Mara Visser.",
        f"Stopped after {stored:,} of {ROWS:,} rows. What has been imported stays. Import the "
        "same file again and I’ll add the rest, and nobody twice.",
    ]


def test_one_whose_database_fails_says_how_far_it_came(
    world: World, engine: Engine, book: Path
) -> None:
    refuse_after(engine, ROWS_AT_ONCE + 1)
    ended = world.goodturn("import", str(book), "--owner", MARA)
    assert ended.returncode == 1
    assert "1,000 contacts added for Mara Visser." in ended.stderr
    assert "The database failed after 1,000 of 5,000 rows: the disk is full." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_terminal_shows_how_far_it_is(world: World, book: Path) -> None:
    ours, theirs = pty.openpty()
    importing = subprocess.Popen(
        [sys.executable, "-m", "bot", "import", str(book), "--owner", MARA],
        env={**world.environment, "TERM": "xterm", "COLUMNS": "80"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b"".join(iter(lambda: _read(ours), b"")).decode()
    os.close(ours)
    assert importing.wait() == 0
    percentages = [int(number) for number in re.findall(r"(\d+)%", shown)]
    assert percentages == sorted(percentages)
    assert len(set(percentages)) > 2


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # which is how the end of a terminal is told
        return b""


class Importing:
    """`goodturn import` for Mara, heard while it runs."""

    def __init__(self, world: World, book: Path, output: Path) -> None:
        output.mkdir()
        self._output = output
        arguments = ("import", str(book), "--owner", MARA)
        self.process = forked.start(*arguments, environment=world.environment, output=output)

    @property
    def said(self) -> str:
        return (self._output / "stdout").read_text()

    @property
    def complained(self) -> str:
        return (self._output / "stderr").read_text()

    def complaint(self) -> str:
        """What it complains of first, once it did."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not (self._output / "stderr").exists() or not self.complained.endswith("\n"):
            assert time.monotonic() < deadline, "no complaint"
            time.sleep(0.02)
        return self.complained


def wait_for_contacts(engine: Engine, count: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while contacts(engine) < count:
        assert time.monotonic() < deadline, "nobody came in"
        time.sleep(0.002)


def contacts(engine: Engine) -> int:
    with database.readings(engine)() as session:
        return int(session.connection().scalar(text("SELECT count(*) FROM contact")) or 0)


def refuse_after(engine: Engine, count: int) -> None:
    """Let the database fail, for a reason of its own, at the contact with this number."""
    with engine.begin() as connection:
        if engine.dialect.name == database.SQLITE:
            connection.exec_driver_sql(
                f"CREATE TRIGGER full BEFORE INSERT ON contact WHEN (SELECT max(id) FROM contact)"
                f" >= {count - 1} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
            )
            return
        connection.exec_driver_sql(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE 'the disk is full'; END $$"
        )
        connection.exec_driver_sql(
            "CREATE TRIGGER filled BEFORE INSERT ON contact FOR EACH ROW"
            f" WHEN (NEW.id >= {count}) EXECUTE FUNCTION fail()"
        )


def written(book: Path, rows: int) -> Path:
    """An address book of so many people who all have another name."""
    people = (f"Person{number},Firm{number},p{number}@example.com\n" for number in range(rows))
    book.write_text("First Name,Last Name,E-mail 1 - Value\n" + "".join(people))
    return book
