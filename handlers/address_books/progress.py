"""A message in somebody's conversation that tells how far something is."""

import time
from collections.abc import Callable
from http.client import HTTPException
from threading import Event

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.delivery import posting
from handlers.delivery.posting import Doubtful, NotNow, Outgoing
from handlers.payloads import Place
from messages import Message

log = structlog.get_logger()

PAUSE = 2.0
"""Seconds between two changes at least: Slack takes about one a second, from all there is."""
TRIES = 4
LONGEST_WAIT = 60.0
"""Seconds. The message has a button for when it stands still."""
_CAN_NOT_CHANGE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})


def post(client: WebClient, channel: str, message: Message, stopping: Event) -> None:
    """Post one of several messages, as soon as Slack takes it."""
    for _ in range(TRIES):
        try:
            posting.post(posting.posting_client(client), Outgoing(channel, message))
        except NotNow as not_now:
            stopping.wait(min(not_now.after.total_seconds(), LONGEST_WAIT))
        else:
            return
    log.warning("message_unposted")


class Progress:
    """One message that changes. What Slack doesn't take now comes with the next change."""

    def __init__(
        self,
        client: WebClient,
        place: Place,
        stopping: Event,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._place = place
        self._stopping = stopping
        self._seconds = seconds
        self._not_before = 0.0
        self._changed_at = -PAUSE

    def hint(self, message: Message) -> None:
        """Show how far it is, unless that was shown just before."""
        if self._seconds() >= max(self._not_before, self._changed_at + PAUSE):
            self._change(message)

    def tell(self, message: Message) -> None:
        """Show what came of it, as soon as Slack takes it; anew if the old message is gone."""
        for _ in range(TRIES):
            wait = min(self._not_before - self._seconds(), LONGEST_WAIT)
            if wait > 0:
                self._stopping.wait(wait)
            if self._change(message):
                return
        log.warning("progress_untold")

    def _change(self, message: Message) -> bool:
        """Whether nothing is left to try."""
        place, said = self._place, message.payload(with_charts=False)
        self._changed_at = self._seconds()
        try:
            self._client.chat_update(channel=place.channel, ts=place.ts, **said)
        except SlackApiError as error:
            return self._understand(error, message)
        except (OSError, HTTPException) as error:
            log.warning("progress_untold", error=type(error).__name__)
            self._not_before = self._seconds() + PAUSE
            return False
        return True

    def _understand(self, error: SlackApiError, message: Message) -> bool:
        code = error.response.get("error")
        if code in _CAN_NOT_CHANGE:
            posted = self._client.chat_postMessage(channel=self._place.channel, **message.payload())
            self._place = Place(posted["channel"], posted["ts"])
            return True
        met = posting.understood(error)
        if isinstance(met, NotNow):
            self._not_before = self._seconds() + met.after.total_seconds()
            return False
        self._not_before = self._seconds() + PAUSE
        if isinstance(met, Doubtful):
            return False
        log.error("progress_refused", error=str(met))
        return True
