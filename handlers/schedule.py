"""The clock's handler: rounds in which each workspace has its turn."""

import logging
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Lock
from typing import Protocol

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

log = structlog.get_logger()

MOST_THREADS = 16
"""How many workspaces are served at once by one process; each waits for Slack most of the time."""


class TakesTurns(Protocol):
    """Has work to do in batches."""

    def take(self) -> bool:
        """Do a batch; True when there is more."""
        ...

    def stop(self) -> None:
        """End the turn that is being taken soon, without losing anything."""
        ...


class Rounds:
    """Lets the workspaces take turns, so that a large one holds nobody up."""

    def __init__(self, turns: Sequence[TakesTurns], executor: Executor) -> None:
        self._turns = turns
        self._executor = executor
        self._lock = Lock()
        self._busy: set[TakesTurns] = set()
        self._stopped = False

    def start(self) -> None:
        """Give a turn to every workspace that isn't having, or waiting for, one."""
        for turn in self._turns:
            with self._lock:
                if turn not in self._busy and not self._stopped:
                    self._busy.add(turn)
                    self._executor.submit(self._take, turn)

    def stop(self) -> None:
        """Let the turns under way end, and begin no more, so that the executor can be shut down."""
        with self._lock:
            self._stopped = True
        for turn in self._turns:
            turn.stop()

    def _take(self, turn: TakesTurns) -> None:
        more = False
        try:
            more = turn.take()
        except Exception as error:
            # The next tick tries again; the log tells an operator why.
            log.error("turn_failed", exc_info=error)
        with self._lock:
            if more and not self._stopped:
                self._executor.submit(self._take, turn)  # behind all who wait
            else:
                self._busy.discard(turn)


class Schedule:
    """Ticks in the background. What is due lives in rows, so a missed tick costs nothing."""

    def __init__(self, turns: Sequence[TakesTurns], tick_seconds: float) -> None:
        self._executor = ThreadPoolExecutor(
            min(MOST_THREADS, len(turns)), thread_name_prefix="turns"
        )
        self._rounds = Rounds(turns, self._executor)
        # A tick that is skipped because the one before still works is no cause for a warning.
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._scheduler.add_job(
            self._rounds.start, "interval", seconds=tick_seconds, max_instances=1, coalesce=True
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Wait until the turns under way have ended, and start no more; what is due keeps."""
        self._rounds.stop()
        self._scheduler.shutdown()
        self._executor.shutdown(cancel_futures=True)
