"""The dialog that tells who is the same person as a contact; then both are shown side by side."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.cards.dialogs.same
import messages.people.pairs
from bot.database import Reading, Session
from bot.people import contacts
from bot.privacy import candidates, compared
from bot.team.members import Member
from handlers import answers, forms
from handlers.cards.dialogs import opened
from handlers.payloads import Payload
from messages import Dialog
from messages.cards.buttons import Origin
from messages.cards.dialogs.same import CALLBACK, WHO
from messages.reader import Reader

_PAIR = "pair"


def register(app: App) -> None:
    app.options(WHO)(suggest)
    app.view(CALLBACK)(ack=compare, lazy=[show])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog, with nobody chosen. Raises Gone."""
    contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    return messages.cards.dialogs.same.fill_in(reader, contact, origin)


def suggest(ack: Ack, body: Payload, reading: Reading, member: Member) -> None:
    """Those who may be meant by what was typed so far. Raises Gone for somebody else's dialog."""
    origin = opened.origin(body["view"], member)
    with reading() as session:
        found = candidates.offered(session, member, origin.contact_id, body.get("value", ""))
    offers = messages.cards.dialogs.same.offered(found)
    ack(options=[one.to_dict() for one in offers])


def compare(
    ack: Ack, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """Raises Gone and LookedAfterBy, told at the field."""
    origin = opened.origin(view, reader.member)
    with reading() as session:
        context[_PAIR] = compared.compare(
            session, reader.member, origin.contact_id, forms.number(view, WHO)
        )
    ack()


def show(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """Both side by side in place of the card, or below it once that is too late."""
    if _PAIR not in context:
        return
    origin = opened.origin(view, reader.member)
    message = messages.people.pairs.likely(reader, context[_PAIR])
    if not answers.replace(client, origin.card_url, message):
        opened.tell(client, origin, reader, message)
