"""Whose birthdays, or other occasions, come round, for a line that asks it."""

import bot.cards.coming
import messages.cards.coming
from bot.cards.coming import Span
from handlers.commands import TypedLine
from messages import Message


def show(line: TypedLine, span: Span) -> Message:
    with line.reading() as session:
        coming = bot.cards.coming.coming(session, line.member, span)
    return messages.cards.coming.drawn(line.reader, coming)
