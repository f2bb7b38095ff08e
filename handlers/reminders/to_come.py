"""Which reminders are still to come, for a line that asks it."""

import messages.reminders.to_come
from bot.people import contacts
from bot.reminders import promises
from handlers.commands import TypedLine
from messages import Message


def show(line: TypedLine) -> Message:
    with line.reading() as session:
        promised = promises.all_to_come(session, line.member)
        people = contacts.as_filed(session, line.member, [one.contact_id for one in promised])
    return messages.reminders.to_come.drawn(line.reader, promised, people)
