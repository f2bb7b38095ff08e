"""A word of congratulation, for somebody who has a new job."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from bot.vocabulary import GestureKind
from messages.blocks import preformatted, section
from messages.giving import notes
from messages.people import contacts
from messages.reader import Reader


def congratulating(reader: Reader, contact: Contact) -> Sequence[Block]:
    """That one may please them, and a draft of it."""
    about = ToGive(None, GestureKind.CONGRATULATIONS)
    draft, *_ = notes.choices(contact, reader.member, about)
    good = reader.texts(
        "{name} has a new job. They might like a word of congratulation:",
        name=contacts.bold(contact.name),
    )
    return [section(good), preformatted(draft)]
