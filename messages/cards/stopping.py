"""That nobody is reminded of a contact any more."""

from bot.people.contacts import Contact
from messages import Message
from messages.blocks import actions, button, section
from messages.cards.buttons import OPEN, Part, PartButton
from messages.catalogue import Mrkdwn
from messages.people import contacts
from messages.reader import Reader


def stopped(reader: Reader, contact: Contact) -> Message:
    """With the way to the tick that turns them on again."""
    texts = reader.texts
    text = texts(
        "I won't remind you of {name} any more, not of birthdays either; the contact stays in your "
        "lists. Days that you set yourself still count, and so does what is open: a thank-you, or "
        "whether an ask was answered.",
        name=contacts.bold(contact.name),
    )
    return _drawn(reader, contact, text)


def for_a_while(reader: Reader, contact: Contact) -> Message:
    """Nothing is changed: a pause of everything isn't what was asked for."""
    texts = reader.texts
    text = texts(
        "I can't pause one contact for a while. Under “Rhythm and stand-in” you turn the reminders "
        "of {name} off, and on again. Nothing is changed yet.",
        name=contacts.bold(contact.name),
    )
    return _drawn(reader, contact, text)


def one_or_all(reader: Reader, contact: Contact) -> Message:
    """Nothing is changed: it isn't clear whether it is for good."""
    texts = reader.texts
    text = texts(
        "Is it one reminder of {name}, or all of them from now on? Nothing is changed yet. “cancel "
        "the reminder of {plain_name}” drops one that you set; under “Rhythm and stand-in” you "
        "turn all of them off, and on again.",
        name=contacts.bold(contact.name),
        plain_name=contact.name,
    )
    return _drawn(reader, contact, text)


def _drawn(reader: Reader, contact: Contact, text: Mrkdwn) -> Message:
    value = PartButton(reader.member.id, contact.id, Part.RHYTHM).value()
    change = button(reader.texts.plain("Change…"), f"{OPEN}.{Part.RHYTHM}", value)
    return Message(text, [section(text), actions([change])])
