"""How a letter begins and ends: in the contact's language, and as they are spoken to.

What stands between tells what it is: `messages.giving.notes`, or `messages.asking.letters`.
"""

from collections.abc import Mapping

from bot.people.contacts import Contact
from bot.team.members import Member
from messages import formats
from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for
from messages.letters import salutations
from messages.letters.styles import Style, style

SPELLINGS = (*LANGUAGES, "de-CH")
"""Every way that a letter can be written in."""
OWN = Sentence("[what you want to say]")
LONGEST_NAME = 80
GREETINGS: Mapping[Style, Sentence] = {
    Style.FORMAL: Sentence("Dear {name},"),
    Style.FAMILIAR: Sentence("Hello {name},"),
    Style.INFORMAL: Sentence("Hi {name},"),
}
"""A translation may have the {full_name} in place of the {name}, as in `CLOSINGS`."""
CLOSINGS: Mapping[Style, Sentence] = {
    Style.FORMAL: Sentence("Kind regards,\n{name}"),
    Style.FAMILIAR: Sentence("Best wishes,\n{name}"),
    Style.INFORMAL: Sentence("Cheers,\n{name}"),
}


def letter(contact: Contact, member: Member, body: str) -> str:
    """The whole of it, with what it says."""
    if texts(contact, member).is_swiss_german:
        # No comma ends the greeting, so that a sentence begins after it.
        body = body[:1].upper() + body[1:]
    begins, ends = frame(contact, member)
    return f"{begins}\n\n{body}\n\n{ends}"


def empty(contact: Contact, member: Member) -> str:
    """A letter in which everything is still to be said."""
    begins, ends = frame(contact, member)
    return f"{begins}\n\n{gap(contact, member)}\n\n{ends}"


def frame(contact: Contact, member: Member) -> tuple[str, str]:
    """How a letter begins and ends, whatever it says."""
    names = short({"name": member.first_name, "full_name": member.name})
    closing = texts(contact, member).plain(CLOSINGS[style(contact)], **names)
    return greeting(contact, member), closing


def greeting(contact: Contact, member: Member) -> str:
    """How a letter begins."""
    told = texts(contact, member)
    names = short(salutations.names(told, contact))
    said = told.plain(GREETINGS[style(contact)], **names)
    # https://www.bk.admin.ch
    return said.removesuffix(",") if told.is_swiss_german else said


def gap(contact: Contact, member: Member) -> str:
    """What stands in the place of all that a letter says."""
    return texts(contact, member).plain(OWN)


def language(contact: Contact, member: Member) -> str:
    """The code of the language that a letter to the contact is in."""
    return str(texts(contact, member).locale.language)


def texts(contact: Contact, member: Member) -> Texts:
    """In the contact's language, written as where the member lives who writes in it."""
    members = texts_for(member.locale)
    if contact.language in (None, members.locale.language):
        return members
    return texts_for(contact.language)


def short(names: Mapping[str, str]) -> dict[str, str]:
    """What a greeting or a closing may call somebody, as long as a line has room for."""
    return {key: formats.shortened(name, LONGEST_NAME) for key, name in names.items()}
