"""The dialog with a member's own note about a contact."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.cards.dialogs.note
from bot.database import Reading, Session, Transaction
from bot.people import contacts, notes
from handlers import forms
from handlers.cards.dialogs import opened
from handlers.payloads import Payload
from messages import Dialog
from messages.cards.buttons import Origin
from messages.cards.dialogs.note import CALLBACK, SHARED, WORDS
from messages.reader import Reader


def register(app: App) -> None:
    app.view(CALLBACK)(ack=save, lazy=[redraw])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog with what is noted now. Raises Gone."""
    contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    own = notes.own(session, reader.member, contact.id)
    return messages.cards.dialogs.note.fill_in(reader, contact, own, origin)


def save(ack: Ack, view: Payload, transaction: Transaction, reader: Reader) -> None:
    """Keep what was noted, with the end of it that had no room in the dialog."""
    origin = opened.origin(view, reader.member)
    words, is_shared = forms.text(view, WORDS), bool(forms.ticked(view, SHARED))
    with transaction() as session:
        contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
        if words.strip():
            before = notes.own(session, reader.member, contact.id)
            words += messages.cards.dialogs.note.beyond(before)
        words = words.strip()
        notes.note(session, contact, reader.member, words, is_shared=is_shared)
        own = notes.own(session, reader.member, contact.id)
    saved = messages.cards.dialogs.note.saved(reader.texts, contact, own)
    ack(response_action="update", view=saved.payload())


def redraw(client: WebClient, view: Payload, reading: Reading, reader: Reader) -> None:
    opened.redraw(client, view, reading, reader)
