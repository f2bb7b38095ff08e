"""What a line tells of somebody that is kept on their card: kept, or shown where to tell it."""

import bot.cards.shown
import messages.cards.kept
import messages.privacy.removal
from bot.people import choice
from bot.people.choice import Which
from handlers.cards import officials
from handlers.commands import TypedLine
from handlers.reading.understood import Understood
from messages import Message

_MOST_CARDS = 5
_MARKS = " .,:;!?"


def tell(line: TypedLine, read: Understood) -> Message:
    """Where the detail can be changed of who is named; or the question who that is."""
    assert read.detail is not None
    if not read.people:
        return messages.cards.kept.of_nobody(line.reader, read.line)
    with line.reading() as session:
        found = [
            choice.choose(
                session,
                line.member,
                one.name.strip(_MARKS),
                one.contacts,
                is_sure=not one.is_doubtful,
            )
            for one in read.people[:_MOST_CARDS]
        ]
        open_question = next((one for one in found if isinstance(one, Which)), None)
        if open_question is not None:
            if open_question.archived is not None:
                return messages.privacy.removal.undecided(line.reader, open_question.archived)
            return messages.cards.kept.which(line.reader, open_question, line.text)
        meant = {one.id: one for one in found if not isinstance(one, Which)}
        cards = [
            bot.cards.shown.show(session, line.member, one, line.reader.today)
            for one in meant.values()
        ]
    done = officials.keep(line, read, cards[0]) if len(cards) == 1 else None
    return done or messages.cards.kept.drawn(line.reader, cards, read.detail, read.line)
