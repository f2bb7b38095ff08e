"""The one person whom a line, or a click, is about."""

from typing import TypeVar

from bot.database import Session
from bot.people import choice, names
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.refusals import Gone, NameMissing, OneAtATime
from bot.team.members import Member
from handlers import payloads
from handlers.payloads import Payload
from handlers.reading.understood import Understood
from messages.catalogue import LANGUAGES
from messages.commands import Word
from messages.people.buttons import ContactButton
from messages.reading import vocabulary

Chosen = TypeVar("Chosen", bound=ContactButton)
_MARKS = " .,:;!?"


def meant(
    session: Session, member: Member, read: Understood, word: Word, unread: str = ""
) -> Contact | Which:
    """Who is named, or those who may be.

    `unread` words make it unsure: "Nora Visser" need not be the one Nora that we know. Raises
    NameMissing and OneAtATime.
    """
    named = (*read.people, *read.others)
    if not named:
        raise NameMissing(word)
    if len(named) > 1:
        raise OneAtATime(tuple(one.name.strip(_MARKS) for one in named))
    (person,) = named
    name = " ".join(part for part in (person.name.strip(_MARKS), unread.strip(_MARKS)) if part)
    is_sure = not person.is_doubtful and not unread
    return choice.choose(session, member, name, person.contacts, is_sure=is_sure)


def chosen(button: type[Chosen], action: Payload, member: Member) -> Chosen:
    """What the button carries. Raises Gone for somebody else's question."""
    carried = button.read(payloads.value(action))
    if carried.member_id != member.id:
        raise Gone
    return carried


def unexplained(rest: str) -> str:
    """What stands beside the name and may belong to it: "Nora Visser" is not every Nora."""
    known = {word for code in LANGUAGES for word in vocabulary.single_words(code)}
    return " ".join(word for word in rest.split() if names.name_key(word.strip(",.!")) not in known)


def other_names(rest: str) -> str:
    """The same, of a sentence: words in small letters, and its first one, are no names there."""
    return unexplained(" ".join(word for word in rest.split()[1:] if word[:1].isupper()))
