"""`check`: a text that goes out by other ways, and what ties a gift to something in it."""

from bot.database import Session
from bot.ledger import lately
from bot.no_strings import check as no_strings
from bot.people.contacts import Contact
from bot.team.members import Member
from handlers.commands import TypedLine
from handlers.reading import languages, mentioned
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood
from messages import Message
from messages.no_strings import checked
from messages.no_strings.wordings import wordings

_MOST_NAMESAKES = 5
LONGEST_GREETING = 200
"""Within so many characters a text says to whom it goes."""


def check(line: TypedLine, read: Understood) -> Message:
    """Check the text by what those who are named in its beginning were given lately."""
    if not read.what:
        return checked.nothing_to_check(line.reader.texts)
    with line.reading() as session:
        whom = _addressed(session, line.member, read.what[:LONGEST_GREETING])
        given = lately.given(session, line.member, whom, line.reader.today)
    is_ask = no_strings.asks(read.what, wordings())
    found = no_strings.check(read.what, wordings(), is_ask=is_ask, gestures=given)
    return checked.drawn(line.reader.texts, read.what, found, is_ask=is_ask, whom=whom)


def _addressed(session: Session, member: Member, text: str) -> list[Contact]:
    """Whoever may be named; of several who share a name, what any of them got counts."""
    line = TaggedLine(text, languages.of(text, member))
    found = (
        one
        for mention in mentioned.people(session, member, line)
        if not mention.by_organisation
        for one in mention.people[:_MOST_NAMESAKES]
    )
    return list({one.id: one for one in found}.values())
