"""How a gift stands that is to be approved, told to whoever asked or was asked."""

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.database import Reading, Session
from bot.giving import approved
from bot.policy import requests
from bot.policy.requests import Request
from messages import Message
from messages.reader import Reader
from messages.recording import approvals
from messages.recording.approvals import Standing

log = structlog.get_logger()


def has_posted(client: WebClient, reading: Reading, reader: Reader, request: Request) -> bool:
    """Whether Slack took how it stands to somebody; else it is in the log."""
    return has_reached(client, reader, standing(reading, reader, request.id))


def has_reached(client: WebClient, reader: Reader, message: Message) -> bool:
    """Whether Slack took the message to the reader; else it is in the log."""
    try:
        client.chat_postMessage(channel=reader.member.slack_user_id, **message.payload())
    except (SlackApiError, OSError) as untold:
        log.warning("approval_untold", error=type(untold).__name__)
        return False
    return True


def standing(reading: Reading, reader: Reader, request_id: int) -> Message:
    """How it stands, for who asked or who was asked."""
    with reading() as session:
        request = requests.show(session, reader.member, request_id)
        return drawn(session, reader, request)


def drawn(session: Session, reader: Reader, request: Request) -> Message:
    """The same of one that was read."""
    passed = requests.passed(session, request)
    uncovered = requests.uncovered_of(session, request, passed)
    stands = Standing(
        passed,
        approved.gesture(session, request.member, request),
        uncovered,
        requests.offered(session, request.member, uncovered),
        requests.others(session, request.member, request) if request.is_left_behind else (),
    )
    return approvals.drawn(reader, request, stands)
