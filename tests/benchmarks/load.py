"""Requests over connections that stay open, each signed as Slack does, from a cheap process.

Nothing of the bot is loaded here, nor any HTTP library: this must not be what limits a server.
"""

import gc
import hmac
import multiprocessing
import select
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe

SECRET = "secret-of-the-benchmarks"
PATIENCE_SECONDS = 120.0
"""Longer than any answer takes, even in the row of sixteen."""


@dataclass(frozen=True)
class Request:
    """A form as Slack posts it, and what a right answer has in it."""

    body: bytes
    answer: bytes = b""


@dataclass(frozen=True)
class Round:
    """Post `requests` to a port of this machine, `at_once` at a time, for `seconds` at most."""

    port: int
    requests: Sequence[Request]
    at_once: int
    seconds: float


@dataclass(frozen=True)
class Answered:
    """The milliseconds that each answer took, and the seconds that all took together."""

    milliseconds: list[float]
    seconds: float


class WrongAnswer(Exception):
    """The server said something else; the message is what it said."""


class Generator:
    """The process that posts."""

    def __init__(self, orders: Connection) -> None:
        self._orders = orders

    def play(self, one: Round) -> Answered:
        """Raises WrongAnswer."""
        self._orders.send(one)
        answered: Answered | WrongAnswer = self._orders.recv()
        if isinstance(answered, WrongAnswer):
            raise answered
        return answered


@contextmanager
def generator() -> Iterator[Generator]:
    """A process that waits for rounds to play, gone when the block ends."""
    ours, theirs = Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=_work, args=(theirs,), daemon=True
    )
    process.start()
    try:
        yield Generator(ours)
    finally:
        ours.send(None)
        process.join()


def _work(orders: Connection) -> None:
    gc.disable()
    while (one := orders.recv()) is not None:
        try:
            orders.send(_play(one))
        except WrongAnswer as wrong:
            orders.send(wrong)


class _Line:
    """One connection, on which one request at a time is under way."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._wanted = b""
        self._read = b""
        self._began = 0.0

    def fileno(self) -> int:
        return self._socket.fileno()

    def close(self) -> None:
        self._socket.close()

    def post(self, request: Request) -> None:
        self._wanted, self._read = request.answer, b""
        signed = _signed(request.body)
        self._began = time.perf_counter()
        self._socket.sendall(signed)

    def finished(self) -> float | None:
        """Read on; the milliseconds that the answer took once it is whole. Raises WrongAnswer."""
        part = self._socket.recv(65536)
        self._read += part
        head, end, body = self._read.partition(b"\r\n\r\n")
        if not part:
            raise WrongAnswer("the server hung up")
        if not end or len(body) < _length(head):
            return None
        took = (time.perf_counter() - self._began) * 1000
        if not head.startswith(b"HTTP/1.1 200") or self._wanted not in body:
            raise WrongAnswer(f"wanted {self._wanted!r}: {self._read[:2000]!r}")
        return took


def _play(one: Round) -> Answered:
    lines = {line.fileno(): line for line in (_Line(one.port) for _ in range(one.at_once))}
    waiting = iter(one.requests)
    taken: list[float] = []
    with select.epoll() as poll:
        started = time.perf_counter()
        busy = 0
        for number, line in lines.items():
            poll.register(number, select.EPOLLIN)
            if (request := next(waiting, None)) is not None:
                line.post(request)
                busy += 1
        while busy:
            for number, _ in poll.poll(PATIENCE_SECONDS):
                took = lines[number].finished()
                if took is None:
                    continue
                taken.append(took)
                is_over = time.perf_counter() - started > one.seconds
                request = None if is_over else next(waiting, None)
                if request is None:
                    busy -= 1
                else:
                    lines[number].post(request)
        seconds = time.perf_counter() - started
    for line in lines.values():
        line.close()
    return Answered(taken, seconds)


def _signed(body: bytes) -> bytes:
    sent_at = str(int(time.time())).encode()
    signature = hmac.digest(SECRET.encode(), b"v0:%s:%s" % (sent_at, body), "sha256").hex()
    return (
        b"POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n"
        b"Content-Length: %d\r\nX-Slack-Request-Timestamp: %s\r\n"
        b"X-Slack-Signature: v0=%s\r\n\r\n%s" % (len(body), sent_at, signature.encode(), body)
    )


def _length(head: bytes) -> int:
    """The bytes of the body, as the head tells."""
    _, _, after = head.lower().partition(b"\r\ncontent-length:")
    return int(after.partition(b"\r\n")[0])
