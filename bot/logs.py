"""What the bot logs: JSON lines, never with anything that people typed or are called."""

import logging
import sys
import time
from collections.abc import Callable
from threading import Lock
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import ExcInfo

from bot import discretion


class Seldom:
    """Keeps what would be said again and again to once in so many seconds."""

    def __init__(self, every: float, seconds: Callable[[], float] = time.monotonic) -> None:
        self._every = every
        self._seconds = seconds
        self._lock = Lock()
        self._said_at: float | None = None

    def is_time(self) -> bool:
        """Whether to say it now, which then counts as said."""
        now = self._seconds()
        with self._lock:
            if self._said_at is not None and now - self._said_at < self._every:
                return False
            self._said_at = now
            return True


def configure() -> None:
    """Set logging up for this process and those forked from it, and how it tells its own end."""
    logging.basicConfig(level=logging.WARNING)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(_Discreet(logging.BASIC_FORMAT))
    # What it logs it raises too, and the caller tells or logs it in its own words.
    for library in ("slack_sdk", "websockets"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.ExceptionRenderer(_traceback),
            structlog.processors.JSONRenderer(),
        ]
    )
    sys.excepthook = _tell_the_end


class _Discreet(logging.Formatter):
    """Plain lines, for what libraries log."""

    def formatException(self, ei: Any) -> str:
        return discretion.told(ei[1])


def _traceback(exc_info: ExcInfo) -> str:
    return discretion.told(exc_info[1])


def _tell_the_end(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What nobody expected ends the process, with a traceback on standard error."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        sys.stderr.write(f"{discretion.told(error)}\n")
