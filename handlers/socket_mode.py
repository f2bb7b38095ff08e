"""Socket Mode: a connection that we open to Slack, and that is opened again when it ends.

Not slack-sdk's client, which takes a minute to see that a line is dead (decision 17).
"""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from itertools import chain, repeat
from threading import Event, Thread

import structlog
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.response import SocketModeResponse
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import ClientConnection, connect

from handlers.bolt_requests import Misshapen, Requests
from handlers.delivery.posting import NotNow, understood
from handlers.payloads import Payload
from handlers.team.install import SignInRefused

log = structlog.get_logger()

LISTENERS = 10
"""How many requests are answered at a time."""
FAILURES = (SlackApiError, OSError, HTTPException, WebSocketException)
"""Why there is no connection."""


@dataclass(frozen=True)
class Pings:
    """How a line that carries nothing any more is found out, in seconds.

    All three together, and what it takes to connect, are less than ten.
    """

    every: float = 3
    answered_within: float = 3
    closed_within: float = 1


class SocketMode:
    """Hands what Slack sends to the listeners of `app`, and their answers back."""

    def __init__(
        self, app: App, client: WebClient, app_token: str, pings: Pings | None = None
    ) -> None:
        self._app = app
        self._client = client
        self._app_token = app_token
        self._pings = pings or Pings()
        self._requests = Requests(client.base_url)
        self._listeners = ThreadPoolExecutor(LISTENERS, thread_name_prefix="listeners")
        self._stopping = Event()
        self._keeper = Thread(target=self._keep, name="socket mode", daemon=True)
        self._line: ClientConnection

    def start(self) -> None:
        """Connect, and serve from now on. Raises SignInRefused."""
        try:
            self._line = self._open()
        except SlackApiError as refused:
            raise SignInRefused(
                f"SLACK_APP_TOKEN was refused by Slack: {refused.response['error']}"
            ) from refused
        except FAILURES as failure:
            raise SignInRefused(f"Slack can't be connected to: {failure}") from failure
        self._keeper.start()

    def stop(self) -> None:
        """Take nothing more, answer what is under way, and close the connection."""
        self._stopping.set()
        self._listeners.shutdown()
        self._line.close()
        self._keeper.join()

    def _keep(self) -> None:
        """Serve one line after the other; the next is there before one is closed for it."""
        while not self._stopping.is_set():
            line = self._line
            self._listen(line)
            self._line = self._open_again() or line
            line.close()
        self._line.close()

    def _listen(self, line: ClientConnection) -> None:
        """Take what comes until the line ends, or Slack says that it will."""
        with suppress(ConnectionClosed):
            for frame in line:
                said = _read(frame)
                if said.get("type") == "disconnect":
                    return
                if "envelope_id" in said:
                    # RuntimeError: we were told to stop.
                    with suppress(RuntimeError):
                        self._listeners.submit(self._answer, said)

    def _answer(self, said: Payload) -> None:
        """What isn't acknowledged comes again if it is an event, and is shown to have failed else.

        An answer may go over another line than the request came by.
        """
        try:
            answered = self._dispatch(said)
            if answered is not None:
                self._line.send(json.dumps(answered.to_dict()))
        except ConnectionClosed:
            log.warning("answer_lost", type=said.get("type"))
        except Exception as error:
            log.error("request_failed", type=said.get("type"), exc_info=error)

    def _dispatch(self, said: Payload) -> SocketModeResponse | None:
        try:
            request = self._requests.sent(said.get("payload") or {})
        except Misshapen:
            return None
        answer = self._app.dispatch(request)
        if answer.status != HTTPStatus.OK:
            return None
        if not answer.body:
            return SocketModeResponse(said["envelope_id"])
        is_json = answer.first_headers().get("content-type", "").startswith("application/json")
        payload = json.loads(answer.body) if is_json else {"text": answer.body}
        return SocketModeResponse(said["envelope_id"], payload)

    def _open_again(self) -> ClientConnection | None:
        """Try until it works, or we are told to stop: then None."""
        waits, wait, is_told = _waits(), 0.0, False
        while not self._stopping.wait(wait):
            try:
                line = self._open()
            except Exception as failure:
                # Whatever it is: without this thread nobody would hear Slack any more.
                wait = max(next(waits), _asked(failure))
                if not is_told:
                    log.warning("connection_lost", error=str(failure))
                is_told = True
            else:
                if is_told:
                    log.warning("connection_back")
                return line
        return None

    def _open(self) -> ClientConnection:
        """Raises one of FAILURES."""
        opened = self._client.apps_connections_open(app_token=self._app_token)
        return connect(
            opened["url"],
            compression=None,
            open_timeout=10,
            ping_interval=self._pings.every,
            ping_timeout=self._pings.answered_within,
            close_timeout=self._pings.closed_within,
            legacy=True,  # which stands for: we close it
        )


def _read(frame: str | bytes) -> Payload:
    """Nothing where it is no JSON object."""
    try:
        said = json.loads(frame)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _waits() -> Iterator[float]:
    """How long to wait after each failure, in seconds."""
    return chain((0.5, 1, 2, 4), repeat(8))


def _asked(failure: Exception) -> float:
    """How many seconds Slack asks us to wait."""
    meant = understood(failure) if isinstance(failure, SlackApiError) else None
    return meant.after.total_seconds() if isinstance(meant, NotNow) else 0
