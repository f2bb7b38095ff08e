"""A reminder that comes on another day than was asked for, or of which there is none."""

from bot.people.contacts import Contact
from bot.reminders.promises import Promised
from messages import Message
from messages.blocks import section
from messages.catalogue import Mrkdwn, escape
from messages.people import contacts
from messages.reader import Reader
from messages.reminders import promises


def moved(reader: Reader, contact: Contact, before: Promised, now: Promised) -> Message:
    """When it comes, and when it doesn't any more."""
    said = promises.said(reader, contacts.bold(contact.name), now)
    if before.day == now.day:
        return _said(said)
    no_more = reader.texts("Not on {day} any more.", day=reader.weekday(before.day))
    return _said(Mrkdwn(f"{said} {no_more}"))


def which_day(reader: Reader, contact: Contact, planned: Promised) -> Message:
    """What stands, where it isn't clear to which day it is to be moved."""
    said = promises.said(reader, contacts.bold(contact.name), planned)
    ask = reader.texts(
        "To move it, name a day: “move the reminder about {name} to Tuesday”.",
        name=escape(contact.name),
    )
    return _said(Mrkdwn(f"{said} {ask}"))


def none_planned(reader: Reader, contact: Contact) -> Message:
    """That nothing can be changed."""
    text = reader.texts(
        "You have no reminder about {name} coming up.",
        name=contacts.bold(contact.name),
    )
    return _said(text)


def _said(text: Mrkdwn) -> Message:
    return Message(text, [section(text)])
