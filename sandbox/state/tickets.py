"""The short-lived rights that Slack hands out with a payload: trigger ids and response urls."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.wire import Refused

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_URL_LIFE = timedelta(minutes=30)
RESPONSE_URL_USES = 5


@dataclass
class Trigger:
    """The right to open one dialog for one member, soon."""

    user_id: str
    issued: datetime
    view_id: str | None = None
    used: bool = False


class Triggers:
    """All trigger ids handed out."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._issued: dict[str, Trigger] = {}

    def issue(self, user_id: str, view_id: str | None = None) -> str:
        """A new trigger id for what a member just did, inside a dialog or not."""
        trigger_id = (
            f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        )
        self._issued[trigger_id] = Trigger(user_id, self._now(), view_id)
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger:
        """Use a trigger id up."""
        trigger = self._issued.get(trigger_id)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self._now() - trigger.issued > TRIGGER_LIFE:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger


@dataclass
class ResponseUrl:
    """The right to answer where a member did something.

    `original` is the ts of the message that was clicked; a typed command has none.
    """

    user_id: str
    channel_id: str
    issued: datetime
    original: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class ResponseUrls:
    """All response urls handed out, by the secret at their end."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._issued: dict[str, ResponseUrl] = {}

    def issue(
        self,
        user_id: str,
        channel_id: str,
        original: str | None = None,
        thread_ts: str | None = None,
    ) -> str:
        """A new secret for what a member just did."""
        secret = secrets.token_urlsafe(18)
        self._issued[secret] = ResponseUrl(user_id, channel_id, self._now(), original, thread_ts)
        return secret

    def use(self, secret: str) -> ResponseUrl:
        """Count one use, or refuse it."""
        url = self._issued.get(secret)
        if url is None:
            raise Refused("invalid_url")
        if self._now() - url.issued > RESPONSE_URL_LIFE:
            raise Refused("expired_url")
        if url.uses >= RESPONSE_URL_USES:
            raise Refused("used_url")
        url.uses += 1
        return url
