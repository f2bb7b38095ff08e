"""What a member notes about a contact, for themselves or for all."""

from slack_sdk.models.blocks import CheckboxesElement, PlainTextInputElement

from bot.people.contacts import Contact
from bot.people.notes import Note
from messages import Dialog
from messages.blocks import field, option, section
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.cards.dialogs.fields import LONGEST_INPUT, TICKED
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.note"
WORDS, SHARED = "words", "shared"


def beyond(note: Note) -> str:
    """The end of a note that is longer than what a dialog can hold, as one of a file may be."""
    return note.words[LONGEST_INPUT:]


def fill_in(reader: Reader, contact: Contact, note: Note, origin: Origin, told: str = "") -> Dialog:
    """The dialog with the note as it is, but for what is `beyond`; and below it what was `told`."""
    texts = reader.texts
    held = note.words[:LONGEST_INPUT]
    added = "\n".join(filter(None, (held, told)))
    held = added if len(added) <= LONGEST_INPUT and not beyond(note) else held
    shared = option(texts.plain("Everybody on the team can read it"), TICKED)
    words = PlainTextInputElement(
        action_id=WORDS,
        multiline=True,
        initial_value=held or None,
        max_length=LONGEST_INPUT,
    )
    ticks = CheckboxesElement(
        action_id=SHARED, options=[shared], initial_options=[shared] if note.is_shared else None
    )
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("My note")),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=[
            section(contacts.bold(contact.name)),
            field(
                WORDS,
                texts.plain("What you want to remember"),
                words,
                texts.plain("Leave it empty to remove the note."),
                optional=True,
            ),
            field(SHARED, texts.plain("Who can read it"), ticks, optional=True),
        ],
        metadata=origin.value(),
    )


def saved(texts: Texts, contact: Contact, note: Note) -> Dialog:
    return drawn.told(texts, _said(texts, contact, note))


def _said(texts: Texts, contact: Contact, note: Note) -> Mrkdwn:
    name = contacts.bold(contact.name)
    if not note.words:
        return texts("You have no note about {name}.", name=name)
    if note.is_shared:
        return texts("Your note about {name} is saved. Everybody can read it.", name=name)
    return texts("Your note about {name} is saved. Only you can read it.", name=name)
