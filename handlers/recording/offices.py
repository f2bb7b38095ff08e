"""A gift to all at an organisation: to those there whom the member looks after, who are named."""

from collections.abc import Callable
from dataclasses import replace

from bot.people import lookup
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.refusals import NobodyThere, TooManyThere
from bot.vocabulary import AskedBack, Intent
from handlers.commands import TypedLine
from handlers.reading import languages, offices, typed
from handlers.reading.offices import Office
from handlers.reading.understood import Understood
from handlers.recording import commands, text_checks
from messages import Message
from messages.no_strings import checked
from messages.reading import offices as offices_words

MOST = 20
"""How many are named at once."""
_MAY_BE_GIFTS = frozenset({Intent.GIVE, Intent.UNCLEAR})
Understand = Callable[[TypedLine], Understood]


def answer(line: TypedLine, understood: Understand) -> Message | None:
    """The question whether all there got it; None for a line that is about anything else.

    Raises NobodyThere and TooManyThere.
    """
    with line.reading() as session:
        office = offices.told(session, line.member, line.text)
        if office is None:
            return None
        there = lookup.at_organisation(session, line.member, office.organisation)
    read = _gift(line, office, there[0].name if there else "", understood)
    if read is None:
        return None
    theirs = [one for one in there if one.owner_id == line.member.id]
    if not theirs:
        raise NobodyThere(office.organisation)
    if len(theirs) > MOST:
        raise TooManyThere(office.organisation, len(theirs))
    people = tuple(Named(one.name, one) for one in theirs)
    if len(people) == 1:
        read = _of_one(line, read, office)
        said = typed.said(read).statement
    else:
        said = _of_all(typed.said(read).statement, office)
    shown = commands.record(line, Said(said, people))
    return checked.with_hint(line.reader.texts, shown, text_checks.of_line(line, read))


def _gift(line: TypedLine, office: Office, name: str, understood: Understand) -> Understood | None:
    """What the line tells, were it about somebody there; None where it tells of no gift to them.

    "Gave Anna a cake for everyone at Bakkerij Jansen" is one to Anna.
    """
    if _names_anybody(understood(replace(line, text=office.given_to("")))):
        return None
    if not name:
        read = understood(line)
        return read if read.intent is Intent.GIVE and not _names_anybody(read) else None
    read = understood(replace(line, text=office.given_to(name)))
    is_of_one = len((*read.people, *read.others)) == 1
    return read if read.intent in _MAY_BE_GIFTS and is_of_one else None


def _names_anybody(read: Understood) -> bool:
    return any(one.contacts for one in (*read.people, *read.others))


def _of_one(line: TypedLine, read: Understood, office: Office) -> Understood:
    """The gift is logged with the only one of them, and its words tell for whom it was."""
    code = languages.of(line.text, line.member)
    what, whole = (
        words and offices_words.for_all(code, words, office.organisation)
        for words in (read.what, read.whole)
    )
    return replace(read, what=what, whole=whole)


def _of_all(said: Statement, office: Office) -> Statement:
    """The same of all there, who are asked about when all else is clear: one present, unless each
    got their own.
    """
    everybody = Doubt(AskedBack.EVERYBODY, office.organisation)
    return replace(said, doubts=(*said.doubts, everybody), is_one=not said.is_each)
