"""Who is the same person as the contact of a card, chosen among those who may be."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Option

from bot.people.contacts import Contact
from messages import Dialog
from messages.blocks import field, option, searched_select, section
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.same"
WHO = "card.same.who"


def fill_in(reader: Reader, contact: Contact, origin: Origin) -> Dialog:
    texts = reader.texts
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("Same person")),
        submit=texts.plain("Compare"),
        close=texts.plain("Cancel"),
        blocks=[
            section(contacts.bold(contacts.label(contact))),
            field(
                WHO,
                texts.plain("Is the same person as"),
                searched_select(WHO),
                texts.plain("Type part of the name. Nothing is changed until you've seen both."),
            ),
        ],
        metadata=origin.value(),
    )


def offered(people: Sequence[Contact]) -> list[Option]:
    return [option(contacts.label(one), str(one.id)) for one in people]
