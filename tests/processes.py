"""The bot as a process of its own: what it is told, started until it answers, and ended."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Protocol

from sandbox import Sandbox

HOST = "127.0.0.1"
PATIENCE_SECONDS = 30.0


class Process(Protocol):
    """A running command: one of this module's, or of `tests.forked`."""

    @property
    def pid(self) -> int: ...

    def poll(self) -> int | None: ...

    def kill(self) -> None: ...

    def terminate(self) -> None: ...

    def wait(self) -> int: ...


def environment(
    slack_api_url: str,
    database_url: str,
    *,
    signing_secret: str,
    bot_token: str,
    inherited: Mapping[str, str] = os.environ,
) -> dict[str, str]:
    """What `goodturn` is told, to work for a Slack and to serve over HTTP on a free port."""
    return {
        **inherited,
        "SLACK_BOT_TOKEN": bot_token,
        "SLACK_SIGNING_SECRET": signing_secret,
        "SLACK_APP_TOKEN": "",
        "SLACK_API_URL": slack_api_url,
        "DATABASE_URL": database_url,
        "HOST": HOST,
        "PORT": str(free_port()),
    }


def environment_in(
    box: Sandbox, database_url: str, *, signing_secret: str, bot_token: str
) -> dict[str, str]:
    """The same for a sandbox, whose clock the bot goes by, and which delivers to it from now on."""
    told = environment(
        box.api_url, database_url, signing_secret=signing_secret, bot_token=bot_token
    )
    box.request_url = f"http://{HOST}:{told['PORT']}/slack/events"
    return {**told, "TICK_SECONDS": "0.1", "CLOCK_URL": f"{box.url}/sandbox/clock"}


def start(
    *arguments: str,
    environment: Mapping[str, str],
    stdout: int | None = None,
    stderr: IO[str] | None = None,
) -> "subprocess.Popen[bytes]":
    """Start `goodturn` as an operator does: it loads everything first, which takes a second."""
    return python("-m", "bot", *arguments, environment=environment, stdout=stdout, stderr=stderr)


def python(
    *arguments: str,
    environment: Mapping[str, str],
    stdout: int | None = None,
    stderr: IO[str] | None = None,
) -> "subprocess.Popen[bytes]":
    """Start Python with no other environment than this."""
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdout=stdout, stderr=stderr
    )


@contextmanager
def up(process: Process, port: int | str) -> Iterator[None]:
    """A process that answers on a port of this machine, and is told to stop as the block ends."""
    try:
        wait_until_up(process, port)
        yield
    finally:
        process.terminate()
        process.wait()


def wait_until_up(process: Process, port: int | str) -> None:
    """Wait until it answers on a port of this machine. Raises TimeoutError."""
    wait_until_answered(port, lambda: process.poll() is None)


def wait_until_answered(port: int | str, is_alive: Callable[[], bool] = lambda: True) -> None:
    """Wait until somebody answers on a port of this machine. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while is_alive() and time.monotonic() < deadline:
        connection = http.client.HTTPConnection(HOST, int(port))
        try:
            connection.request("GET", "/health")
            connection.getresponse().read()
        except ConnectionError:
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()
    raise TimeoutError(f"nobody answers on port {port}")


def children(pid: int) -> list[int]:
    """The processes that this one has started and that still run."""
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return [int(child) for child in found.stdout.split()]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
