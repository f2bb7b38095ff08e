"""Files that somebody asked for: sent in their conversation, where only they see them."""

from collections.abc import Callable
from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

from messages import Message


@dataclass(frozen=True)
class SentFile:
    """A file with what stands above it, or is said instead where Slack took none: `refused`."""

    above: Message
    name: str
    content: bytes
    refused: Callable[[str], Message]


def send(client: WebClient, user_id: str, file: SentFile) -> None:
    """Send it, or tell why that can't be done.

    What stands above it comes first, since that tells in which conversation the file belongs: Slack
    takes none for a person.
    """
    posted = client.chat_postMessage(channel=user_id, **file.above.payload())
    try:
        client.files_upload_v2(
            channel=posted["channel"], filename=file.name, title=file.name, content=file.content
        )
    except (SlackApiError, SlackRequestError, OSError) as refused:
        told = file.refused(_error(refused))
        client.chat_update(channel=posted["channel"], ts=posted["ts"], **told.payload())


def _error(refused: Exception) -> str:
    """What Slack calls it, where it said anything."""
    if isinstance(refused, SlackApiError):
        return str(refused.response["error"])
    return "upload_failed"
