"""Who may read the words that a member sent."""

from slack_bolt import Ack, App, Respond

import bot.cards.sent
import messages.cards.sent
from bot.database import Reading, Transaction
from bot.ledger import words
from bot.team.members import Member
from handlers import payloads
from handlers.payloads import Payload
from handlers.people import whom
from messages.cards.buttons import SHARE, Readers, ReadersButton
from messages.reader import Reader


def register(app: App) -> None:
    app.action(payloads.with_ending(SHARE))(ack=share, lazy=[show])


def share(ack: Ack, action: Payload, transaction: Transaction, member: Member) -> None:
    """Let the team read it, or who wrote it alone. Raises Gone and NotYours."""
    pressed = whom.chosen(ReadersButton, action, member)
    with transaction() as session:
        is_shared = pressed.readers is Readers.TEAM
        words.share(session, member, pressed.gesture_id, is_shared=is_shared)
    ack()


def show(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """The same page as it stands now."""
    pressed = whom.chosen(ReadersButton, action, reader.member)
    with reading() as session:
        found = bot.cards.sent.find(session, reader.member, pressed.contact_id, pressed.skipped)
    respond(replace_original=True, **messages.cards.sent.drawn(reader, found).payload())
