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
    """Who is named and can be nobody else."""
    line = TaggedLine(text, languages.of(text, member))
    return [
        mention.people[0]
        for mention in mentioned.people(session, member, line)
        if len(mention.people) == 1 and not mention.by_organisation
    ]
