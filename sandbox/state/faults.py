"""Faults that a test switches on in the Web API: one for the next calls, or at random."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from threading import Lock
from typing import Literal, get_args

FaultKind = Literal[
    "ratelimited",
    "server_error",
    "timeout",
    "timeout_after_store",
    "reset_before_store",
    "reset_after_store",
    "refused",
]
KINDS: tuple[str, ...] = get_args(FaultKind)
TIMEOUT_SECONDS = 60.0


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a method, for how many calls yet.

    `retry_after` is in seconds; `timeout_seconds` is how long a call that times out hangs, in real
    seconds; `error` is what a refused call answers.
    """

    method: str
    kind: FaultKind
    retry_after: int = 1
    times: int = 1
    timeout_seconds: float = TIMEOUT_SECONDS
    error: str = "internal_error"

    @property
    def is_stored(self) -> bool:
        """Whether the call is carried out all the same."""
        return self.kind.endswith("_after_store")


@dataclass
class Chances:
    """How often each kind of fault meets a call of one method, by the throws of a seeded die.

    The nth call with the same seed and chances meets the same fault.
    """

    method: str
    seed: int
    of: Mapping[FaultKind, float]
    retry_after: int = 1
    timeout_seconds: float = TIMEOUT_SECONDS
    _die: Random = field(init=False)

    def __post_init__(self) -> None:
        if any(chance < 0 for chance in self.of.values()) or sum(self.of.values()) > 1:
            raise ValueError("chances are from 0 to 1, all of them together too")
        self._die = Random(self.seed)

    def throw(self) -> Fault | None:
        """The fault that the next call meets, if any."""
        thrown = self._die.random()
        for kind, chance in self.of.items():
            thrown -= chance
            if thrown < 0:
                return Fault(self.method, kind, self.retry_after, 1, self.timeout_seconds)
        return None


class Faults:
    """The faults that wait for their call, and a count of those that were met."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[str, Fault] = {}
        self._chances: dict[str, Chances] = {}
        self._met: dict[str, Counter[str]] = {}

    def add(self, fault: Fault) -> None:
        """Let the next calls of a method fail; a later fault replaces an earlier one."""
        with self._lock:
            self._waiting[fault.method] = fault

    def add_chances(self, chances: Chances) -> None:
        """Let calls of a method fail at random until all is mended."""
        with self._lock:
            self._chances[chances.method] = chances

    def clear(self) -> None:
        """Let everything work again. What was met stays counted."""
        with self._lock:
            self._waiting.clear()
            self._chances.clear()

    def forget(self) -> None:
        """Like `clear`, and count from nothing."""
        self.clear()
        with self._lock:
            self._met.clear()

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, if any: one that waits comes before chance."""
        with self._lock:
            fault = self._waiting.pop(method, None)
            if fault is not None and fault.times > 1:
                self._waiting[method] = replace(fault, times=fault.times - 1)
            if fault is None and method in self._chances:
                fault = self._chances[method].throw()
            if fault is not None:
                self._met.setdefault(method, Counter())[fault.kind] += 1
            return fault

    def met(self) -> dict[str, dict[str, int]]:
        """How many calls met a fault so far: method, kind, number."""
        with self._lock:
            return {method: dict(kinds) for method, kinds in self._met.items()}
