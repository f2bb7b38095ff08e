"""A tour, and what people type besides, played with the real bot: the traffic that it made."""

import csv
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example import team
from sandbox.example.tour import HOME_ZONE, MARA, TEAM_CHANNEL, Tour
from tests import forked

STARTS = datetime(2026, 10, 5, 8, 30, tzinfo=HOME_ZONE)
"""A Monday, half an hour before work."""
PATIENCE_SECONDS = 30.0
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
    box = Sandbox(team.team(), signing_secret="secret", bot_token="xoxb-contract", now=STARTS)
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
    port = _free_port()
    box.request_url = f"http://127.0.0.1:{port}/slack/events"
    environment = {
        **os.environ,
        "SLACK_BOT_TOKEN": "xoxb-contract",
        "SLACK_SIGNING_SECRET": "secret",
        "SLACK_APP_TOKEN": "",
        "SLACK_API_URL": box.api_url,
        "DATABASE_URL": f"sqlite:///{folder / 'goodturn.sqlite'}",
        "PORT": str(port),
        "TICK_SECONDS": "0.05",
        "CLOCK_URL": f"{box.url}/sandbox/clock",
    }
    imported = forked.run("import", str(BOOK), "--owner", MARA, environment=environment)
    assert imported.returncode == 0, imported.stderr
    running = forked.start("run", environment=environment)
    try:
        _wait_until_up(f"http://127.0.0.1:{port}/health")
        yield
    finally:
        running.terminate()
        running.wait()


def _wait_until_up(url: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    with httpx.Client(trust_env=False) as http:
        while time.monotonic() < deadline:
            try:
                http.get(url).raise_for_status()
            except httpx.ConnectError:
                time.sleep(0.05)
            else:
                return
    raise TimeoutError("the bot did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
