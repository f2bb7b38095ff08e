"""`today`: who is due for the member, or who comes next."""

import bot.home.today
import messages.home.today
from handlers.commands import TypedLine
from handlers.reading.understood import Understood
from messages import Message


def show(line: TypedLine, _read: Understood) -> Message:
    with line.reading() as session:
        today = bot.home.today.show(session, line.member, line.now)
    return messages.home.today.drawn(line.reader, today)
