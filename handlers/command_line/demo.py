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
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import httpx
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example import history, team
from sandbox.example.player import HOME_ZONE, MARA, Lost, Step
from sandbox.example.printed import printed
from sandbox.example.tour import Tour
from sandbox.state.workspace import Suggestion

LOCALES = tuple(team.LOCALES)
TOUR_STARTS = datetime(2026, 10, 5, 8, 30, tzinfo=HOME_ZONE)
"""A Monday, half an hour before work."""
TICK_SECONDS = 0.1
"""The demo's clock jumps, and nobody wants to wait until the bot notices."""
PATIENCE_SECONDS = 120.0
"""A busy machine takes its time to load and import everything."""
TOLD = 2
"""The status of a bot that has said itself why it can't begin."""
MANIFEST = Path(__file__).parents[1] / "team" / "manifest.json"
"""Read as a file: the modules of `handlers` would make this process three times as large."""
_EXAMPLE = Path(team.__file__).parent
EXAMPLE_BOOKS = {
    MARA: _EXAMPLE / "mara.csv",
    "U0JONAS": _EXAMPLE / "jonas.csv",
    "U0PRIYA": _EXAMPLE / "priya.csv",
}
EXAMPLE_PEOPLE = _EXAMPLE / "people.json"
"""What the team knows of those in its books."""


@dataclass(frozen=True)
class Plan:
    """What was asked for on the command line."""

    tour: bool
    contacts: Path | None
    language: str
    json_file: Path | None

    @property
    def people(self) -> str:
        """Where it is told what is known of the people in the books; empty for somebody's own."""
        return str(EXAMPLE_PEOPLE) if self.contacts is None else ""

    @property
    def books(self) -> Mapping[str, Path]:
        """Whose address books are imported."""
        return EXAMPLE_BOOKS if self.contacts is None else {MARA: self.contacts}


class DemoFailed(Exception):
    """A part of the demo didn't come up or did not answer; the message is one line, or nothing
    where that part has said why.
    """


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
        bot = _begin(
            plan,
            folder,
            SLACK_BOT_TOKEN=token,
            SLACK_SIGNING_SECRET=secret,
            SLACK_API_URL=box.api_url,
            PORT=str(bot_port),
            CLOCK_URL=f"{box.url}/sandbox/clock",
        )

        def stop(_signal: int, _frame: object) -> NoReturn:
            # An exception may be lost where garbage is being collected; an end of the bot is not.
            bot.terminate()
            raise KeyboardInterrupt

        signal.signal(signal.SIGTERM, stop)
        try:
            if not box.url.endswith(f":{port}"):
                Console().print(f"Port {port} is in use, so the demo took the next free one.")
            Console().print("Starting…")
            _wait_until_up(bot, f"http://127.0.0.1:{bot_port}/health")
            box.suggestions = _suggestions(Path(folder) / "first_steps.json")
            told = _Told(plan)
            _move_in(plan, box, told, json.loads((Path(folder) / "imports.json").read_text()))
            # Not before: what is typed while nobody answers is lost.
            Console().print(f"Open [bold]{box.url}[/bold] in your browser. Stop with Ctrl-C.")
            if plan.tour:
                _take_the_tour(plan, box, told)
            else:
                _wait_for_the_end(bot)
        except KeyboardInterrupt:
            pass
        finally:
            bot.terminate()
            bot.wait()
            box.stop()


def _begin(plan: Plan, folder: str, **settings: str) -> "subprocess.Popen[bytes]":
    """Begin the bot, with its database in a folder."""
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "handlers.command_line.demo_bot",
            folder,
            plan.people,
            *_pairs(plan.books),
        ],
        env={
            **os.environ,
            "SLACK_APP_TOKEN": "",
            "DATABASE_URL": f"sqlite:///{folder}/goodturn.sqlite",
            "HOST": "127.0.0.1",
            "TICK_SECONDS": str(TICK_SECONDS),
            **settings,
        },
        # Ctrl-C goes to this process alone, which then ends the bot in good order.
        start_new_session=True,
    )


def _wait_for_the_end(bot: "subprocess.Popen[bytes]") -> None:
    """In short waits, since a stop that comes just as a wait begins is seen when it is over."""
    while bot.poll() is None:
        time.sleep(0.2)


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
    raise DemoFailed("" if bot.poll() == TOLD else "the bot did not start")


def _suggestions(file: Path) -> dict[str, list[Suggestion]]:
    """What the bot says to try first, by locale: its texts, which this process doesn't load."""
    steps = json.loads(file.read_text())
    return {locale: [Suggestion(**step) for step in said] for locale, said in steps.items()}


def _move_in(plan: Plan, box: Sandbox, told: "_Told", imported: Mapping[str, str]) -> None:
    """People bring their address books, and those of the example have a history."""
    for owner, lines in imported.items():
        told.step(_import_step(plan, box, owner, lines))
    if plan.contacts is None:
        with _driving(box) as driver:
            _live_through(history.lines(driver.now().date(), plan.language), driver)


def _take_the_tour(plan: Plan, box: Sandbox, told: "_Told") -> None:
    try:
        with _driving(box) as driver:
            for step in Tour(driver, plan.language, _names(plan.books[MARA])).play():
                told.step(step)
            if step.step == "declined":
                told.line("The campaign can't start with this address book: the tour ends here.")
    except Lost as lost:
        raise DemoFailed(f"the tour did not see {lost}") from lost


@contextmanager
def _driving(box: Sandbox) -> Iterator[Driver]:
    driver = Driver(box.url)
    try:
        yield driver
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

    def line(self, said: str) -> None:
        """One for people only."""
        self._console.print(said)

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
