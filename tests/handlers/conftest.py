"""The bot's real listeners on a real database, with a fake Slack around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from sqlalchemy import Engine

import handlers
import handlers.web
from bot import database
from bot.database import Transaction
from handlers import install
from handlers.delivery import Delivery
from handlers.install import Installation
from handlers.schedule import Turn
from tests.conftest import empty_engine
from tests.handlers.person import Person
from tests.handlers.slack import SIGNING_SECRET, FakeSlack


@dataclass
class StoppedClock:
    """Shows one moment until somebody sets it."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Engine:
    """SQLite, unless a test wants both, as the rules behind the listeners are tried on both."""
    return empty_engine(request, getattr(request, "param", database.SQLITE))


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    fake = FakeSlack()
    yield fake
    fake.stop()


@pytest.fixture
def clock(now: datetime) -> StoppedClock:
    return StoppedClock(now)


@pytest.fixture
def installation(slack: FakeSlack, transaction: Transaction) -> Installation:
    client = WebClient(token="xoxb-tests", base_url=f"{slack.url}/api/")
    return install.settle_in(client, transaction)


@pytest.fixture
def app(installation: Installation, transaction: Transaction, clock: StoppedClock) -> Iterator[App]:
    app = handlers.build(installation, transaction, clock, SIGNING_SECRET)
    yield app
    # Lazy listeners still use the database.
    app.listener_runner.listener_executor.shutdown()


@pytest.fixture
def delivery(installation: Installation, transaction: Transaction, clock: StoppedClock) -> Delivery:
    return Delivery(installation, transaction, clock)


@pytest.fixture
def turn(installation: Installation, transaction: Transaction, clock: StoppedClock) -> Turn:
    """What the clock's tick does for the workspace."""
    return Turn(installation, transaction, clock)


@pytest.fixture
def person(
    app: App, installation: Installation, transaction: Transaction, slack: FakeSlack
) -> Person:
    """Mara, in front of her screen."""
    web = handlers.web.create(app, transaction, installation.workspace_id)
    return Person(web.test_client(), slack)
