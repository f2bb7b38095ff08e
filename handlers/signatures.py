"""Whose requests are Slack's: signed over their raw bytes, before anything is parsed."""

import time
from collections.abc import Callable

import structlog
from slack_sdk.signature import SignatureVerifier

from bot.logs import Seldom

LONGEST_TIMESTAMP = 12
"""Digits of seconds; longer ones only overflow whatever compares them."""
HOUR = 3600.0

log = structlog.get_logger()


class Signatures:
    """What is signed with the secret of the app that Slack knows us as."""

    def __init__(self, secret: str, seconds: Callable[[], float] = time.monotonic) -> None:
        self._verifier = SignatureVerifier(secret)
        self._seldom = Seldom(HOUR, seconds)

    def cover(self, body: bytes, timestamp: str, signature: str) -> bool:
        """Whether Slack sent these very bytes within the last five minutes."""
        if not (
            timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= LONGEST_TIMESTAMP
        ):
            return False
        if not (signature.isascii() and signature.startswith("v0=")):
            return False
        try:
            is_slacks = self._verifier.is_valid(body, timestamp, signature)
        except UnicodeDecodeError:
            return False
        if not is_slacks:
            self._tell()
        return is_slacks

    def _tell(self) -> None:
        """Say once an hour that what looks like a request of Slack's isn't signed as one."""
        if self._seldom.is_time():
            log.error(
                "request_refused",
                reason="signed with another secret, or more than five minutes ago",
                check="SLACK_SIGNING_SECRET and the clock of this machine",
            )
