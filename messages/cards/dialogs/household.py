"""The dialog that tells who shares a household with a contact."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block, CheckboxesElement

from bot.people.contacts import Contact
from messages import Dialog, formats
from messages.blocks import field, option, searched_select, section
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.household"
LIVING, JOINING = "living", "joining"
WHO = "card.household.who"
MOST = 10
"""How many can be ticked in a list: Slack's limit."""


def fill_in(reader: Reader, contact: Contact, living: Sequence[Contact], origin: Origin) -> Dialog:
    """Those who live with the contact, each ticked, and room for one more."""
    return Dialog(
        CALLBACK,
        title=drawn.title(reader.texts.plain("Household")),
        submit=reader.texts.plain("Save"),
        close=reader.texts.plain("Cancel"),
        blocks=list(_blocks(reader, contact, living)),
        metadata=origin.value(),
    )


def _blocks(reader: Reader, contact: Contact, living: Sequence[Contact]) -> Iterator[Block]:
    texts = reader.texts
    yield section(
        contacts.bold(contact.name),
        texts("People in one household share a gift limit: a present for one counts for all."),
    )
    if living:
        options = [option(contacts.label(one), str(one.id)) for one in living[:MOST]]
        ticks = CheckboxesElement(action_id=LIVING, options=options, initial_options=options)
        label = texts.plain("Lives with")
        hint = texts.plain(
            "Untick whoever has moved out. If you untick everyone, it's {name} who has moved out.",
            name=contact.first_name,
        )
        yield field(LIVING, label, ticks, hint, optional=True)
    yield field(
        JOINING,
        texts.plain("Who else lives there"),
        searched_select(WHO),
        texts.plain("Type part of the name."),
        optional=True,
    )


def saved(reader: Reader, contact: Contact, living: Sequence[Contact]) -> Dialog:
    """With whom the contact lives now."""
    texts, name = reader.texts, contacts.bold(contact.name)
    if not living:
        return drawn.told(texts, texts("{name} has no household on record.", name=name))
    names = formats.listed(texts, [contacts.bold(one.name) for one in living])
    said = texts("{name} shares a household with {names}.", name=name, names=names)
    return drawn.told(texts, said)
