"""Commands that are answered while a large address book comes in, on SQLite, where all write."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from tests.benchmarks import clients, commands, load, posts, servers, start
from tests.benchmarks.load import Request, Round, WrongAnswer
from tests.benchmarks.peers import OWNER

ROWS = 60_000
CONTACTS = 1_000
"""Whom the commands are about."""
ROUND_SECONDS = 0.5


@dataclass(frozen=True)
class Beside:
    """How long the import took, and what the commands took meanwhile."""

    seconds: float
    milliseconds: list[float]
    failed: int

    @property
    def median(self) -> float:
        return median(self.milliseconds)


def beside_commands(make: Callable[[], Engine]) -> Beside:
    """One person gives all the time, in another process than the import's."""
    engine = make()
    address = servers.address(engine)
    milliseconds: list[float] = []
    failed = 0
    with (
        TemporaryDirectory() as folder,
        load.generator() as generator,
        servers.peer("slack") as slack,
        servers.bot(address, slack, "--no-schedule") as server,
    ):
        known = clients.move_in(engine, CONTACTS, slack.response_url)
        # Whoever comes in may have the same name: then the answer asks who is meant.
        requests = [Request(post.body) for post in posts.CASES[commands.GIVE](known)]
        book = Path(folder) / "contacts.csv"
        start.write(book, ROWS)
        importing = subprocess.Popen(
            [sys.executable, "-m", "bot", "import", str(book), "--owner", OWNER],
            env=servers.environment(address, slack),
            stdout=subprocess.DEVNULL,
        )
        began = time.perf_counter()
        while importing.poll() is None:
            try:
                answered = generator.play(Round(server.port, requests, 1, ROUND_SECONDS))
            except WrongAnswer:
                failed += 1
            else:
                milliseconds += answered.milliseconds
        seconds = time.perf_counter() - began
    assert importing.returncode == 0
    return Beside(seconds, milliseconds, failed)
