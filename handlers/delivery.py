"""The only place that posts unasked: nudges and summaries, each at most once."""

import errno
import re
import socket
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import URLError

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

import messages.nudges
import messages.summaries
from bot import nudges, postings, summaries
from bot.clock import Clock
from bot.database import Transaction
from bot.postings import NUDGES, SUMMARIES, Table
from handlers.install import Installation
from messages import Message
from messages.catalogue import texts_for

log = structlog.get_logger()

PER_TICK = 100
"""How many messages of a kind one tick sends at most."""
TRY_AGAIN_AFTER = timedelta(minutes=1)
"""When Slack could not even be reached."""
_UNCLEAR_ERRORS = frozenset(
    {"fatal_error", "internal_error", "request_timeout", "service_unavailable"}
)
"""Answers after which the message may stand in Slack all the same (SLACK.md 14)."""

_NOT_INVITED = frozenset({"not_in_channel", "channel_not_found"})
WAIT_FOR_INVITATION = timedelta(hours=1)
"""How long a summary waits before it looks again whether the bot was invited."""
_ERROR_CODE = re.compile(r"[a-z_]+")


class NotNow(Exception):
    """Slack certainly has not taken the message, and will do so `after` a while."""

    def __init__(self, after: timedelta, error: str) -> None:
        super().__init__(error)
        self.after = after


class Unclear(Exception):
    """Nobody knows whether Slack took the message."""


class Refused(Exception):
    """Slack will not take the message."""


@dataclass(frozen=True)
class Outgoing:
    """A message and the channel, or the person, that it goes to."""

    channel: str
    message: Message


class Delivery:
    """Sends what is due for one installation."""

    def __init__(self, installation: Installation, transaction: Transaction, clock: Clock) -> None:
        self._client = posting_client(installation.client)
        self._workspace_id = installation.workspace_id
        self._transaction = transaction
        self._clock = clock

    def deliver(self, table: Table) -> None:
        """Send the nudges or summaries that are due, one claim at a time."""
        with self._transaction() as session:
            postings.give_up_stale(session, table, self._workspace_id, self._clock.now())
        for _ in range(PER_TICK):
            with self._transaction() as session:
                row_id = postings.claim_next(session, table, self._workspace_id, self._clock.now())
            if row_id is None:
                return
            self._deliver_one(table, row_id)

    def _deliver_one(self, table: Table, row_id: int) -> None:
        try:
            outgoing = self._draw(table, row_id)
            channel, ts = post(self._client, outgoing)
        except Unclear as unclear:
            log.warning("posting_unclear", kind=table.__tablename__, id=row_id, error=str(unclear))
            with self._transaction() as session:
                postings.unclear(session, table, row_id, str(unclear))
        except Refused as refused:
            self._refused(table, row_id, refused)
        except NotNow as later:
            with self._transaction() as session:
                postings.put_off(session, table, row_id, self._clock.now() + later.after)
        except Exception as error:
            # Drawing failed, so nothing was sent; the others must not wait for it.
            log.error("drawing_failed", kind=table.__tablename__, id=row_id, exc_info=error)
            with self._transaction() as session:
                postings.put_off(session, table, row_id, self._clock.now() + TRY_AGAIN_AFTER)
        else:
            with self._transaction() as session:
                postings.posted(session, table, row_id, channel, ts)

    def _refused(self, table: Table, row_id: int, refused: Refused) -> None:
        """Wait for the bot to be invited to the summary's channel; anything else is for good."""
        log.error("posting_refused", kind=table.__tablename__, id=row_id, error=str(refused))
        with self._transaction() as session:
            if table is SUMMARIES and str(refused) in _NOT_INVITED:
                postings.put_off(session, table, row_id, self._clock.now() + WAIT_FOR_INVITATION)
            else:
                postings.failed(session, table, row_id, str(refused))

    def _draw(self, table: Table, row_id: int) -> Outgoing:
        return self._draw_nudge(row_id) if table is NUDGES else self._draw_summary(row_id)

    def _draw_nudge(self, row_id: int) -> Outgoing:
        now = self._clock.now()
        with self._transaction() as session:
            nudge = nudges.show(session, self._workspace_id, row_id, now)
        texts = texts_for(nudge.member.locale)
        message = messages.nudges.drawn(texts, nudge, nudge.member.today(now))
        return Outgoing(nudge.member.slack_user_id, message)

    def _draw_summary(self, row_id: int) -> Outgoing:
        with self._transaction() as session:
            posting = summaries.posting(session, row_id)
        if posting is None:
            raise Refused("no channel chosen")
        message = messages.summaries.drawn(texts_for(posting.locale), posting.summary)
        return Outgoing(posting.channel, message)


def posting_client(client: WebClient) -> WebClient:
    """A client that never repeats a call: after a reset, Slack may have the message already."""
    return WebClient(token=client.token, base_url=client.base_url, timeout=10, retry_handlers=[])


def post(client: WebClient, outgoing: Outgoing) -> tuple[str, str]:
    """Post once; the channel and ts that Slack gave the message.

    Where Slack can't draw a chart yet the message goes without it: that refusal is certain.
    Raises NotNow, Unclear or Refused.
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
        raise _understood(error) from error
    except URLError as error:
        if _never_left(error.reason):
            raise NotNow(TRY_AGAIN_AFTER, str(error)) from error
        raise Unclear(str(error)) from error
    except (OSError, HTTPException) as error:
        raise Unclear(str(error)) from error
    return answer["channel"], answer["ts"]


def _never_left(reason: object) -> bool:
    """Whether no connection came about, so that Slack can't have taken anything."""
    if isinstance(reason, ConnectionRefusedError | socket.gaierror):
        return True
    return isinstance(reason, OSError) and reason.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH)


def _understood(error: SlackApiError) -> NotNow | Unclear | Refused:
    response = error.response
    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        seconds = int(response.headers.get("Retry-After", 30))
        return NotNow(timedelta(seconds=seconds), "ratelimited")
    code = str(response.get("error"))
    has_failed = response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
    # slack-sdk puts a sentence there when the answer was cut off or is no JSON.
    is_cut_off = _ERROR_CODE.fullmatch(code) is None
    if has_failed or is_cut_off or code in _UNCLEAR_ERRORS:
        return Unclear(f"{response.status_code} {code}")
    return Refused(code)
