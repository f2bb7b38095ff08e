"""Slack's limits on how fast an app may post: off unless a test or a person switches them on."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from sandbox.state.clock import Clock
from sandbox.wire import RateLimited

MINUTE = timedelta(seconds=60)


@dataclass(frozen=True)
class PostingLimits:
    """How much `chat.postMessage` takes; None is no limit.

    A channel takes one message a second on average, `channel_burst` of them at once; the workspace
    takes `workspace_per_minute`.
    """

    channel_burst: int | None = 1
    workspace_per_minute: int | None = 200


class Throttle:
    """Counts the messages that were accepted, in sliding windows of the sandbox's time.

    A channel takes `channel_burst` messages in any `channel_burst` seconds, the workspace
    `workspace_per_minute` in any 60. What was refused isn't counted, so asking again early costs
    nothing. The sandbox's clock measures, since the bot sees no other: moving it on frees the way,
    and while it stands still nothing does.
    """

    def __init__(self, clock: Clock, limits: PostingLimits | None) -> None:
        self._clock = clock
        self.limits = limits
        self._channels: dict[str, _Window] = {}
        self._workspace = _Window()

    def change(self, limits: PostingLimits | None) -> None:
        """Use other limits from now on; None lifts them. Counting begins anew."""
        self.limits = limits
        self._channels.clear()
        self._workspace = _Window()

    def check(self, channel_id: str) -> None:
        """Raise RateLimited, with the whole seconds to wait, where one more would be too many."""
        if self.limits is None:
            return
        now, waits = self._clock.now(), []
        if (burst := self.limits.channel_burst) is not None:
            window = self._channels.setdefault(channel_id, _Window())
            waits.append(window.wait(now, burst, timedelta(seconds=burst)))
        if (most := self.limits.workspace_per_minute) is not None:
            waits.append(self._workspace.wait(now, most, MINUTE))
        wait = max(waits, default=timedelta())
        if wait > timedelta():
            raise RateLimited(ceil(wait.total_seconds()))

    def count(self, channel_id: str) -> None:
        """Count a message that was accepted."""
        if self.limits is None:
            return
        now = self._clock.now()
        self._workspace.accepted.append(now)
        if channel_id in self._channels:
            self._channels[channel_id].accepted.append(now)


class _Window:
    """When the latest messages were accepted, oldest first."""

    def __init__(self) -> None:
        self.accepted: deque[datetime] = deque()

    def wait(self, now: datetime, most: int, length: timedelta) -> timedelta:
        """How long until there is room for one more; nothing when there is."""
        accepted = self.accepted
        while accepted and accepted[0] <= now - length:
            accepted.popleft()
        # The clock may have gone back; nobody waits for what has not happened yet.
        while accepted and accepted[-1] > now:
            accepted.pop()
        return timedelta() if len(accepted) < most else accepted[-most] + length - now
