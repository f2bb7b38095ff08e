"""Faults that a test switches on in the Web API."""

from dataclasses import dataclass, replace
from threading import Lock
from typing import Literal, get_args

FaultKind = Literal["ratelimited", "server_error", "timeout", "reset_after_store"]
KINDS: tuple[str, ...] = get_args(FaultKind)


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a method, for how many calls yet."""

    method: str
    kind: FaultKind
    retry_after: int = 1
    times: int = 1


class Faults:
    """The faults that wait for their call."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[str, Fault] = {}

    def add(self, fault: Fault) -> None:
        """Let the next calls of a method fail; a later fault replaces an earlier one."""
        with self._lock:
            self._waiting[fault.method] = fault

    def clear(self) -> None:
        """Let everything work again."""
        with self._lock:
            self._waiting.clear()

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, if any."""
        with self._lock:
            fault = self._waiting.pop(method, None)
            if fault is not None and fault.times > 1:
                self._waiting[method] = replace(fault, times=fault.times - 1)
            return fault
