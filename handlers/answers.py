"""Answers to one person, where they are: in their conversation, or among others."""

from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers import payloads
from handlers.payloads import Payload
from messages import Message

_NOT_THERE = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "user_not_in_channel",
        "thread_not_found",
    }
)
"""Slack shows nobody anything there in our name."""
_OUT_OF_REACH = (OSError, HTTPException, ValueError)
"""The place has been closed meanwhile, or Slack can't be reached."""


@dataclass(frozen=True)
class Spot:
    """Where somebody is: a conversation, and the thread of it that they are in, if any."""

    channel: str
    thread_ts: str | None = None


def spot(body: Payload) -> Spot:
    """Where the message stands whose button was clicked."""
    thread_ts = (body.get("message") or {}).get("thread_ts") or body["container"].get("thread_ts")
    return Spot(payloads.place(body).channel, thread_ts)


def tell(client: WebClient, user_id: str, spot: Spot, message: Message) -> None:
    """Show a message to this person alone, and in their conversation where they can't be told."""
    said = message.payload(with_charts=False)
    if not payloads.is_direct(spot.channel):
        try:
            client.chat_postEphemeral(
                channel=spot.channel, user=user_id, thread_ts=spot.thread_ts, **said
            )
        except SlackApiError as refused:
            if refused.response["error"] not in _NOT_THERE:
                raise
        else:
            return
    post(client, user_id, message)


def post(client: WebClient, channel: str, message: Message) -> None:
    """To somebody, or in a channel; without its charts where Slack can't draw these yet."""
    try:
        client.chat_postMessage(channel=channel, **message.payload())
    except SlackApiError as refused:
        if refused.response["error"] != "invalid_blocks" or not message.charts:
            raise
        client.chat_postMessage(channel=channel, **message.payload(with_charts=False))


def replace(client: WebClient, response_url: str, message: Message) -> bool:
    """Show a message in place of the one that a dialog was opened from, where that still works."""
    respond = Respond(response_url=response_url, proxy=client.proxy, ssl=client.ssl)
    try:
        answer = respond(replace_original=True, **message.payload())
    except _OUT_OF_REACH:
        return False
    return answer.status_code == HTTPStatus.OK
