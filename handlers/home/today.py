"""`today`: who is due for the member, or who comes next; or whom they still have to thank."""

import bot.home.today
import messages.home.today
from handlers.commands import TypedLine
from handlers.reading import thanks_due
from handlers.reading.understood import Understood
from messages import Message


def show(line: TypedLine, _read: Understood) -> Message:
    if thanks_due.is_asked_of(line.text):
        with line.reading() as session:
            thanks = bot.home.today.show_thanks(session, line.member, line.now)
        return messages.home.today.of_thanks(line.reader, thanks)
    with line.reading() as session:
        today = bot.home.today.show(session, line.member, line.now)
    return messages.home.today.drawn(line.reader, today)
