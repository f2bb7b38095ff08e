"""What the bot logs: JSON lines, never with the values of variables, which are people's names."""

import logging
import time
from collections.abc import Callable
from threading import Lock

import structlog


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
    """Set logging up for this process and those forked from it."""
    logging.basicConfig(level=logging.WARNING)
    # What it logs it raises too, and the caller tells or logs it in its own words.
    logging.getLogger("slack_sdk").setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ]
    )
