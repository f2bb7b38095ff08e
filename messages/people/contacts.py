"""Contacts as a sentence or a button names them."""

from collections.abc import Iterable

from bot.people.contacts import Contact
from bot.vocabulary import Audience
from messages import formats
from messages.catalogue import Mrkdwn, Texts

LONGEST_NAME = 80


def short(name: str) -> str:
    """A name, a typed one too, as long as a message has room for."""
    return formats.shortened(name, LONGEST_NAME)


def bold(name: str) -> Mrkdwn:
    return formats.bold(short(name))


def label(contact: Contact) -> str:
    """The name, with the organisation where it is known: it tells those of one name apart."""
    return named(contact.name, contact.organisation)


def named(name: str, organisation: str | None) -> str:
    """The same of whoever isn't a contact yet."""
    return f"{name}, {organisation}" if organisation else name


def audience(texts: Texts, contact: Contact) -> str:
    return audience_name(texts, contact.audience)


def audience_name(texts: Texts, audience: Audience) -> str:
    """What somebody is to the team, in a word."""
    match audience:
        case Audience.CLIENT:
            return texts.plain("client")
        case Audience.PARTNER:
            return texts.plain("partner")
        case Audience.STAFF:
            return texts.plain("colleague")


def additions(texts: Texts) -> Iterable[tuple[Audience, str]]:
    """What somebody new may be to the team, each with the words of a button that adds them."""
    return (
        (Audience.CLIENT, texts.plain("Add as a client")),
        (Audience.PARTNER, texts.plain("Add as a partner")),
        (Audience.STAFF, texts.plain("Add as a colleague")),
    )
