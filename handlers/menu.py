"""The menu: for the slash command alone, and for those who ask for it."""

import messages.help
from handlers.commands import TypedLine
from messages import Message


def show(line: TypedLine) -> Message:
    """`/goodturn help`."""
    return messages.help.help_message(line.reader)
