"""How a letter speaks to a contact: politely, as to a friend, or as to a colleague."""

from collections.abc import Mapping
from enum import Enum, auto

from bot.people.contacts import Contact
from bot.vocabulary import AddressForm, Audience

USUAL_FORMS: Mapping[Audience, AddressForm] = {
    Audience.CLIENT: AddressForm.POLITE,
    Audience.PARTNER: AddressForm.POLITE,
    Audience.STAFF: AddressForm.FAMILIAR,
}
"""How letters speak to whom nobody chose a form of address for."""


class Style(Enum):
    FORMAL = auto()
    """To clients and partners, whom German and Dutch address politely (Sie, u)."""
    FAMILIAR = auto()
    """To clients and partners who are friends by now (du, je)."""
    INFORMAL = auto()
    """To colleagues, whom German and Dutch address as friends."""


def form(contact: Contact) -> AddressForm:
    """How a letter addresses the contact."""
    return contact.address_form or USUAL_FORMS[contact.audience]


def style(contact: Contact) -> Style:
    """The one that fits the contact."""
    if form(contact) is AddressForm.POLITE:
        return Style.FORMAL
    return Style.INFORMAL if contact.audience is Audience.STAFF else Style.FAMILIAR
