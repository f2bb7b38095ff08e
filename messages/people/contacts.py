"""Contacts as a sentence or a button names them."""

from collections.abc import Iterable, Mapping, Sequence

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


def labels(texts: Texts, people: Sequence[Contact], keepers: Mapping[int, str]) -> list[str]:
    """Those of several people, with whose contact each is where two would be the same.

    `keepers` has the names of colleagues by their ids; who isn't among them is the reader.
    """
    said = [label(one) for one in people]
    return [
        one if said.count(one) < 2 else texts.plain("{name} ({whose})", name=one, whose=whose)
        for one, whose in zip(said, (_whose(texts, each, keepers) for each in people), strict=True)
    ]


def _whose(texts: Texts, contact: Contact, keepers: Mapping[int, str]) -> str:
    if contact.is_private:
        return texts.plain("private")
    if contact.owner_id is None:
        return texts.plain("looked after by nobody")
    return keepers.get(contact.owner_id) or texts.plain("yours")


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
