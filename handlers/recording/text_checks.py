"""`check`: a text that goes out by other ways, and what ties a gift to something in it."""

from collections.abc import Sequence

from bot.database import Session
from bot.ledger import lately
from bot.no_strings import check as no_strings
from bot.no_strings.check import Checked
from bot.people.contacts import Contact
from bot.recording.statements import Statement
from bot.team.members import Member
from bot.vocabulary import Intent, Verb
from handlers.commands import TypedLine
from handlers.reading import languages, mentioned
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood
from messages import Message
from messages.no_strings import checked
from messages.no_strings.wordings import wordings
from messages.nudges import drafts
from messages.reader import Reader

_MOST_NAMESAKES = 5
_WITH_WORDS = frozenset({Intent.GIVE, Intent.ASK})
_FEWEST_WORDS = 4
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
    own = drafts.own_sentences(is_ask=is_ask)
    found = no_strings.check(read.what, wordings(), is_ask=is_ask, gestures=given, own=own)
    return checked.drawn(line.reader.texts, read.what, found, is_ask=is_ask, whom=whom)


def of_line(line: TypedLine, read: Understood) -> Checked | None:
    """What is to be said of the words of what was given or asked; None where they are few."""
    whom = [one.contact for one in read.people if one.contact is not None]
    if read.intent not in _WITH_WORDS:
        return None
    with line.reading() as session:
        return _of_words(session, line.reader, whom, read.what, is_ask=read.intent is Intent.ASK)


def of_statement(
    session: Session, reader: Reader, contact: Contact, said: Statement
) -> Checked | None:
    """The same of what was filled in."""
    if said.verb not in (Verb.GIVE, Verb.ASK):
        return None
    return _of_words(session, reader, [contact], said.words, is_ask=said.verb is Verb.ASK)


def of_ask(
    session: Session, reader: Reader, contact: Contact, *texts: str
) -> tuple[tuple[str, Checked], ...]:
    """Those of the texts that ask the contact and have strings, each with what is found."""
    every = ((text, _of_words(session, reader, [contact], text, is_ask=True)) for text in texts)
    return tuple((text, found) for text, found in every if found is not None and not found.is_ok)


def of_draft(
    session: Session, reader: Reader, contact: Contact, written: str, *, is_ask: bool
) -> Checked:
    """What is to be said of what goes to the contact as it is written, however short."""
    given = lately.given(session, reader.member, [contact], reader.today)
    own = drafts.own_sentences(is_ask=is_ask)
    return no_strings.check(written, wordings(), is_ask=is_ask, gestures=given, own=own)


def _of_words(
    session: Session, reader: Reader, whom: Sequence[Contact], words: str, *, is_ask: bool
) -> Checked | None:
    """Few words hold no string, and the dictionaries are left unread."""
    if not _is_long(words):
        return None
    given = lately.given(session, reader.member, whom, reader.today) if is_ask else ()
    own = drafts.own_sentences(is_ask=is_ask)
    return no_strings.check(words, wordings(), is_ask=is_ask, gestures=given, own=own)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


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
