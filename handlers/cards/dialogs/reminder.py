"""The dialog in which a member names a day to be reminded of a contact."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.cards.dialogs.reminder
import messages.reminders.promises
from bot.database import Reading, Session, Transaction
from bot.people import contacts
from bot.reminders import promises
from handlers import forms
from handlers.cards.dialogs import opened
from handlers.payloads import Payload
from messages import Dialog
from messages.cards.buttons import Origin
from messages.cards.dialogs.reminder import CALLBACK, DAY, WORDS
from messages.reader import Reader

_PROMISED = "promised"


def register(app: App) -> None:
    app.view(CALLBACK)(ack=promise, lazy=[show])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog, with a day in a week. Raises Gone."""
    contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    return messages.cards.dialogs.reminder.fill_in(reader, contact, origin)


def promise(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Promise it. Raises DateNotAhead, DateTooFarOff and NoSuchDate, told at the day."""
    origin = opened.origin(view, reader.member)
    day, words = forms.day(view, DAY), " ".join(forms.text(view, WORDS).split())
    with transaction() as session:
        context[_PROMISED] = promises.promise(
            session, reader.member, origin.contact_id, day, now, words
        )
    ack()


def show(
    client: WebClient, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """The promise, below the card."""
    if _PROMISED not in context:
        return
    promised = context[_PROMISED]
    with reading() as session:
        contact = contacts.by_id(session, reader.member, promised.contact_id)
    message = messages.reminders.promises.promised(reader, contact, promised)
    opened.tell(client, opened.origin(view, reader.member), reader, message)
