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
        "I won't remind you about {name} any more, not even on birthdays; the contact stays "
        "in your lists. Days you set yourself still count, and so does anything open: a "
        "thank-you, or whether an ask was answered.",
        name=contacts.bold(contact.name),
    )
    return _drawn(reader, contact, text)


def for_a_while(reader: Reader, contact: Contact) -> Message:
    """Nothing is changed: a pause of everything isn't what was asked for."""
    texts = reader.texts
    text = texts(
        "I can't pause a single contact for a while. Under “Rhythm and stand-in” you can "
        "turn reminders about {name} off, and on again. Nothing has changed yet.",
        name=contacts.bold(contact.name),
    )
    return _drawn(reader, contact, text)


def one_or_all(reader: Reader, contact: Contact) -> Message:
    """Nothing is changed: it isn't clear whether it is for good."""
    texts = reader.texts
    text = texts(
        "Do you mean one reminder about {name}, or all of them from now on? Nothing has "
        "changed yet. “cancel the reminder about {plain_name}” drops one you set; under "
        "“Rhythm and stand-in” you can turn all of them off, and on again.",
        name=contacts.bold(contact.name),
        plain_name=contact.name,
    )
    return _drawn(reader, contact, text)


def _drawn(reader: Reader, contact: Contact, text: Mrkdwn) -> Message:
    value = PartButton(reader.member.id, contact.id, Part.RHYTHM).value()
    change = button(reader.texts.plain("Change…"), f"{OPEN}.{Part.RHYTHM}", value)
    return Message(text, [section(text), actions([change])])
