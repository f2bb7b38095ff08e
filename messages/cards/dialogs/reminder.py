"""A day on which a member wants to be reminded of the contact of a card."""

from datetime import timedelta

from slack_sdk.models.blocks import DatePickerElement, PlainTextInputElement

from bot.people.contacts import Contact
from messages import Dialog
from messages.blocks import field, section
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.reminder"
DAY, WORDS = "day", "words"
LONGEST_WORDS = 300
_A_WEEK = timedelta(days=7)


def fill_in(reader: Reader, contact: Contact, origin: Origin) -> Dialog:
    texts = reader.texts
    day = DatePickerElement(action_id=DAY, initial_date=(reader.today + _A_WEEK).isoformat())
    words = PlainTextInputElement(action_id=WORDS, max_length=LONGEST_WORDS)
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("Remind me")),
        submit=texts.plain("Remind me then"),
        close=texts.plain("Cancel"),
        blocks=[
            section(contacts.bold(contact.name)),
            field(
                DAY,
                texts.plain("On"),
                day,
                texts.plain("If that's a day off, I'll remind you on your next working day."),
            ),
            field(WORDS, texts.plain("What it's about"), words, optional=True),
        ],
        metadata=origin.value(),
    )
