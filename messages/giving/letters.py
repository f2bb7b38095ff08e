"""How a letter begins and ends: in the contact's language, and as they are spoken to."""

from collections.abc import Mapping

from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience
from messages import formats
from messages.catalogue import Sentence, Texts, texts_for
from messages.giving import salutations
from messages.giving.familiar_drafts import FAMILIAR
from messages.giving.formal_drafts import FORMAL
from messages.giving.informal_drafts import INFORMAL
from messages.giving.styles import Style

USUAL_FORMS: Mapping[Audience, AddressForm] = {
    Audience.CLIENT: AddressForm.POLITE,
    Audience.PARTNER: AddressForm.POLITE,
    Audience.STAFF: AddressForm.FAMILIAR,
}
"""How drafts speak to whom nobody chose a form of address for."""
OWN = Sentence("[what you want to say]")
LONGEST_NAME = 80


def greeting(contact: Contact, member: Member) -> str:
    """How a draft begins."""
    told = texts(contact, member)
    said = told.plain(style(contact).greeting, **short(salutations.names(told, contact)))
    # https://www.bk.admin.ch
    return said.removesuffix(",") if told.is_swiss_german else said


def frame(contact: Contact, member: Member) -> tuple[str, str]:
    """How a draft begins and ends, whatever it says."""
    names = short({"name": member.first_name, "full_name": member.name})
    closing = texts(contact, member).plain(style(contact).closing, **names)
    return greeting(contact, member), closing


def gap(contact: Contact, member: Member) -> str:
    """What stands in the place of all that a letter says."""
    return texts(contact, member).plain(OWN)


def empty(contact: Contact, member: Member) -> str:
    """A letter in which everything is still to be said."""
    begins, ends = frame(contact, member)
    return f"{begins}\n\n{gap(contact, member)}\n\n{ends}"


def form(contact: Contact) -> AddressForm:
    """How a draft speaks to the contact."""
    return contact.address_form or USUAL_FORMS[contact.audience]


def language(contact: Contact, member: Member) -> str:
    """The code of the language that a draft to the contact is in."""
    return str(texts(contact, member).locale.language)


def texts(contact: Contact, member: Member) -> Texts:
    """In the contact's language, written as where the member lives who writes in it."""
    members = texts_for(member.locale)
    if contact.language in (None, members.locale.language):
        return members
    return texts_for(contact.language)


def style(contact: Contact) -> Style:
    if form(contact) is AddressForm.POLITE:
        return FORMAL
    return INFORMAL if contact.audience is Audience.STAFF else FAMILIAR


def short(names: Mapping[str, str]) -> dict[str, str]:
    """What a greeting or a closing may call somebody, as long as a line has room for."""
    return {key: formats.shortened(name, LONGEST_NAME) for key, name in names.items()}
