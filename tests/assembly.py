"""The bot put together in this process, as handlers.command_line.wiring does it to serve."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import CodeType, FunctionType, SimpleNamespace
from typing import Any

from slack_bolt import App
from slack_bolt.util import utils
from slack_sdk import WebClient
from sqlalchemy import Engine
from werkzeug.test import Client

import handlers.web
from bot import database
from bot.clock import Clock
from bot.database import Reading, Transaction
from handlers import app as listeners
from handlers.background import Background
from handlers.delivery.turn import Turn
from handlers.team import install
from handlers.team.install import Installation

SIGNING_SECRET, BOT_TOKEN = "signing-secret-of-the-tests", "xoxb-tests"


def _inspect_once() -> None:
    """Have Bolt look once at the arguments of a function: each app has two hundred, which takes
    longer than all else about it, and thousands of tests have an app of their own.
    """
    known: dict[CodeType, inspect.FullArgSpec] = {}

    def getfullargspec(function: Callable[..., Any]) -> inspect.FullArgSpec:
        if not isinstance(function, FunctionType):
            return inspect.getfullargspec(function)
        if function.__code__ not in known:
            known[function.__code__] = inspect.getfullargspec(function)
        return known[function.__code__]

    utils.inspect = SimpleNamespace(  # type: ignore[attr-defined,assignment]
        **{**vars(inspect), "getfullargspec": getfullargspec}
    )


_inspect_once()


@dataclass
class StoppedClock:
    """Shows one moment until somebody sets it."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


@dataclass(frozen=True)
class ShiftedClock:
    """Runs like the machine's clock, so much ahead of it."""

    ahead: timedelta

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass(frozen=True)
class Bot:
    """One workspace's bot, on its database and by its clock."""

    installation: Installation
    transaction: Transaction
    reading: Reading
    clock: Clock

    @contextmanager
    def listening(self) -> Iterator[App]:
        """Its listeners; when the block ends, lazy ones have done what they had begun."""
        background = Background()
        app = listeners.build(
            self.installation, self.transaction, self.reading, self.clock, background
        )
        try:
            yield app
        finally:
            # They still use the database.
            app.listener_runner.listener_executor.shutdown()
            background.finish()

    def web(self, app: App) -> Client:
        """Whoever posts to the listeners, as over HTTP."""
        served = handlers.web.create(
            app,
            self.reading,
            self.installation.workspace_id,
            signing_secret=SIGNING_SECRET,
            slack_api_url=self.installation.client.base_url,
        )
        return served.test_client()

    def turn(self) -> Turn:
        """What the clock's tick does for the workspace."""
        return Turn(self.installation, self.transaction, self.reading, self.clock)


def client(slack_url: str) -> WebClient:
    """For a fake Slack at this address, or a sandbox that takes this token."""
    return WebClient(token=BOT_TOKEN, base_url=f"{slack_url}/api/")


def settle_in(engine: Engine, slack: WebClient, clock: Clock) -> Bot:
    """The bot in the workspace that `slack` is signed in to."""
    transaction = database.transactions(engine)
    installation = install.settle_in(slack, transaction)
    return Bot(installation, transaction, database.readings(engine), clock)
