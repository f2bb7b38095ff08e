"""`/goodturn policy`: what gifts may cost, for everybody, or what is left for somebody."""

from collections.abc import Callable
from dataclasses import replace

from slack_bolt import Ack, App, Respond

import messages.cards.gift_room
import messages.ledger.heeds
import messages.policy.shown
from bot.database import Reading, Session
from bot.ledger import heeds
from bot.ledger.heeds import Gift
from bot.people import choice, contacts, names
from bot.people.choice import Which
from bot.policy import held, waiting
from bot.team import members
from bot.vocabulary import Direction, GestureKind, Intent
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.policy import told
from handlers.reading import gift_policies, languages, lines, to_approve
from handlers.reading.gift_policies import Asked
from handlers.reading.understood import Understood
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
        found = waiting.open_to(session, line.member)
        drawn = [told.drawn(session, line.reader, one) for one in found]
    return messages.policy.shown.shown(line.reader, policy, drawn)


def answer(
    line: TypedLine,
    named: str,
    understood: Callable[[TypedLine], Understood],
    log: Callable[[TypedLine, Understood], Message],
) -> Message | None:
    """Whether a gift may be given that a line wants approved, with whom to ask.

    Where it doesn't tell whom the gift is for and what it is worth, how approval is asked for.
    None for any other line; `named` is this one with the names of those whom it mentions.
    """
    language = languages.of(line.text, line.member)
    wanted = to_approve.told(named, language)
    asks = gift_policies.asks_for_approval(line.text, language)
    if wanted is not None and (asks or _is_colleague(line, wanted.approver)):
        gift = replace(line, text=wanted.gift)
        read = understood(gift)
        if read.intent is Intent.GIVE and read.money and any(one.contacts for one in read.people):
            return log(gift, read)
    return messages.policy.shown.how_to_ask(line.reader) if asks else None


def _is_colleague(line: TypedLine, name: str) -> bool:
    """Whether one of the team is asked, or nobody by name."""
    if not name:
        return True
    with line.reading() as session:
        team = members.everyone(session, line.member.workspace_id)
    return any(names.fit(name, one.name) for one in team)


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
