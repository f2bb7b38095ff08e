"""What dialogs of a card have in common: whose they are, and where the card is drawn anew."""

from contextlib import suppress
from http.client import HTTPException

from slack_bolt import Respond
from slack_sdk import WebClient

import bot.cards.shown
import messages.cards.shown
from bot.database import Reading
from bot.refusals import Gone
from bot.team.members import Member
from handlers import answers, payloads
from handlers.answers import Spot
from handlers.payloads import Payload
from messages import Message
from messages.cards.buttons import Origin
from messages.reader import Reader

_OUT_OF_REACH = (OSError, HTTPException, ValueError)
"""The place has been closed meanwhile, or Slack can't be reached."""


def origin(view: Payload, member: Member) -> Origin:
    """Where the dialog was opened. Raises Gone for somebody else's."""
    read = Origin.read(payloads.metadata(view))
    if read.member_id != member.id:
        raise Gone
    return read


def redraw(client: WebClient, view: Payload, reading: Reading, reader: Reader) -> None:
    """Show the card as it is by now, where that is still possible."""
    opened = origin(view, reader.member)
    with reading() as session:
        shown = bot.cards.shown.find(session, reader.member, opened.contact_id, reader.today)
    message = messages.cards.shown.found(reader, shown)
    respond = Respond(response_url=opened.card_url, proxy=client.proxy, ssl=client.ssl)
    with suppress(*_OUT_OF_REACH):
        respond(replace_original=True, **message.payload())


def tell(client: WebClient, opened: Origin, reader: Reader, message: Message) -> None:
    """Say something below the card, to this reader alone."""
    answers.tell(client, reader.member.slack_user_id, Spot(opened.channel), message)
