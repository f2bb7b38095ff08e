"""Told to stop, at whatever moment: as an operator does it, and as a container's first process."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import forked, processes
from tests.journeys.conftest import World
from tests.journeys.test_processes import BOOKS, MANY_TICKS, OWNERS, TUESDAY, connect
from tests.processes import PATIENCE_SECONDS

pytestmark = pytest.mark.exhaustive
SOON = 6.0
"""Seconds. Well below the twelve after which a worker that doesn't stop is killed."""
HANGS = 60.0
IN_A_FINALIZER = """
import os, signal
from handlers.command_line import stops

class Garbage:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000): pass

stops.end_at_once()
Garbage()
print("it goes on")
"""
"""An exception that is raised in there is lost."""
WHILE_IT_SLEEPS = """
import signal, threading, time
from handlers.command_line import stops

told = threading.Event()
signal.signal(signal.SIGTERM, lambda _signal, _frame: told.set())
stops.wake_for_one()

def tell_another_thread():
    time.sleep(0.2)
    signal.pthread_kill(threading.get_ident(), signal.SIGTERM)

threading.Thread(target=tell_another_thread).start()
told.wait()
print("woken")
"""
"""A signal that wakes another thread than the one that waits is as lost as one that came early."""
UNSHARE = ("unshare", "--pid", "--fork", "--kill-child")


both_ways = pytest.mark.parametrize(
    "way", ["world", pytest.param("connected_world", marks=pytest.mark.exhaustive)]
)
"""Where Slack calls the bot over HTTP, and where the bot opens the connection: Socket Mode."""


@pytest.fixture(scope="session")
def own_pids() -> None:
    """Lets a process be number 1 of its own, which ignores a stop that it doesn't handle."""
    try:
        subprocess.run([*UNSHARE, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as refused:
        pytest.skip(f"no process can be number 1 here: unshare --pid --fork: {refused}")


@contextmanager
def first_process(world: World) -> Iterator[int]:
    """`goodturn run` as number 1 of its own; the block gets its number outside."""
    command = [*UNSHARE, sys.executable, "-m", "bot", "run"]
    with subprocess.Popen(command, env=world.environment) as outside:
        try:
            yield wait_for_child(outside.pid)
        finally:
            outside.kill()


def wait_for_child(pid: int) -> int:
    """The first process that this one starts. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if children := processes.children(pid):
            return children[0]
        time.sleep(0.001)
    raise TimeoutError(f"process {pid} starts none")


def ends_soon(pid: int) -> bool:
    """Whether a process ends that was just told to."""
    end = os.pidfd_open(pid)
    try:
        return bool(select.select([end], [], [], SOON)[0])
    finally:
        os.close(end)


def test_a_worker_that_has_just_begun_hears_it(world: World) -> None:
    bot = forked.start("run", environment=world.environment)
    wait_for_child(bot.pid)
    bot.terminate()
    assert ends_soon(bot.pid)
    assert bot.wait() == 0


def test_it_is_heard_while_garbage_is_collected() -> None:
    told = processes.python("-c", IN_A_FINALIZER, environment=os.environ, stdout=subprocess.PIPE)
    assert told.communicate()[0] == b""
    assert told.returncode == 0


def test_who_waits_is_told_again_of_what_did_not_wake_it() -> None:
    told = processes.python("-c", WHILE_IT_SLEEPS, environment=os.environ, stdout=subprocess.PIPE)
    assert told.communicate(timeout=PATIENCE_SECONDS)[0] == b"woken\n"


@both_ways
def test_the_first_process_hears_it(
    way: str, own_pids: None, request: pytest.FixtureRequest
) -> None:
    world: World = request.getfixturevalue(way)
    with first_process(world) as bot:
        world.wait_until_up()
        os.kill(bot, signal.SIGTERM)
        assert ends_soon(bot)


@both_ways
def test_the_first_process_hears_it_while_it_signs_in(
    way: str, own_pids: None, request: pytest.FixtureRequest
) -> None:
    world: World = request.getfixturevalue(way)
    world.driver.breaks("auth.test", "timeout", timeout_seconds=HANGS)
    with first_process(world) as bot:
        world.wait_for_fault("auth.test")
        os.kill(bot, signal.SIGTERM)
        assert ends_soon(bot)


@both_ways
def test_what_it_has_begun_is_ended_quietly_and_the_rest_is_due_again(
    way: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    world: World = request.getfixturevalue(way)
    for name, owner in OWNERS.items():
        world.goodturn("import", str(BOOKS / f"{name}.csv"), "--owner", owner)
    world.driver.breaks("chat.postMessage", "timeout_after_store", timeout_seconds=MANY_TICKS)
    world.driver.move_to(TUESDAY)
    bot = forked.start("run", environment=world.environment, output=tmp_path)
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=PATIENCE_SECONDS)
    bot.terminate()
    assert bot.wait() == 0
    assert (tmp_path / "stderr").read_text() == ""
    # It heard the end of what it posted, and gave back what it had claimed besides.
    with connect(tmp_path / "goodturn.sqlite") as rows:
        states = rows.execute("SELECT state FROM nudge ORDER BY state").fetchall()
    assert states == [("due",), ("due",), ("unclear",)]
