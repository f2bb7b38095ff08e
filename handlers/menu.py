"""The menu: for the slash command alone, for a line that is no command, and in chat."""

from datetime import datetime

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

import messages.help
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from messages import Message, refusals


def register(app: App) -> None:
    app.event("message")(ack=ignore, lazy=[answer_message])


def ignore() -> None:
    """Messages are answered lazily, since an event's response says nothing to anybody."""


def answer_message(client: WebClient, event: Payload, context: BoltContext, now: datetime) -> None:
    """Something was written to the bot in its own conversation: tell what can be typed."""
    is_by_somebody = "reader" in context or "refusal" in context
    if not payloads.is_written_to_us(event) or not is_by_somebody:
        return
    if "refusal" in context:
        message = refusals.drawn(context["texts"], context["refusal"], now.date())
    else:
        message = messages.help.help_message(context["reader"])
    client.chat_postMessage(channel=event["channel"], **message.payload())


def show(line: TypedLine) -> Message:
    """`/goodturn help`."""
    return messages.help.help_message(line.reader)


def otherwise(line: TypedLine) -> Message:
    """`/goodturn` alone, and anything that isn't a command."""
    if not line.text:
        return show(line)
    return messages.help.not_understood(line.reader, line.text)
