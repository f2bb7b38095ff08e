"""The listeners in Socket Mode: what they answer, what comes again, and lines that end."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from queue import Queue
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import ViewState
from sqlalchemy import Engine
from websockets.sync.server import ServerConnection, serve

from handlers.bolt_requests import Misshapen, Requests
from handlers.socket_mode import Pings, SocketMode
from handlers.team.install import SignInRefused
from sandbox import Sandbox
from sandbox.deliveries.deliveries import ANSWER_LIMIT
from sandbox.driver import Actor, Driver
from sandbox.example.team import team
from tests import assembly, payloads
from tests.assembly import BOT_TOKEN, SIGNING_SECRET, StoppedClock
from tests.handlers.test_events import Counted, fail

APP_TOKEN = "xapp-tests"
HASTY = Pings(every=0.1, answered_within=0.1, closed_within=0.1)
AT_MOST_SECONDS = 10.0
"""How long it may take to be there again."""


@pytest.fixture
def box(now: datetime) -> Iterator[Sandbox]:
    """Slack, which comes again often."""
    made = Sandbox(
        team(),
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        app_token=APP_TOKEN,
        now=now,
        retry_delays=(0.0, *[0.1] * 50),
    )
    made.start()
    yield made
    made.stop()


@pytest.fixture
def driver(box: Sandbox) -> Iterator[Driver]:
    connection = Driver(box.url)
    yield connection
    connection.close()


@pytest.fixture
def mara_types(driver: Driver) -> Actor:
    return driver.act_as("U0MARA")


@pytest.fixture
def assembled(engine: Engine, box: Sandbox, clock: StoppedClock) -> assembly.Bot:
    return assembly.settle_in(engine, assembly.client(box.url), clock)


@contextmanager
def connected(
    app: App, pings: Pings | None = None, client: WebClient | None = None
) -> Iterator[SocketMode]:
    connection = SocketMode(app, client or app.client, APP_TOKEN, pings)
    connection.start()
    try:
        yield connection
    finally:
        connection.stop()


class Opening(WebClient):
    """Knows where to connect, without asking Slack."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def apps_connections_open(self, **_: Any) -> Any:
        return {"url": self._url}


@contextmanager
def babbling(babble: str | bytes) -> Iterator[tuple[str, "Queue[Any]"]]:
    """A websocket that says something, and then a command as it should be."""
    answers: Queue[Any] = Queue()
    command = payloads.command("U0MARA", "help", "https://hooks.slack.com/1")

    def converse(line: ServerConnection) -> None:
        line.send(babble)
        line.send(json.dumps({"type": "slash_commands", "envelope_id": "last", "payload": command}))
        for answer in line:
            answers.put(json.loads(answer))

    with serve(converse, "127.0.0.1", 0) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"ws://127.0.0.1:{server.socket.getsockname()[1]}", answers
        server.shutdown()
        thread.join()


def is_connection(entry: Any) -> bool:
    return bool(entry.kind == "app_connected")


def helped(actor: Actor) -> bool:
    shown = actor.types("/goodturn help", channel="C0TEAM")
    return shown is not None and "/goodturn give" in shown.words()


def tries(driver: Driver) -> list[Any]:
    """The deliveries so far."""
    return [one for one in driver.traffic() if one["direction"] == "to_bot"]


def until_acknowledged(driver: Driver) -> None:
    deadline = time.monotonic() + AT_MOST_SECONDS
    while not [one for one in tries(driver) if one["status"] is not None]:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_command_is_answered(app: App, mara_types: Actor) -> None:
    with connected(app):
        assert helped(mara_types)


def test_an_answer_of_seventy_kilobytes_goes_out(app: App, mara_types: Actor) -> None:
    @app.command("/long")
    def answer(ack: Ack) -> None:
        ack(text="é" * 35_000)

    with connected(app):
        shown = mara_types.types("/long", channel="C0TEAM")
    assert shown is not None
    assert shown.text == "é" * 35_000


def test_an_event_whose_listener_failed_comes_again_and_counts_once(
    app: App, box: Sandbox, driver: Driver
) -> None:
    listener = Counted(fail)
    app.event("pin_added")(listener)
    box.answer_limit = 0.5
    with connected(app):
        assert not driver.sends_event({"type": "pin_added", "user": "U0MARA"})
        until_acknowledged(driver)
    assert [one["request"]["retry_attempt"] for one in tries(driver)][:2] == [0, 1]
    assert listener.count == 2


