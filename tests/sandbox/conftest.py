"""A sandbox with a small bot behind it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from threading import Thread

import pytest
from werkzeug.serving import make_server

from sandbox import Sandbox
from sandbox.driver import Actor, Driver
from sandbox.example.team import team
from tests.sandbox.echo_bot import BOT_TOKEN, SIGNING_SECRET, EchoBot

COMMAND = {"command": "/water", "usage_hint": "the fern", "description": "Water a plant"}
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.fixture
def box() -> Iterator[Sandbox]:
    """A running sandbox that gives the bot little time."""
    sandbox = Sandbox(
        team(),
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        now=NOON,
        manifest={
            "features": {"slash_commands": [COMMAND]},
            "settings": {
                "event_subscriptions": {
                    "bot_events": [
                        "app_home_opened",
                        "dnd_updated_user",
                        "member_joined_channel",
                        "reaction_added",
                    ]
                }
            },
        },
        answer_limit=0.5,
        retry_delays=(0.0, 0.01, 0.02),
    )
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def bot(box: Sandbox) -> Iterator[EchoBot]:
    """The bot, connected both ways."""
    echo = EchoBot(api_url=box.api_url)
    server = make_server("127.0.0.1", 0, echo.application(), threaded=True)
    thread = Thread(target=server.serve_forever, args=(0.005,), daemon=True)
    thread.start()
    box.request_url = f"http://127.0.0.1:{server.port}/slack/events"
    yield echo
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def driver(box: Sandbox) -> Iterator[Driver]:
    """A connection that does not wait long."""
    connection = Driver(box.url, patience=0.3)
    yield connection
    connection.close()


@pytest.fixture
def mara(driver: Driver) -> Actor:
    """The member in front of the screen."""
    return driver.act_as("U0MARA")
