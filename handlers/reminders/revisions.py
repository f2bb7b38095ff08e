"""A reminder that was asked for comes on another day, or not at all."""

import messages.reminders.promises
import messages.reminders.revisions
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.reminders import other_days, promises
from bot.reminders.promises import Promised
from bot.vocabulary import AskedBack, Revision
from handlers.commands import TypedLine
from handlers.people import whom
from handlers.reading.understood import Understood
from handlers.reminders import to_come
from messages import Message
from messages.commands import Word


def revise(line: TypedLine, read: Understood) -> Message:
    """Change the one reminder of who is named; show them all where it may be several.

    Raises DateNotAhead and DateTooFarOff.
    """
    with line.reading() as session:
        meant = whom.meant(session, line.member, read, Word.REMIND)
        if isinstance(meant, Which):
            return to_come.show(line)
        planned = promises.to_come(session, line.member, meant.id)
    if not planned:
        return messages.reminders.revisions.none_planned(line.reader, meant)
    if len(planned) > 1:
        return to_come.show(line)
    if read.revision is Revision.MOVED:
        return _move(line, read, meant, planned[0])
    with line.transaction() as session:
        promises.take_back(session, line.member, planned[0].reminder_id, line.now)
    return messages.reminders.promises.unpromised(line.reader, meant, planned[0])


def _move(line: TypedLine, read: Understood, contact: Contact, planned: Promised) -> Message:
    if read.day is None or AskedBack.DAY in read.doubts:
        return messages.reminders.revisions.which_day(line.reader, contact, planned)
    with line.transaction() as session:
        moved = other_days.move(session, line.member, planned.reminder_id, read.day, line.now)
    return messages.reminders.revisions.moved(line.reader, contact, planned, moved)
