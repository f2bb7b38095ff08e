"""Whole stories: the bot behind its web server, the sandbox in place of Slack."""

import os
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from handlers.team.manifest import manifest
from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example import team as example
from sandbox.example.player import MARA, TEAM_CHANNEL
from sandbox.example.team import team
from tests import forked, processes
from tests.browsing import page_at
from tests.journeys.person import STARTS, Person
from tests.processes import PATIENCE_SECONDS, Process

SIGNING_SECRET, BOT_TOKEN = "secret-of-the-journeys", "xoxb-journeys"
APP_TOKEN = "xapp-journeys"


@dataclass
class World:
    """A sandbox, and the bot as processes of its own that can be killed and started again."""

    box: Sandbox
    driver: Driver
    environment: Mapping[str, str]
    bot: Process | None = None

    def start_bot(self, *options: str, as_operator: bool = False) -> None:
        """Start `goodturn run`, with options of it, and wait until it answers.

        As an operator starts it, it loads everything first, which takes a second or two longer.
        """
        start = processes.start if as_operator else forked.start
        self.bot = start("run", *options, environment=self.environment)
        self.wait_until_up(self.bot)

    def kill_bot(self) -> None:
        """kill -9, all of its processes: no handler and no finally runs."""
        assert self.bot is not None
        children = self._workers()
        ends = [os.pidfd_open(child) for child in children]
        self.bot.kill()
        for child in children:
            os.kill(child, signal.SIGKILL)
        self.bot.wait()
        # Until then they hold the port, and would be taken for the bot that comes next.
        for end in ends:
            assert select.select([end], [], [], PATIENCE_SECONDS)[0]
            os.close(end)
        self.bot = None

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let the bot do nothing while the block lasts, as on a machine that is far too busy."""
        workers = self._workers()
        for worker in workers:
            os.kill(worker, signal.SIGSTOP)
        try:
            yield
        finally:
            for worker in workers:
                os.kill(worker, signal.SIGCONT)

    def _workers(self) -> list[int]:
        assert self.bot is not None
        return processes.children(self.bot.pid)

    def kill_workers(self) -> None:
        """kill -9 the processes that answer, and leave the one that started them."""
        for worker in self._workers():
            os.kill(worker, signal.SIGKILL)

    def wait_until_up(self, bot: Process | None = None) -> None:
        """Wait until a bot answers or is connected, whoever started it."""
        if self.environment["SLACK_APP_TOKEN"]:
            self.driver.wait_for(lambda entry: entry.kind == "app_connected", PATIENCE_SECONDS)
        elif bot is not None:
            processes.wait_until_up(bot, self.environment["PORT"])
        else:
            processes.wait_until_answered(self.environment["PORT"])

    def wait_for_fault(self, method: str) -> None:
        """Wait until the bot met a fault of this method of the Web API."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self.driver.faults_met(method):
            assert time.monotonic() < deadline, method
            time.sleep(0.02)

    def goodturn(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run the command line to its end."""
        return forked.run(*arguments, environment=self.environment)


OLD_FRIENDS = (
    "Anna Jansen",
    "Anna de Wit",
    "Pieter van den Berg",
    "Fatima El Amrani",
    "Joost Hendriks",
    "Saskia Mulder",
    "Willem de Graaf",
    "Lotte de Graaf",
    "Yusuf Demir",
    "Ingrid Postma",
    "Ruben Smeets",
    "Claire Dubois",
    "Bram Kuipers",
    "Hanneke Vos",
    "Olivier Claes",
    "Marijke Bos",
    "Sofie Maes",
    "Tom Bakker",
)
"""People in Mara's address book."""


def give_in_july(world: World, names: Iterable[str] = OLD_FRIENDS) -> None:
    """Mara logs what she gave so long ago that all these people are due."""
    mara = world.driver.act_as(MARA)
    for name in names:
        logged = mara.types(f"/goodturn give {name} tips on 1 July", channel=TEAM_CHANNEL)
        assert logged is not None
        assert "jul" in logged.words().casefold()


@pytest.fixture
def world(tmp_path: Path, migrated_file: Path, request: pytest.FixtureRequest) -> Iterator[World]:
    """Mara's language is English, or what the test's parameter says."""
    shutil.copy(migrated_file, tmp_path)
    with begun(tmp_path, getattr(request, "param", "en")) as made:
        yield made


@pytest.fixture
def connected_world(tmp_path: Path, migrated_file: Path) -> Iterator[World]:
    """One in which the bot opens the connection: Socket Mode."""
    shutil.copy(migrated_file, tmp_path)
    with begun(tmp_path, app_token=APP_TOKEN) as made:
        made.box.request_url = None
        made.environment = {
            **made.environment,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_SIGNING_SECRET": "",
        }
        yield made


@contextmanager
def begun(folder: Path, language: str = "en", app_token: str | None = None) -> Iterator[World]:
    """A world without a bot yet, with its database in a folder."""
    box = Sandbox(
        team(language=language),
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        app_token=app_token,
        now=STARTS,
        manifest=manifest(None),
    )
    box.start()
    driver = Driver(box.url, patience=5.0)
    database_url = f"sqlite:///{folder / 'goodturn.sqlite'}"
    environment = processes.environment_in(
        box, database_url, signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN
    )
    world = World(box, driver, environment)
    yield world
    if world.bot is not None:
        world.kill_bot()
    driver.close()
    box.stop()


@pytest.fixture
def mara(world: World) -> Iterator[Person]:
    """Mara at the page, acting as herself, her address book imported."""
    book = Path(example.__file__).parent / "mara.csv"
    assert world.goodturn("import", str(book), "--owner", MARA).returncode == 0
    world.start_bot()
    with page_at(f"{world.box.url}/#as=U0JONAS") as page:
        page.locator("#actor").select_option(MARA)
        page.get_by_role("navigation").get_by_text("Mara Visser").wait_for()
        # The bot welcomes her, and would otherwise do so amid what a journey does.
        page.get_by_role("article").first.wait_for()
        yield Person(page)
