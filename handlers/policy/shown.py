"""`/goodturn policy`: what gifts may cost, for everybody, or what is left for somebody."""

from collections.abc import Callable

from slack_bolt import Ack, App, Respond

import messages.cards.gift_room
import messages.ledger.heeds
import messages.policy.shown
from bot.database import Reading, Session
from bot.ledger import heeds
from bot.ledger.heeds import Gift
from bot.people import choice, contacts
from bot.people.choice import Which
from bot.policy import held, requests
from bot.vocabulary import Direction, GestureKind
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.policy import told
from handlers.reading import gift_policies, languages, lines
from handlers.reading.gift_policies import Asked
from messages import Message
from messages.cards.gift_room import CONTACT
from messages.people.buttons import ContactButton
from messages.reader import Reader


def register(app: App) -> None:
    app.action(payloads.with_ending(CONTACT))(ack=take_choice, lazy=[show_chosen])


def show(line: TypedLine, asked: Asked, named: Callable[[], str]) -> Message:
    """The limits, and what waits for an answer; or what is left for whoever is named.

    `named` is the line with the names of those whom it mentions.
    """
    if lines.mentioned(asked.name):
        asked = gift_policies.asked(named()) or asked
    with line.reading() as session:
        if asked.name:
            meant = choice.choose(session, line.member, asked.name, (), is_sure=False)
            if isinstance(meant, Which):
                return messages.cards.gift_room.which(line.reader, meant)
            return _of_somebody(session, line.reader, meant.id)
        policy = held.show(session, line.member, line.reader.today)
        waiting = requests.open_to(session, line.member)
        drawn = [told.drawn(session, line.reader, one) for one in waiting]
    return messages.policy.shown.shown(line.reader, policy, drawn)


def answer(line: TypedLine) -> Message | None:
    """How approval is asked for, where a line asks a colleague for it; None for any other."""
    if not gift_policies.asks_for_approval(line.text, languages.of(line.text, line.member)):
        return None
    return messages.policy.shown.how_to_ask(line.reader)


def take_choice(ack: Ack, action: Payload, reader: Reader) -> None:
    """A click that tells who was meant. Raises Gone for somebody else's question."""
    whom.chosen(ContactButton, action, reader.member)
    ack()


def show_chosen(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    chosen = whom.chosen(ContactButton, action, reader.member)
    with reading() as session:
        message = _of_somebody(session, reader, chosen.contact_id)
    respond(replace_original=True, **message.payload())


def _of_somebody(session: Session, reader: Reader, contact_id: int) -> Message:
    contact = contacts.by_id(session, reader.member, contact_id)
    left = [
        one
        for direction in Direction
        for one in held.left(session, reader.member, contact, direction, reader.today)
    ]
    gift = Gift(contact, Direction.GIVEN, GestureKind.SMALL_GIFT, None, reader.today, 0)
    heed = heeds.of(session, gift)
    said = None if heed is None else messages.ledger.heeds.told(reader, heed, contact)
    return messages.cards.gift_room.drawn(reader, contact, left, said)
