"""Servers as processes of their own, and what they use of the machine."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from tests import processes
from tests.benchmarks.load import SECRET
from tests.processes import HOST

_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A server that listens on a port of this machine: a process, and the workers it started."""

    pid: int
    port: int

    @property
    def response_url(self) -> str:
        """Where it takes the second half of an answer, as the Slack that it stands for."""
        return f"http://{HOST}:{self.port}/response"

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
    told = processes.environment(
        f"http://{HOST}:{slack.port}/api/",
        database_url,
        signing_secret=SECRET,
        bot_token="xoxb-benchmark",
        inherited=compiled(),
    )
    return {**told, "WEB_WORKERS": "1"}


@contextmanager
def bot(database_url: str, slack: Server, *options: str) -> Iterator[Server]:
    """`goodturn run` with options of it, until the block ends."""
    told = environment(database_url, slack)
    process = processes.start("run", *options, environment=told, stdout=subprocess.DEVNULL)
    with processes.up(process, told["PORT"]):
        yield Server(process.pid, int(told["PORT"]))


@contextmanager
def peer(name: str) -> Iterator[Server]:
    """One of the servers in `peers`, until the block ends."""
    port = processes.free_port()
    process = processes.python(
        "-m",
        "tests.benchmarks.peers",
        name,
        str(port),
        environment=compiled(),
        stdout=subprocess.DEVNULL,
    )
    with processes.up(process, port):
        yield Server(process.pid, port)
