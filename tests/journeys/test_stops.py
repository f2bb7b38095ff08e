"""Told to stop, at whatever moment: as an operator does it, and as a container's first process."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests import forked, processes
from tests.journeys.conftest import World
from tests.processes import PATIENCE_SECONDS

SOON = 6.0
"""Seconds. Well below the twelve after which a worker that doesn't stop is killed."""
HANGS = 60.0
UNSHARE = ("unshare", "--pid", "--fork", "--kill-child")


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


def test_the_first_process_hears_it(world: World, own_pids: None) -> None:
    with first_process(world) as bot:
        world.wait_until_up()
        os.kill(bot, signal.SIGTERM)
        assert ends_soon(bot)


def test_the_first_process_hears_it_while_it_signs_in(world: World, own_pids: None) -> None:
    world.driver.breaks("auth.test", "timeout", timeout_seconds=HANGS)
    with first_process(world) as bot:
        world.wait_for_fault("auth.test")
        os.kill(bot, signal.SIGTERM)
        assert ends_soon(bot)
