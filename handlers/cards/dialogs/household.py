"""The dialog in which somebody tells who shares a household with a contact."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.cards.dialogs.household
import messages.cards.dialogs.same
from bot.database import Reading, Session, Transaction
from bot.people import contacts, households, housemates, owners
from bot.people.contacts import Contact
from bot.privacy import candidates
from bot.team.members import Member
from handlers import forms
from handlers.cards.dialogs import opened
from handlers.payloads import Payload
from messages import Dialog
from messages.cards.buttons import Origin
from messages.cards.dialogs.household import CALLBACK, JOINING, LIVING, WHO
from messages.reader import Reader


def register(app: App) -> None:
    app.options(WHO)(suggest)
    app.view(CALLBACK)(ack=save, lazy=[redraw])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog as it is known. Raises Gone and LookedAfterBy."""
    contact = _own(session, reader.member, origin.contact_id)
    living = housemates.with_contact(session, reader.member, contact.id)
    return messages.cards.dialogs.household.fill_in(reader, contact, living, origin)


def suggest(ack: Ack, body: Payload, reading: Reading, member: Member) -> None:
    """Those who may live there, too. Raises Gone for somebody else's dialog."""
    origin = opened.origin(body["view"], member)
    with reading() as session:
        found = candidates.offered(session, member, origin.contact_id, body.get("value", ""))
    offers = messages.cards.dialogs.same.offered(found)
    ack(options=[one.to_dict() for one in offers])


def save(ack: Ack, view: Payload, transaction: Transaction, reader: Reader, now: datetime) -> None:
    """Keep who moved out and who joins. Raises Gone, LookedAfterBy and SeveralHouseholds."""
    origin = opened.origin(view, reader.member)
    gone, joining = forms.unticked(view, LIVING), forms.number(view, JOINING) or None
    with transaction() as session:
        contact = _own(session, reader.member, origin.contact_id)
        households.change(session, reader.member, contact.id, gone, joining, now)
        living = housemates.with_contact(session, reader.member, contact.id)
    saved = messages.cards.dialogs.household.saved(reader, contact, living)
    ack(response_action="update", view=saved.payload())


def redraw(client: WebClient, view: Payload, reading: Reading, reader: Reader) -> None:
    opened.redraw(client, view, reading, reader)


def _own(session: Session, member: Member, contact_id: int) -> Contact:
    """Raises Gone and LookedAfterBy."""
    contact = contacts.kept_up_with(session, member, contact_id)
    owners.check_owner(session, member, contact)
    return contact
