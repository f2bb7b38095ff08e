"""The slash command's menu, and its answer to whatever no other listener took."""

from collections.abc import Callable
from datetime import datetime

from slack_bolt import Ack, App

from bot.members import Member
from handlers import lines, payloads
from handlers.payloads import Payload
from messages import commands
from messages.catalogue import Texts
from messages.commands import Word


def register(app: App) -> None:
    """Registered last: it takes what is left."""
    app.command(commands.NAME)(menu)


def says(*words: Word) -> Callable[[Payload], bool]:
    """A matcher for lines that start with one of `words`, in any language."""

    def matches(command: Payload) -> bool:
        return lines.word(payloads.text(command)) in words

    return matches


def menu(ack: Ack, command: Payload, member: Member, texts: Texts, now: datetime) -> None:
    """`/goodturn` alone, `help`, and anything that isn't a command."""
    line, today = payloads.text(command), member.today(now)
    if not line or lines.word(line) is Word.HELP:
        ack(**commands.help_message(texts, member, today).payload())
    else:
        ack(**commands.not_understood(texts, line, member, today).payload())
