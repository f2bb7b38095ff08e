"""A line that wants no reminders of somebody any more: the card's tick, told in words."""

import handlers.cards.shown
import messages.cards.stopping
from bot.cards import rhythms
from bot.people.choice import Which
from bot.vocabulary import AskedBack
from handlers.commands import TypedLine
from handlers.people import whom
from handlers.reading.understood import Understood
from messages import Message
from messages.commands import Word


def stop(line: TypedLine, read: Understood) -> Message:
    """Remind of who is named no more; show them where they may be several.

    Raises NameMissing, OneAtATime and LookedAfterBy.
    """
    is_for_a_while = AskedBack.DAY in read.doubts
    unread = "" if is_for_a_while else whom.other_names(read.rest)
    with line.reading() as session:
        meant = whom.meant(session, line.member, read, Word.REMIND, unread)
    if isinstance(meant, Which):
        return handlers.cards.shown.show(line, read)
    if is_for_a_while:
        return messages.cards.stopping.for_a_while(line.reader, meant)
    if AskedBack.INTENT in read.doubts:
        return messages.cards.stopping.one_or_all(line.reader, meant)
    with line.transaction() as session:
        rhythms.stop(session, line.member, meant.id, line.now)
    return messages.cards.stopping.stopped(line.reader, meant)
