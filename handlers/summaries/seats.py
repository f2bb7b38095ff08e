"""Whether we are in a channel, joined where anybody may."""

from http.client import HTTPException

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.summaries.channel import Seat

log = structlog.get_logger()

SECONDS_FOR_SLACK = 1
"""How long Slack may take to answer each of two questions, of the three that it waits for us."""


def take(client: WebClient, channel: str) -> Seat:
    """Our seat in a channel: taken now, if it is public and the scope channels:join was granted.

    Unknown where Slack says nothing in time, or doesn't tell us: without channels:read nothing of
    any channel, and never of a private one.
    """
    hasty = WebClient(
        token=client.token,
        base_url=client.base_url,
        timeout=SECONDS_FOR_SLACK,
        retry_handlers=[],
    )
    try:
        found = hasty.conversations_info(channel=channel).get("channel") or {}
        if "is_member" not in found:
            return Seat.UNKNOWN
        if found["is_member"]:
            return Seat.TAKEN
        return Seat.MISSING if found.get("is_private") else _join(hasty, channel)
    except SlackApiError as refused:
        log.info("seat_unknown", error=refused.response.get("error"))
    except (OSError, HTTPException, ValueError) as error:
        # The last for an answer that is cut off.
        log.info("seat_unknown", error=type(error).__name__)
    return Seat.UNKNOWN


def _join(hasty: WebClient, channel: str) -> Seat:
    try:
        hasty.conversations_join(channel=channel)
    except SlackApiError as refused:
        log.info("joining_refused", error=refused.response.get("error"))
        return Seat.MISSING
    return Seat.JOINED
