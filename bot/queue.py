"""A lock that lets threads through in the order in which they came."""

from collections import deque
from threading import Lock
from types import TracebackType


class Queue:
    """`with queue:` one thread at a time, first come, first served."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._waiting: deque[Lock] = deque()
        self._is_taken = False

    @property
    def waiting(self) -> int:
        """How many threads stand in the queue."""
        return len(self._waiting)

    def __enter__(self) -> None:
        own = Lock()
        own.acquire()
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            self._waiting.append(own)
        own.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False
