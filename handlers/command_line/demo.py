"""The demo: the sandbox in this process, the bot in another one, and people who use it."""

import csv
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example import history, team
from sandbox.example.printed import printed
from sandbox.example.tour import HOME_ZONE, MARA, Lost, Step, Tour
from sandbox.state.workspace import Suggestion

LOCALES = tuple(team.LOCALES)
TOUR_STARTS = datetime(2026, 10, 5, 8, 30, tzinfo=HOME_ZONE)
"""A Monday, half an hour before work."""
TICK_SECONDS = 0.1
"""The demo's clock jumps, and nobody wants to wait until the bot notices."""
PATIENCE_SECONDS = 30.0
MANIFEST = Path(__file__).parents[1] / "team" / "manifest.json"
"""Read as a file: the modules of `handlers` would make this process three times as large."""
_EXAMPLE = Path(team.__file__).parent
EXAMPLE_BOOKS = {
    MARA: _EXAMPLE / "mara.csv",
    "U0JONAS": _EXAMPLE / "jonas.csv",
    "U0PRIYA": _EXAMPLE / "priya.csv",
}


@dataclass(frozen=True)
class Plan:
    """What was asked for on the command line."""

    tour: bool
    contacts: Path | None
    language: str
    json_file: Path | None

    @property
    def books(self) -> Mapping[str, Path]:
        """Whose address books are imported."""
        return EXAMPLE_BOOKS if self.contacts is None else {MARA: self.contacts}


class DemoFailed(Exception):
    """A part of the demo didn't come up or did not answer; the message is one line."""


def play(plan: Plan, port: int) -> None:
    """Run sandbox and bot until the tour is over or Ctrl-C is pressed. Raises DemoFailed."""
    with tempfile.TemporaryDirectory(prefix="goodturn-demo-") as folder:
        secret, token = secrets.token_hex(16), f"xoxb-demo-{secrets.token_hex(8)}"
        box = Sandbox(
            team.team(language=plan.language),
            signing_secret=secret,
            bot_token=token,
            now=TOUR_STARTS if plan.tour else datetime.now(UTC),
            manifest=json.loads(MANIFEST.read_text()),
        )
        box.start(port=port)
        bot_port = _free_port()
        box.request_url = f"http://127.0.0.1:{bot_port}/slack/events"
        bot = subprocess.Popen(
            [sys.executable, "-m", "handlers.command_line.demo_bot", folder, *_pairs(plan.books)],
            env={
                **os.environ,
                "SLACK_BOT_TOKEN": token,
                "SLACK_SIGNING_SECRET": secret,
                "SLACK_APP_TOKEN": "",
                "SLACK_API_URL": box.api_url,
                "DATABASE_URL": f"sqlite:///{folder}/goodturn.sqlite",
                "HOST": "127.0.0.1",
                "PORT": str(bot_port),
                "TICK_SECONDS": str(TICK_SECONDS),
                "CLOCK_URL": f"{box.url}/sandbox/clock",
            },
            # Ctrl-C goes to this process alone, which then ends the bot in good order.
            start_new_session=True,
        )
        signal.signal(signal.SIGTERM, _interrupt)
        try:
            if not box.url.endswith(f":{port}"):
                Console().print(f"Port {port} is in use, so the demo took the next free one.")
            Console().print(f"Open [bold]{box.url}[/bold] in your browser. Stop with Ctrl-C.")
            _wait_until_up(bot, f"http://127.0.0.1:{bot_port}/health")
            box.suggestions = _suggestions(Path(folder) / "first_steps.json")
            _people(plan, box, json.loads((Path(folder) / "imports.json").read_text()))
            if not plan.tour:
                bot.wait()
        except KeyboardInterrupt:
            pass
        finally:
            bot.terminate()
            bot.wait()
            box.stop()


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _pairs(books: Mapping[str, Path]) -> list[str]:
    """The address books as arguments."""
    return [f"{owner}={book.resolve()}" for owner, book in books.items()]


def _wait_until_up(bot: "subprocess.Popen[bytes]", url: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    with httpx.Client(trust_env=False) as http:
        while bot.poll() is None and time.monotonic() < deadline:
            try:
                http.get(url).raise_for_status()
            except httpx.ConnectError:
                time.sleep(0.05)
            else:
                return
    raise DemoFailed("the bot did not start")


def _suggestions(file: Path) -> dict[str, list[Suggestion]]:
    """What the bot says to try first, by locale: its texts, which this process doesn't load."""
    steps = json.loads(file.read_text())
    return {locale: [Suggestion(**step) for step in said] for locale, said in steps.items()}


def _people(plan: Plan, box: Sandbox, imported: Mapping[str, str]) -> None:
    """What people do in the demo: bring their address books, have a history, take the tour."""
    told = _Told(plan)
    for owner, lines in imported.items():
        told.step(_import_step(plan, box, owner, lines))
    driver = Driver(box.url)
    try:
        if plan.contacts is None:
            _live_through(history.lines(driver.now().date()), driver)
        if plan.tour:
            for step in Tour(driver, plan.language, _names(plan.books[MARA])).play():
                told.step(step)
    except Lost as lost:
        raise DemoFailed(f"the tour did not see {lost}") from lost
    finally:
        driver.close()


def _live_through(lines: Iterable[tuple[str, str]], driver: Driver) -> None:
    """Type the history, and clear the answers away, as people do who have read them."""
    for member, line in lines:
        actor = driver.act_as(member)
        answer = actor.types(line, channel="C0TEAM")
        if answer is not None and answer.surface == "ephemeral":
            actor.dismisses(answer)


def _names(book: Path) -> list[str]:
    """The names in an address book, as people know them who wrote it."""
    with book.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        columns = ("First Name", "Middle Name", "Last Name")
        rows = [[row.get(column) or "" for column in columns] for row in csv.DictReader(lines)]
    return [name for row in rows if (name := " ".join(" ".join(row).split()))]


def _import_step(plan: Plan, box: Sandbox, owner: str, lines: str) -> Step:
    locale = next(m.locale for m in team.team(language=plan.language).members if m.id == owner)
    return Step(
        at=box.clock.now().astimezone(HOME_ZONE),
        step="import",
        who=owner,
        surface="cli",
        language=plan.language if owner == MARA else locale[:2],
        text=lines,
    )


class _Told:
    """The steps as they happen: for people on the terminal, for programs in a file."""

    def __init__(self, plan: Plan) -> None:
        self._console, self._plan = Console(), plan
        self._channels = {c.id: c.name for c in team.team(language=plan.language).channels}
        if plan.json_file is not None:
            plan.json_file.write_text("")

    def step(self, step: Step) -> None:
        if not self._plan.tour:
            return
        title = f"{step.at:%a %d %b %Y %H:%M} · {step.step} · {step.surface}"
        shown = printed(step.text, step.blocks, self._channels)
        self._console.print(Panel(shown, title=escape(title), title_align="left", width=80))
        if self._plan.json_file is not None:
            with self._plan.json_file.open("a") as lines:
                lines.write(json.dumps(step.as_json(), ensure_ascii=False) + "\n")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