def test_an_event_that_comes_while_it_is_handled_and_afterwards_counts_once(
    app: App, box: Sandbox, driver: Driver
) -> None:
    may_end = Event()
    listener = Counted(lambda: may_end.wait(AT_MOST_SECONDS))
    app.event("pin_added")(listener)
    box.answer_limit = 0.2
    with connected(app):
        assert not driver.sends_event({"type": "pin_added", "user": "U0MARA"})
        may_end.set()
        until_acknowledged(driver)
    assert len(tries(driver)) > 1
    assert listener.count == 1


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"team": 5},
        {"type": "block_actions", "actions": []},
        payloads.command("U0MARA", "help", "http://127.0.0.1:1/steal"),
    ],
)
def test_what_has_none_of_slacks_shapes_is_not_read(odd: Any) -> None:
    with pytest.raises(Misshapen):
        Requests("https://slack.com/api/").sent(odd)


def test_what_is_not_read_is_not_acknowledged_and_ends_nothing(
    app: App,
    box: Sandbox,
    driver: Driver,
    mara_types: Actor,
    capsys: pytest.CaptureFixture[str],
) -> None:
    box.answer_limit = 0.2
    with connected(app):
        assert not driver.sends_event({"type": "message", "channel": 5})
        box.answer_limit = ANSWER_LIMIT
        assert helped(mara_types)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("babble", ["", "{", "[]", "null", '{"envelope_id": "1"}', b"\xff"])
def test_babble_ends_nothing(app: App, babble: str | bytes) -> None:
    with babbling(babble) as (url, answers), connected(app, client=Opening(url)):
        assert answers.get(timeout=AT_MOST_SECONDS)["envelope_id"] == "last"


@pytest.mark.parametrize("how", ["warning", "refresh_requested", "drop", "silence"])
def test_after_a_cut_it_connects_anew(
    app: App, driver: Driver, mara_types: Actor, how: str
) -> None:
    with connected(app, HASTY):
        driver.wait_for(is_connection)
        since = driver.seq
        driver.cuts_connections(how)
        driver.wait_for(is_connection, timeout=AT_MOST_SECONDS, since=since)
        assert helped(mara_types)


def test_a_dead_line_is_found_out_soon_enough() -> None:
    usual = Pings()
    to_connect = 2
    assert usual.every + usual.answered_within + usual.closed_within + to_connect < AT_MOST_SECONDS


def said_until(awaited: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What is logged until it says so; on a busy machine that takes a while."""
    said, until = "", time.monotonic() + AT_MOST_SECONDS
    while awaited not in said and time.monotonic() < until:
        time.sleep(0.05)
        said += capsys.readouterr().out
    return said


def test_when_slack_was_away_it_connects_anew_and_says_so_twice(
    app: App, box: Sandbox, driver: Driver, mara_types: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    port = urlsplit(box.url).port
    assert port is not None
    with connected(app):
        driver.wait_for(is_connection)
        since = driver.seq
        box.stop()
        said = said_until("connection_lost", capsys)
        box.start(port)
        driver.wait_for(is_connection, timeout=AT_MOST_SECONDS, since=since)
        assert helped(mara_types)
    said += capsys.readouterr().out
    assert (said.count("connection_lost"), said.count("connection_back")) == (1, 1)
    assert len(said.splitlines()) == 2


def test_told_to_stop_it_answers_what_is_under_way(
    app: App, driver: Driver, mara_types: Actor
) -> None:
    begun = Event()

    @app.command("/slow")
    def answer(ack: Ack) -> None:
        begun.set()
        time.sleep(0.3)
        ack(text="Done")

    with ThreadPoolExecutor() as at_once, connected(app):
        shown = at_once.submit(mara_types.types, "/slow", channel="C0TEAM")
        assert begun.wait(AT_MOST_SECONDS)
    answered = shown.result()
    assert answered is not None
    assert answered.words() == "Done"


def test_without_a_valid_app_token_it_does_not_start(app: App) -> None:
    connection = SocketMode(app, app.client, "xapp-other")
    with pytest.raises(SignInRefused, match="SLACK_APP_TOKEN was refused by Slack: invalid_auth"):
        connection.start()


def test_the_state_of_a_dialog_with_a_moment_and_a_rich_text_is_read() -> None:
    rich = {"type": "rich_text", "elements": []}
    state = ViewState(
        values={
            "when": {"at": {"type": "datetimepicker", "selected_date_time": 1793000000}},
            "note": {"words": {"type": "rich_text_input", "rich_text_value": rich}},
        }
    )
    assert state.values["when"]["at"].selected_date_time == 1793000000
    assert state.values["note"]["words"].rich_text_value == rich
