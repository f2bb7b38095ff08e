"""The only reader of the time."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the current moment, aware and in UTC."""

    def now(self) -> datetime: ...


def utc_now() -> datetime:
    """The current moment by this machine's clock, in UTC."""
    return datetime.now(UTC)


class SystemClock:
    """The clock that everybody else uses."""

    def now(self) -> datetime:
        return utc_now()


class RemoteClock:
    """A clock that somebody else can move: the demo's and the journeys'.

    It asks `url` for JSON with an ISO 8601 moment under `now`, on every reading, so that all
    processes see a move at once. Raises httpx.HTTPError when the other side is gone.
    """

    def __init__(self, url: str) -> None:
        # 3 MB, which the shell and a bot in earnest do without.
        import httpx

        self._url = url
        self._client = httpx.Client(timeout=2.0, trust_env=False)

    def now(self) -> datetime:
        answer = self._client.get(self._url).raise_for_status().json()
        return datetime.fromisoformat(answer["now"]).astimezone(UTC)
