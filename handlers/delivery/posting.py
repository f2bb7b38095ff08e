"""One attempt to post a message, and what Slack's answer to it means."""

import errno
import math
import re
import socket
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from messages import Message

TRY_AGAIN_AFTER = timedelta(minutes=1)
"""When Slack could not even be reached."""
UNSAID_RETRY_AFTER = 30
"""Seconds to wait where Slack asks us to wait and doesn't say how long."""
LONGEST_WAIT = 24 * 60 * 60
"""Seconds. Whoever asks for more is misunderstood."""
_UNCLEAR_ERRORS = frozenset(
    {"fatal_error", "internal_error", "request_timeout", "service_unavailable"}
)
"""Answers after which the message may stand in Slack all the same (docs/slack.md)."""
_RATE_LIMITED = frozenset({"ratelimited", "rate_limited"})
_ERROR_CODE = re.compile(r"[a-z_]+")


class NotNow(Exception):
    """Slack certainly has not taken the message, and may do so `after` a while."""

    def __init__(self, after: timedelta, error: str) -> None:
        super().__init__(error)
        self.after = after


class Doubtful(Exception):
    """Nobody knows whether Slack took the message."""


class Refused(Exception):
    """Slack will not take the message."""


@dataclass(frozen=True)
class Outgoing:
    """A message and the channel, or the person, that it goes to."""

    channel: str
    message: Message


def posting_client(client: WebClient) -> WebClient:
    """A client that never repeats a call: after a reset, Slack may have the message already."""
    return WebClient(token=client.token, base_url=client.base_url, timeout=10, retry_handlers=[])


def post(client: WebClient, outgoing: Outgoing) -> tuple[str, str]:
    """Post once; the channel and ts that Slack gave the message.

    Where Slack can't draw a chart yet the message goes without it: that refusal is certain.
    Raises NotNow, Doubtful or Refused.
    """
    try:
        return _post(client, outgoing, with_charts=True)
    except Refused as refused:
        if str(refused) != "invalid_blocks" or not outgoing.message.charts:
            raise
        return _post(client, outgoing, with_charts=False)


def _post(client: WebClient, outgoing: Outgoing, *, with_charts: bool) -> tuple[str, str]:
    try:
        answer = client.chat_postMessage(
            channel=outgoing.channel,
            unfurl_links=False,
            unfurl_media=False,
            **outgoing.message.payload(with_charts=with_charts),
        )
    except SlackApiError as error:
        raise understood(error) from error
    except URLError as error:
        if _never_left(error.reason):
            raise NotNow(TRY_AGAIN_AFTER, str(error)) from error
        raise Doubtful(str(error)) from error
    except (OSError, HTTPException) as error:
        raise Doubtful(str(error)) from error
    return answer["channel"], answer["ts"]


def understood(error: SlackApiError) -> NotNow | Doubtful | Refused:
    """What Slack's error means for the call that met it."""
    response = error.response
    code = str(response.get("error"))
    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS or code in _RATE_LIMITED:
        return NotNow(_wait(response.headers.get("Retry-After")), "ratelimited")
    has_failed = response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
    # slack-sdk puts a sentence there when the answer was cut off or is no JSON, and quotes it: it
    # holds the message.
    is_cut_off = _ERROR_CODE.fullmatch(code) is None
    if is_cut_off:
        code = "no answer of Slack's"
    if has_failed or is_cut_off or code in _UNCLEAR_ERRORS:
        return Doubtful(f"{response.status_code} {code}")
    return Refused(code)


def _wait(asked: str | None) -> timedelta:
    """How long Slack asks us to wait. HTTP allows a date too, which Slack's documents don't."""
    try:
        seconds = float(asked or "")
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds <= LONGEST_WAIT:
        seconds = UNSAID_RETRY_AFTER
    return timedelta(seconds=math.ceil(seconds))


def _never_left(reason: object) -> bool:
    """Whether no connection came about, so that Slack can't have taken anything."""
    if isinstance(reason, ConnectionRefusedError | socket.gaierror):
        return True
    return isinstance(reason, OSError) and reason.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH)
