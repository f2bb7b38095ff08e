"""The sandbox's own time, which a person can move."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Runs on in real time from the moment it was set to, unless it is frozen."""

    def __init__(self, now: datetime) -> None:
        self.set(now)

    def now(self) -> datetime:
        """The sandbox's time, aware and in UTC."""
        set_to, set_at, frozen = self._state
        return set_to if frozen else set_to + timedelta(seconds=time.monotonic() - set_at)

    @property
    def frozen(self) -> bool:
        """Whether time stands still."""
        return self._state[2]

    def set(self, now: datetime, *, frozen: bool = False) -> None:
        """Go to a moment, forwards or backwards."""
        if now.tzinfo is None:
            raise ValueError("the sandbox's clock needs an aware datetime")
        # One assignment, so that a reader in another thread never sees half of a move.
        self._state = (now.astimezone(UTC), time.monotonic(), frozen)

    def advance(self, by: timedelta) -> None:
        """Go on by a while, keeping it frozen if it is."""
        self.set(self.now() + by, frozen=self.frozen)

    def freeze(self) -> None:
        """Stand still, until `resume` or a `set` without `frozen`."""
        self.set(self.now(), frozen=True)

    def resume(self) -> None:
        """Run on from here in real time."""
        self.set(self.now())
