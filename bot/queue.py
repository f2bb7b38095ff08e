"""A lock that lets threads through in the order in which they came."""

from collections import deque
from threading import Lock, get_ident
from types import TracebackType


class Queue:
    """`with queue:` one thread at a time, first come, first served.

    Raises RuntimeError for a thread that is inside already, which would wait for itself.
    """

    def __init__(self) -> None:
        self._guard = Lock()
        self._waiting: deque[tuple[int, Lock]] = deque()
        self._inside: int | None = None

    @property
    def waiting(self) -> int:
        """How many threads stand in the queue."""
        return len(self._waiting)

    def __enter__(self) -> None:
        this = get_ident()
        if self._inside == this:
            raise RuntimeError("a transaction was opened inside another one")
        own = Lock()
        own.acquire()
        with self._guard:
            if self._inside is None:
                self._inside = this
                return
            self._waiting.append((this, own))
        own.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._guard:
            self._inside = None
            if self._waiting:
                self._inside, first = self._waiting.popleft()
                first.release()
