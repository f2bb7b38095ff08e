"""What takes minutes, away from the threads that answer people: a few at a time, each once."""

from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock
from typing import Self

import structlog

log = structlog.get_logger()

AT_ONCE = 2
"""Each may hold an address book of 50 MB; the others wait."""


class Background:
    """A process's threads for that. They hold nobody up, and end soon when told to."""

    def __init__(self) -> None:
        self.stopping = Event()
        self._executor = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="background")
        self._lock = Lock()
        self._busy: set[Hashable] = set()

    def __deepcopy__(self, memo: object) -> Self:
        # Bolt copies the context for lazy listeners; there is one for the whole process.
        return self

    def start(self, key: Hashable, act: Callable[[], None]) -> bool:
        """Do something as soon as there is room; False if what goes by this key is under way."""
        with self._lock:
            if key in self._busy or self.stopping.is_set():
                return False
            self._busy.add(key)
            self._executor.submit(self._do, key, act)
        return True

    def finish(self) -> None:
        """Wait until all that was started is done."""
        self._executor.shutdown()

    def stop(self) -> None:
        """Have what is under way end where it can go on later, and begin nothing more."""
        with self._lock:
            self.stopping.set()
        self._executor.shutdown(cancel_futures=True)

    def _do(self, key: Hashable, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as error:
            log.error("background_failed", exc_info=error)
        finally:
            with self._lock:
                self._busy.discard(key)
