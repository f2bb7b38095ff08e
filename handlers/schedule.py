"""The clock's handler: rounds in which each workspace has its turn."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from bot.database import DatabaseUnreachable
from bot.logs import Seldom

log = structlog.get_logger()

MOST_THREADS = 16
"""How many workspaces are served at once by one process; each waits for Slack most of the time."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds without a turn after one that failed; twice as long after each further one."""


class TakesTurns(Protocol):
    """Has work to do in batches."""

    def take(self) -> bool:
        """Do a batch; True when there is more."""
        ...

    def stop(self) -> None:
        """End the turn that is being taken soon, without losing anything."""
        ...


@dataclass
class _Pause:
    """How long a workspace whose turns fail gets none, and until when, in seconds."""

    lasts: float = 0.0
    until: float = 0.0

    def lengthen(self, now: float) -> None:
        self.lasts = min(LONGEST_PAUSE, self.lasts * 2 or FIRST_PAUSE)
        self.until = now + self.lasts


class Rounds:
    """Lets the workspaces take turns, so that a large one holds nobody up.

    One whose turn failed has a pause, which grows as long as its turns fail.
    """

    def __init__(
        self,
        turns: Sequence[TakesTurns],
        executor: Executor,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._turns = turns
        self._executor = executor
        self._seconds = seconds
        self._lock = Lock()
        self._busy: set[TakesTurns] = set()
        self._pauses: dict[TakesTurns, _Pause] = {}
        self._seldom = Seldom(60, seconds)
        self._stopped = False

    def start(self) -> None:
        """Give a turn to every workspace that isn't having, or waiting for, one, or a pause."""
        for turn in self._turns:
            with self._lock:
                if turn not in self._busy and not self._stopped and not self._pauses_now(turn):
                    self._busy.add(turn)
                    self._executor.submit(self._take, turn)

    def stop(self) -> None:
        """Let the turns under way end, and begin no more, so that the executor can be shut down."""
        with self._lock:
            self._stopped = True
        for turn in self._turns:
            turn.stop()

    def _take(self, turn: TakesTurns) -> None:
        more, failed = False, True
        try:
            more, failed = turn.take(), False
        except DatabaseUnreachable:
            pass  # which the log tells by itself
        except Exception as error:
            # It comes again; the log tells an operator why.
            if self._seldom.is_time():
                log.error("turn_failed", exc_info=error)
        with self._lock:
            if failed:
                self._pauses.setdefault(turn, _Pause()).lengthen(self._seconds())
            else:
                self._pauses.pop(turn, None)
            if more and not self._stopped:
                self._executor.submit(self._take, turn)  # behind all who wait
            else:
                self._busy.discard(turn)

    def _pauses_now(self, turn: TakesTurns) -> bool:
        return turn in self._pauses and self._seconds() < self._pauses[turn].until


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
