"""Deliveries in Socket Mode, and the ways in which a connection ends."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from threading import Thread

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from sandbox import Sandbox
from sandbox.driver import Actor, Declined, Driver
from sandbox.example.team import team
from sandbox.wire import Json
from tests.sandbox.conftest import NOON
from tests.sandbox.echo_bot import BOT_TOKEN, SIGNING_SECRET
from tests.sandbox.forms import actions, button

APP_TOKEN = "xapp-sandbox-tests"
PATIENCE_SECONDS = 5.0


class Bot:
    """Keeps what comes, and acknowledges it with what `answer` says, or not where that is None."""

    def __init__(self, web: WebClient) -> None:
        self.web = web
        self.said: list[Json] = []
        self.answer: Callable[[Json], Json | None] = lambda _: {}
        opened = web.apps_connections_open(app_token=APP_TOKEN)
        self._open = ExitStack()
        line = connect(opened["url"], ping_interval=None, close_timeout=0.2)
        self.line = self._open.enter_context(line)
        self._thread = Thread(target=self._listen)
        self._thread.start()

    @property
    def received(self) -> list[Json]:
        """The envelopes, without what concerns the connection."""
        return [one for one in self.said if "envelope_id" in one]

    def waits_for(self, count: int) -> list[Json]:
        """So many envelopes. Raises TimeoutError."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while len(self.received) < count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.received}")
            time.sleep(0.01)
        return self.received

    def leaves(self) -> None:
        self._open.close()
        self._thread.join()

    def _listen(self) -> None:
        with suppress(ConnectionClosed):
            for frame in self.line:
                said = json.loads(frame)
                self.said.append(said)
                payload = self.answer(said) if "envelope_id" in said else None
                if payload is not None:
                    answer = {"envelope_id": said["envelope_id"], "payload": payload}
                    self.line.send(json.dumps(answer))


@pytest.fixture
def box() -> Iterator[Sandbox]:
    sandbox = Sandbox(
        team(),
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        app_token=APP_TOKEN,
        now=NOON,
        answer_limit=0.5,
        retry_delays=(0.0, 0.01, 0.02),
    )
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def web(box: Sandbox) -> WebClient:
    return WebClient(token=BOT_TOKEN, base_url=box.api_url)


@pytest.fixture
def bot(web: WebClient, driver: Driver) -> Iterator[Bot]:
    connected = Bot(web)
    driver.wait_for(lambda entry: entry.kind == "app_connected")
    yield connected
    connected.leaves()


def test_a_command_goes_out_and_its_answer_comes_back(bot: Bot, mara: Actor) -> None:
    bot.answer = lambda _: {"text": "Done", "response_type": "ephemeral"}
    shown = mara.types("/water the fern", channel="C0TEAM")
    assert shown is not None
    assert shown.words() == "Done"
    (request,) = bot.received
    assert (request["type"], request["accepts_response_payload"]) == ("slash_commands", True)
    assert request["payload"]["text"] == "the fern"


def test_a_click_is_acknowledged_and_its_answer_not_looked_at(bot: Bot, mara: Actor) -> None:
    block = actions(button("Water", "water"))
    bot.web.chat_postMessage(channel="C0TEAM", text="x", blocks=[block])
    mara.clicks(mara.sees().room("C0TEAM").messages[-1], "Water")
    (request,) = bot.received
    assert (request["type"], request["accepts_response_payload"]) == ("interactive", False)
    assert request["payload"]["actions"][0]["action_id"] == "water"


def test_an_event_that_is_not_acknowledged_comes_again(bot: Bot, driver: Driver) -> None:
    bot.answer = lambda request: {} if request["retry_attempt"] == 2 else None
    assert not driver.sends_event({"type": "reaction_added", "user": "U0MARA"})
    received = bot.waits_for(3)
    tries = [(one["retry_attempt"], one["retry_reason"]) for one in received]
    assert tries == [(0, ""), (1, "timeout"), (2, "timeout")]
    assert len({one["payload"]["event_id"] for one in received}) == 1
    assert len({one["envelope_id"] for one in received}) == 3


def test_silence_and_no_connection_are_shown_to_whoever_asks(
    bot: Bot, driver: Driver, mara: Actor
) -> None:
    bot.answer = lambda _: None
    mara.types("/water", channel="C0TEAM")
    bot.leaves()
    driver.wait_for(lambda entry: entry.kind == "app_disconnected")
    assert driver.connections() == 0
    mara.types("/water", channel="C0TEAM")
    assert mara.sees().toasts == (
        '/water failed with the error "operation_timeout"',
        '/water failed with the error "dispatch_failed"',
    )


def test_payloads_go_to_the_connections_in_turn_but_to_none_that_shall_leave(
    bot: Bot, web: WebClient, driver: Driver, mara: Actor
) -> None:
    other = Bot(web)
    driver.wait_for(lambda entry: entry.kind == "app_connected", since=driver.seq - 1)
    for _ in range(4):
        mara.types("/water", channel="C0TEAM")
    assert (len(bot.received), len(other.received)) == (2, 2)
    driver.cuts_connections("warning")
    mara.types("/water", channel="C0TEAM")
    assert (len(bot.received), len(other.received)) == (2, 2)
    other.leaves()


@pytest.mark.parametrize(("how", "code"), [("refresh_requested", 1000), ("drop", 1006)])
def test_a_cut_connection_is_closed(bot: Bot, driver: Driver, how: str, code: int) -> None:
    driver.cuts_connections(how)
    bot.leaves()
    assert bot.line.close_code == code
    reasons = [one["reason"] for one in bot.said if one["type"] == "disconnect"]
    assert reasons == ([] if how == "drop" else [how])
    driver.wait_for(lambda entry: entry.kind == "app_disconnected")
    assert driver.connections() == 0


def test_a_silent_connection_answers_no_ping(bot: Bot, driver: Driver) -> None:
    assert bot.line.ping().wait(PATIENCE_SECONDS)
    driver.cuts_connections("silence")
    assert not bot.line.ping().wait(0.2)
    assert driver.connections() == 1


@pytest.mark.parametrize(
    ("token", "error"),
    [(BOT_TOKEN, "not_allowed_token_type"), ("xapp-other", "invalid_auth")],
)
def test_only_the_apps_own_token_opens_connections(web: WebClient, token: str, error: str) -> None:
    with pytest.raises(SlackApiError, match=error):
        web.apps_connections_open(app_token=token)


def test_an_address_is_good_once_and_for_no_browser(web: WebClient) -> None:
    url = web.apps_connections_open(app_token=APP_TOKEN)["url"]
    with connect(url) as line:
        assert json.loads(line.recv())["type"] == "hello"
    with pytest.raises(InvalidStatus, match="401"), connect(url):
        pass
    again = web.apps_connections_open(app_token=APP_TOKEN)["url"]
    page = Origin("https://attacker.example")
    with pytest.raises(InvalidStatus, match="403"), connect(again, origin=page):
        pass


def test_only_in_the_ways_there_are_can_it_be_cut(box: Sandbox, driver: Driver) -> None:
    with pytest.raises(Declined, match="invalid_cut"):
        driver.cuts_connections("gnaw")
