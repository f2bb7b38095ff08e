"""Servers as processes of their own, and what they use of the machine."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from tests.benchmarks.load import SECRET

PATIENCE_SECONDS = 30.0
_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A server that listens on a port of this machine: a process, and the workers it started."""

    pid: int
    port: int

    def cpu_seconds(self) -> float:
        """What all its processes worked until now."""
        ticks = 0
        for pid in self._pids():
            after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(after_name[11]) + int(after_name[12])
        return ticks / _TICKS_PER_SECOND

    def rest(self) -> None:
        """Wait until it has nothing left to do, such as messages to redraw."""
        before = -1.0
        while before != (before := self.cpu_seconds()):
            time.sleep(0.06)

    def megabytes(self) -> tuple[float, float]:
        """Resident in the largest of its processes, and in all, where shared pages count once."""
        resident = max(_kilobytes(pid, "status", "VmRSS:") for pid in self._pids())
        shared_out = sum(_kilobytes(pid, "smaps_rollup", "Pss:") for pid in self._pids())
        return resident / 1024, shared_out / 1024

    def _pids(self) -> list[int]:
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return [self.pid, *map(int, children)]


def _kilobytes(pid: int, file: str, field: str) -> int:
    lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(field)).split()[1])


def address(engine: Engine) -> str:
    """What DATABASE_URL says of an engine's database."""
    url = engine.url.set(drivername=engine.dialect.name)
    return url.render_as_string(hide_password=False)


def compiled() -> Mapping[str, str]:
    """This process's environment, in which modules are compiled once, as where they are installed.

    What is compiled anew at each start takes two seconds, and more memory.
    """
    return {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def environment(database_url: str, slack: Server) -> Mapping[str, str]:
    """What `goodturn` is told to work for this Slack, with one worker process."""
    return {
        **compiled(),
        "SLACK_BOT_TOKEN": "xoxb-benchmark",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_APP_TOKEN": "",
        "SLACK_API_URL": f"http://127.0.0.1:{slack.port}/api/",
        "DATABASE_URL": database_url,
        "HOST": "127.0.0.1",
        "WEB_WORKERS": "1",
    }


@contextmanager
def bot(database_url: str, slack: Server, *options: str) -> Iterator[Server]:
    """`goodturn run` with options of it, until the block ends."""
    port = _free_port()
    told = {**environment(database_url, slack), "PORT": str(port)}
    with _running(["bot", "run", *options], told, port) as server:
        yield server


@contextmanager
def peer(name: str) -> Iterator[Server]:
    """One of the servers in `peers`, until the block ends."""
    port = _free_port()
    with _running(["tests.benchmarks.peers", name, str(port)], compiled(), port) as server:
        yield server


@contextmanager
def _running(module: list[str], told: Mapping[str, str], port: int) -> Iterator[Server]:
    process = subprocess.Popen([sys.executable, "-m", *module], env=told, stdout=subprocess.DEVNULL)
    try:
        _wait_until_up(process, port)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait()


def _wait_until_up(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        try:
            connection.request("GET", "/health")
            connection.getresponse().read()
        except ConnectionError:
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()
    raise TimeoutError(f"{process.args!r} did not come up")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
