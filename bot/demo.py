"""The demo: the bot as `goodturn run` runs it, against the sandbox instead of Slack."""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx
from pydantic import SecretStr
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from bot.clock import utc_now
from bot.importing import read
from bot.settings import Settings
from handlers.manifest import manifest
from handlers.web import HEALTH_PATH, SLACK_PATH
from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example import history, team
from sandbox.example.printed import printed
from sandbox.example.tour import HOME_ZONE, MARA, Lost, Step, Tour

LANGUAGES = ("en", "nl", "de", "de-CH")
TOUR_STARTS = datetime(2026, 10, 5, 8, 30, tzinfo=HOME_ZONE)
"""A Monday, half an hour before work."""
TICK_SECONDS = 0.1
"""The demo's clock jumps, and nobody wants to wait until the bot notices."""
PATIENCE_SECONDS = 30.0
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


class DemoFailed(Exception):
    """A part of the demo didn't come up or did not answer; the message is one line."""


def play(plan: Plan, port: int) -> None:
    """Run sandbox and bot until the tour is over or Ctrl-C is pressed. Raises DemoFailed."""
    with tempfile.TemporaryDirectory(prefix="goodturn-demo-") as folder:
        keys = _Keys(secrets.token_hex(16), f"xoxb-demo-{secrets.token_hex(8)}")
        box = _open_sandbox(plan, port, keys)
        configured = _settings(box, keys, Path(folder))
        # A process of its own: the bot is to run as it does for Slack, and can be killed.
        bot = _goodturn(configured, "run")
        try:
            Console().print(f"Open [bold]{box.url}[/bold] in your browser. Stop with Ctrl-C.")
            _wait_until_up(bot, configured)
            _people(plan, box, configured)
            if not plan.tour:
                bot.wait()
        except KeyboardInterrupt:
            pass
        finally:
            bot.terminate()
            bot.wait()
            box.stop()


@dataclass(frozen=True)
class _Keys:
    signing_secret: str
    bot_token: str


def _open_sandbox(plan: Plan, port: int, keys: _Keys) -> Sandbox:
    box = Sandbox(
        team.team(language=plan.language),
        signing_secret=keys.signing_secret,
        bot_token=keys.bot_token,
        now=TOUR_STARTS if plan.tour else utc_now(),
        manifest=manifest(None),
    )
    box.start(port=port)
    return box


def _settings(box: Sandbox, keys: _Keys, folder: Path) -> Settings:
    """What `goodturn run` needs to work for the sandbox, put where its processes read it."""
    port = _free_port()
    box.request_url = f"http://127.0.0.1:{port}{SLACK_PATH}"
    return Settings(
        slack_bot_token=SecretStr(keys.bot_token),
        slack_signing_secret=SecretStr(keys.signing_secret),
        slack_app_token=None,
        slack_api_url=box.api_url,
        database_url=f"sqlite:///{folder / 'goodturn.sqlite'}",
        host="127.0.0.1",
        port=port,
        tick_seconds=TICK_SECONDS,
        clock_url=f"{box.url}/sandbox/clock",
    )


def _goodturn(configured: Settings, *arguments: str) -> "subprocess.Popen[str]":
    """Start the command line as a person would, with the demo's settings."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, **configured.as_environment()},
        stdout=subprocess.PIPE if arguments[0] == "import" else subprocess.DEVNULL,
        text=True,
    )


def _wait_until_up(bot: "subprocess.Popen[str]", configured: Settings) -> None:
    url = f"http://127.0.0.1:{configured.port}{HEALTH_PATH}"
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


def _people(plan: Plan, box: Sandbox, configured: Settings) -> None:
    """What people do in the demo: bring their address books, have a history, take the tour."""
    told = _Told(plan)
    books = {MARA: plan.contacts} if plan.contacts else EXAMPLE_BOOKS
    for owner, lines in _import(configured, books).items():
        told.step(_imported(plan, box, owner, lines))
    driver = Driver(box.url)
    try:
        if plan.contacts is None:
            for member, line in history.lines(driver.now().date()):
                driver.act_as(member).types(line, channel="C0TEAM")
        if plan.tour:
            names = [row.name for row in read(books[MARA].read_bytes()).rows]
            for step in Tour(driver, plan.language, names).play():
                told.step(step)
    except Lost as lost:
        raise DemoFailed(f"the tour did not see {lost}") from lost
    finally:
        driver.close()


def _import(configured: Settings, books: Mapping[str, Path]) -> dict[str, str]:
    """Run `goodturn import` for each address book, all at once; what each said."""
    imports = {
        owner: _goodturn(configured, "import", str(book), "--owner", owner)
        for owner, book in books.items()
    }
    said = {owner: process.communicate()[0].strip() for owner, process in imports.items()}
    if any(process.returncode for process in imports.values()):
        raise DemoFailed("an address book could not be imported")
    return said


def _imported(plan: Plan, box: Sandbox, owner: str, lines: str) -> Step:
    locale = next(m.locale for m in team.team(language=plan.language).members if m.id == owner)
    return Step(
        at=box.clock.now().astimezone(HOME_ZONE),
        step="import",
        who=owner,
        surface="cli",
        language=locale[:2],
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
