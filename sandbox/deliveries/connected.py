"""Socket Mode: the bot opens websockets, and each delivery goes to one of them."""

import json
import secrets
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from queue import Empty, Queue
from socket import SHUT_RDWR
from threading import Lock, Thread
from urllib.parse import parse_qsl, urlencode, urlsplit

from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import Server, ServerConnection, serve

from sandbox.deliveries.answers import Answer, Delivery, Kind, NotAnswered, Written
from sandbox.wire import Json, Refused

CUTS = ("warning", "refresh_requested", "drop", "silence")
"""Slack's two announcements; a line that breaks; and one that looks whole but carries nothing."""
_CLOSING_SECONDS = 0.2
_ANSWERING = ("view_submission", "block_suggestion")
"""The interactions whose answer is more than "I have it"."""


class Line(ServerConnection):
    """One connection of the bot's."""

    is_silent = False
    """Whether it looks whole and carries nothing."""
    is_leaving = False
    """Whether the bot was told to open another one in its place."""

    def announce_end(self, reason: str) -> None:
        """Slack closes a line at once that is to be refreshed, and 10 seconds after a warning."""
        self.is_leaving = True
        self.send(json.dumps({"type": "disconnect", "reason": reason, **_debug_info()}))
        if reason == "refresh_requested":
            self.close()

    def send_data(self) -> None:
        """Send what is waiting, pongs too, or lose it."""
        if self.is_silent:
            self.protocol.data_to_send()
        else:
            super().send_data()


class Connections:
    """The app's connections. Payloads go to them in turn; `note` is told when one comes or goes."""

    def __init__(self, note: Callable[[str], object]) -> None:
        self._note = note
        self._lock = Lock()
        self._tickets: set[str] = set()
        self._open: deque[Line] = deque()
        self._waiting: dict[str, Queue[Json]] = {}
        self._server: Server | None = None
        self._thread: Thread | None = None

    def start(self, host: str) -> None:
        """Listen on any port; browsers are refused, whatever page they show."""
        self._server = serve(
            self._converse,  # type: ignore[arg-type]  # all connections are what create_connection says
            host,
            0,
            origins=[None],
            process_request=self._admit,
            # The bot pings, and has to find out by itself that nobody answers.
            ping_interval=None,
            close_timeout=_CLOSING_SECONDS,
            create_connection=Line,
        )
        self._thread = Thread(target=self._server.serve_forever, name="connections", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close all connections and listen no more."""
        with self._lock:
            server, self._server = self._server, None
        if server is not None and self._thread is not None:
            server.shutdown()
            self._thread.join()

    def url(self, app_id: str) -> str:
        """An address that is good for one connection. Raises Refused while nobody listens."""
        ticket = secrets.token_urlsafe(24)
        with self._lock:
            if self._server is None:
                raise Refused("internal_error")
            self._tickets.add(ticket)
            host, port = self._server.socket.getsockname()[:2]
        return f"ws://{host}:{port}/link/?{urlencode({'ticket': ticket, 'app_id': app_id})}"

    def count(self) -> int:
        """How many connections are open."""
        with self._lock:
            return len(self._open)

    def cut(self, how: str) -> None:
        """Announce the end of all connections, or end them unannounced. Raises Refused."""
        if how not in CUTS:
            raise Refused("invalid_cut", [f"cut must be one of {', '.join(CUTS)}"])
        with self._lock:
            lines = list(self._open)
        for line in lines:
            match how:
                case "drop":
                    line.socket.shutdown(SHUT_RDWR)
                case "silence":
                    line.is_silent = True
                case _:
                    line.announce_end(how)

    def written(self, delivery: Delivery) -> Written:
        """The envelope."""
        envelope = {
            "envelope_id": secrets.token_hex(16),
            "payload": delivery.payload,
            "type": delivery.kind.value,
            "accepts_response_payload": _accepts_answer(delivery),
        }
        if delivery.kind is Kind.EVENT:
            envelope |= {"retry_attempt": delivery.attempt, "retry_reason": delivery.reason}
        return Written(json.dumps(envelope))

    def carry(self, delivery: Delivery, written: Written, within: float) -> Answer:
        """Send it over one connection, and wait so many seconds for the answer over any."""
        answers: Queue[Json] = Queue()
        envelope_id = json.loads(written.body)["envelope_id"]
        with self._lock:
            self._waiting[envelope_id] = answers
        try:
            if not self._send(written.body):
                return Answer(failure=NotAnswered("dispatch_failed", "connection_failed"))
            said = answers.get(timeout=within)
        except Empty:
            return Answer(failure=NotAnswered("operation_timeout", "timeout"))
        finally:
            with self._lock:
                del self._waiting[envelope_id]
        body = json.dumps(said) if said and _accepts_answer(delivery) else ""
        return Answer(HTTPStatus.OK, body, "application/json")

    def _send(self, frame: str) -> bool:
        with self._lock:
            self._open.rotate(1)
            lines = [line for line in self._open if not line.is_leaving]
        for line in lines:
            with suppress(ConnectionClosed):
                line.send(frame)
                return True
        return False

    def _admit(self, line: ServerConnection, request: Request) -> Response | None:
        """None for who was given this address and comes for the first time."""
        ticket = _query(request).get("ticket", "")
        with self._lock:
            is_good = ticket in self._tickets
            self._tickets.discard(ticket)
        return None if is_good else line.respond(HTTPStatus.UNAUTHORIZED, "bad ticket\n")

    def _converse(self, line: Line) -> None:
        with self._lock:
            self._open.append(line)
            hello = {
                "type": "hello",
                "num_connections": len(self._open),
                "connection_info": {"app_id": _query(line.request).get("app_id")},
                **_debug_info(),
            }
        try:
            with suppress(ConnectionClosed):
                line.send(json.dumps(hello))
                self._note("app_connected")
                for frame in line:
                    self._take(json.loads(frame))
        finally:
            with self._lock:
                self._open.remove(line)
            self._note("app_disconnected")

    def _take(self, answer: Json) -> None:
        with self._lock:
            waiting = self._waiting.get(answer["envelope_id"])
        if waiting is not None:
            waiting.put(answer.get("payload") or {})


def _accepts_answer(delivery: Delivery) -> bool:
    return delivery.kind is Kind.COMMAND or delivery.payload.get("type") in _ANSWERING


def _query(request: Request | None) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(request.path).query)) if request is not None else {}


def _debug_info() -> Json:
    return {"debug_info": {"host": "applink-sandbox", "approximate_connection_time": 18060}}
