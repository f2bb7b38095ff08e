"""The menu: for the slash command alone, for whatever no other listener took, and in chat."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.help
from handlers import payloads
from handlers.payloads import Payload
from handlers.reading import lines
from messages import commands, refusals
from messages.commands import Word
from messages.reader import Reader


def register(app: App) -> None:
    """Registered last: it takes what is left."""
    app.command(commands.NAME)(menu)
    app.event("message")(ack=ignore, lazy=[answer_message])


def ignore() -> None:
    """Messages are answered lazily, since an event's response says nothing to anybody."""


def answer_message(client: WebClient, event: Payload, context: BoltContext, now: datetime) -> None:
    """Something was written to the bot in its own conversation: tell what can be typed."""
    if not payloads.is_written_to_us(event):
        return
    if "refusal" in context:
        message = refusals.drawn(context["texts"], context["refusal"], now.date())
    else:
        message = messages.help.help_message(context["reader"])
    client.chat_postMessage(channel=event["channel"], **message.payload())


def menu(ack: Ack, command: Payload, reader: Reader) -> None:
    """`/goodturn` alone, `help`, and anything that isn't a command."""
    line = payloads.text(command)
    if not line or lines.word(line) is Word.HELP:
        ack(**messages.help.help_message(reader).payload())
    else:
        ack(**messages.help.not_understood(reader, line).payload())
