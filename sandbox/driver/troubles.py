"""What a test lets go wrong between the bot and Slack: the driver's part for it."""

from typing import Any

from sandbox.driver.connection import Connection
from sandbox.state.faults import TIMEOUT_SECONDS


class Troubles(Connection):
    """A connection that can break things and mend them."""

    def changes_app(self, **changes: Any) -> None:
        """Turn the app's `messages_tab` off or on, let every call be refused with `token_error`
        (`account_inactive` or `token_revoked`; None mends it), or allow it other `scopes`.
        """
        self.post("/app", **changes)

    def breaks(
        self,
        method: str,
        fault: str,
        *,
        retry_after: int = 1,
        times: int = 1,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        """Let the next calls of a Web API method fail."""
        self.post(
            "/faults",
            method=method,
            fault=fault,
            retry_after=retry_after,
            times=times,
            timeout_seconds=timeout_seconds,
        )

    def refuses(self, method: str, error: str, *, times: int = 1) -> None:
        """Let the next calls of a Web API method answer any error of Slack's."""
        self.post("/faults", method=method, fault="refused", error=error, times=times)

    def breaks_at_random(
        self,
        method: str,
        *,
        seed: int,
        retry_after: int = 1,
        timeout_seconds: float = TIMEOUT_SECONDS,
        **chances: float,
    ) -> None:
        """Let calls of a Web API method fail at random until `mends`; `chances` (0 to 1) by kind.

        The nth call meets the same fault for the same seed: `ratelimited`, `server_error`,
        `timeout`, `timeout_after_store`, `reset_before_store` or `reset_after_store`.
        """
        self.post(
            "/faults/random",
            method=method,
            seed=seed,
            retry_after=retry_after,
            timeout_seconds=timeout_seconds,
            chances=chances,
        )

    def faults_met(self, method: str) -> dict[str, int]:
        """How many calls of a method met each kind of fault since the start."""
        met: dict[str, dict[str, int]] = self.get("/faults")
        return met.get(method, {})

    def limits_posting(
        self, *, channel_burst: int | None = 1, workspace_per_minute: int | None = 200
    ) -> None:
        """Take only so many messages, as Slack does; None is no limit (see `PostingLimits`)."""
        self.post("/limits", channel_burst=channel_burst, workspace_per_minute=workspace_per_minute)

    def lifts_limits(self) -> None:
        """Take as many messages as come."""
        self.delete("/limits")

    def connections(self) -> int:
        """How many connections the bot holds in Socket Mode."""
        return int(self.get("/connections")["open"])

    def cuts_connections(self, how: str) -> None:
        """End them: announced with a `warning` or as `refresh_requested`, or by a `drop` of the
        line or its `silence`.
        """
        self.post("/connections/cut", how=how)

    def mends(self) -> None:
        """Let everything work again."""
        self.delete("/faults")
