"""What dialogs of a card have in common: whose they are, and where the card is drawn anew."""

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
    answers.replace(client, opened.card_url, messages.cards.shown.found(reader, shown))


def tell(client: WebClient, opened: Origin, reader: Reader, message: Message) -> None:
    """Say something below the card, to this reader alone."""
    answers.tell(client, reader.member.slack_user_id, Spot(opened.channel), message)
