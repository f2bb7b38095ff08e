"""A tour, and what people type besides, played with the real bot: the traffic that it made."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example import team
from sandbox.example.player import HOME_ZONE, MARA, TEAM_CHANNEL
from sandbox.example.tour import Tour
from tests import forked, processes

STARTS = datetime(2026, 10, 5, 8, 30, tzinfo=HOME_ZONE)
"""A Monday, half an hour before work."""
SECRET, TOKEN = "secret", "xoxb-contract"
BOOK = Path(team.__file__).with_name("mara.csv")
TYPED = (
    "help",
    "today",
    "language nl",
    "language en",
    "gibberish",
    "ask Nobody a favour",
    "gave Ann a book",
    "answered Bram Kuipers yes",
)


def traffic(folder: Path) -> list[dict[str, Any]]:
    """Every request in either direction, as GET /sandbox/traffic tells it."""
    box = Sandbox(team.team(), signing_secret=SECRET, bot_token=TOKEN, now=STARTS)
    box.start()
    driver = Driver(box.url)
    try:
        with _bot(box, folder):
            for line in TYPED:
                driver.act_as(MARA).types(f"/goodturn {line}", channel=TEAM_CHANNEL)
            for _ in Tour(driver, "en", _names()).play():
                pass
            driver.changes_member(MARA, tz="Asia/Tokyo")
            return driver.traffic()
    finally:
        driver.close()
        box.stop()


def _names() -> list[str]:
    with BOOK.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        columns = ("First Name", "Middle Name", "Last Name")
        return [" ".join(filter(None, (row.get(name) for name in columns))) for row in rows]


@contextmanager
def _bot(box: Sandbox, folder: Path) -> Iterator[None]:
    """The bot as processes of its own, with Mara's contacts, until the block is left."""
    environment = processes.environment_in(
        box, f"sqlite:///{folder / 'goodturn.sqlite'}", signing_secret=SECRET, bot_token=TOKEN
    )
    imported = forked.run("import", str(BOOK), "--owner", MARA, environment=environment)
    assert imported.returncode == 0, imported.stderr
    running = forked.start("run", environment=environment)
    with processes.up(running, environment["PORT"]):
        yield
