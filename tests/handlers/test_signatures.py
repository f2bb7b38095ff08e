"""A wrong secret is seen in the log, and doesn't fill it."""

import time
from dataclasses import dataclass

import pytest
from slack_sdk.signature import SignatureVerifier
from structlog.testing import capture_logs

from handlers.signatures import HOUR, Signatures


@dataclass
class Passing:
    """Seconds as somebody lets them pass."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


def sent(signatures: Signatures, secret: str, at: float | None = None) -> bool:
    """Whether a request that was signed with `secret` is taken for Slack's."""
    timestamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body="text=help")
    return signatures.cover(b"text=help", timestamp, signature or "")


def test_a_wrong_secret_is_told_once_an_hour() -> None:
    passing = Passing()
    signatures = Signatures("the app's", passing)
    with capture_logs() as logged:
        for passing.seconds in (0, 1, HOUR - 1, HOUR, HOUR + 1):
            assert not sent(signatures, "another app's")
    assert [line["event"] for line in logged] == ["request_refused"] * 2
    assert "SLACK_SIGNING_SECRET" in logged[0]["check"]


def test_a_clock_that_is_wrong_is_told_too() -> None:
    with capture_logs() as logged:
        assert not sent(Signatures("the app's"), "the app's", at=time.time() - 301)
    assert "clock" in logged[0]["check"]


@pytest.mark.parametrize("signature", ["", "v1=0", "v0=\xe9"])
def test_what_doesnt_look_like_slacks_is_refused_in_silence(signature: str) -> None:
    with capture_logs() as logged:
        assert not Signatures("the app's").cover(b"x", str(int(time.time())), signature)
    assert not logged
