"""The button below an ask that opens its dialog, filled in."""

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import bot.ledger.entries
import messages.ledger.entries
from bot.asking import editing
from bot.database import Reading, Session
from bot.ledger.entries import Ask
from bot.refusals import Gone
from bot.team.members import Member
from handlers import answers, payloads
from handlers.asking import dialog
from handlers.payloads import Payload
from messages.asking.buttons import AskOrigin, Opener
from messages.ledger.buttons import CHANGE, EntryButton
from messages.reader import Reader

_IS_OVER = "is_over"


def register(app: App) -> None:
    app.action(CHANGE)(ack=open_filled, lazy=[redraw])
    app.action(payloads.with_ending(CHANGE))(open_one_of_several)


def open_filled(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
) -> None:
    """Open it, unless the ask was answered or taken back meanwhile: then the answer says so.

    Raises NotYours, and Gone for what is no ask, and for a contact that is archived.
    """
    with reading() as session:
        ask = _ask(session, reader.member, action)
        context[_IS_OVER] = ask.state not in editing.CHANGEABLE
    if not context[_IS_OVER]:
        _open(client, body, action, reading, reader, Opener.ENTRY)
    ack()


def open_one_of_several(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """The same for one of those of whom a line told together, which stays as it is."""
    _open(client, body, action, reading, reader, Opener.OTHER)
    ack()


def redraw(
    respond: Respond, action: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    if context.get(_IS_OVER):
        with reading() as session:
            ask = _ask(session, reader.member, action)
        respond(replace_original=True, **messages.ledger.entries.logged(reader, ask).payload())


def _open(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    opener: Opener,
) -> None:
    channel, url = answers.spot(body).channel, str(body.get("response_url") or "")
    with reading() as session:
        ask = _ask(session, reader.member, action)
        whose = reader.member.id, ask.contact.id, channel, url
        drawn = dialog.fill_in(session, reader, AskOrigin(*whose, opener, ask.id.id))
    client.views_open(trigger_id=body["trigger_id"], view=drawn.payload())


def _ask(session: Session, member: Member, action: Payload) -> Ask:
    """The member's ask that the button is for. Raises Gone for anything else, and NotYours."""
    pressed = EntryButton.read(payloads.value(action))
    entry = bot.ledger.entries.owned(session, member, pressed.entry_id)
    if not isinstance(entry, Ask):
        raise Gone
    return entry
