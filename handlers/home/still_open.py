"""What somebody still has to do: who is due, reminders and open asks; or those of one contact."""

import bot.home.still_open
import messages.home.still_open
from bot.people import choice
from bot.people.contacts import Contact
from handlers.commands import TypedLine
from handlers.reading import languages, mentioned, people, still_open
from handlers.reading.tagged import TaggedLine
from messages import Message


def answer(line: TypedLine, text: str) -> Message | None:
    """What waits, where the line asks for it; None for any other."""
    if still_open.asked(text):
        with line.reading() as session:
            waiting = bot.home.still_open.show(session, line.member, line.now)
        return messages.home.still_open.drawn(line.reader, waiting)
    tagged = TaggedLine(text, languages.of(text, line.member))
    if not still_open.may_be_asked_of(tagged):
        return None
    with line.reading() as session:
        named = people.named(tagged, mentioned.people(session, line.member, tagged))
        if not still_open.asked_of(tagged, named):
            return None
        (one,) = named
        meant = choice.choose(
            session, line.member, one.name, one.contacts, is_sure=not one.is_doubtful
        )
        if not isinstance(meant, Contact):
            return None
        of_one = bot.home.still_open.of_contact(session, line.member, meant)
    return messages.home.still_open.of_contact(line.reader, of_one)
