"""`add`: somebody new, whom the team may know already."""

from datetime import datetime

from slack_bolt import Ack, App, Respond

import bot.cards.shown
import messages.cards.shown
import messages.people.newcomers
import messages.privacy.removal
from bot.database import Reading, Transaction
from bot.people import newcomers
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction, KnownAlready, WhichAudience
from bot.privacy import erasure
from bot.refusals import NoColleague
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading import lines
from handlers.reading.newcomers import Newcomer, newcomer
from handlers.reading.understanding import Understood
from handlers.team import directory
from messages import Message
from messages.blocks import section
from messages.people import buttons
from messages.people.buttons import AddedButton, NewcomerButton
from messages.reader import Reader


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.ADD))(ack=choose, lazy=[show_added])
    app.action(buttons.LEAVE)(ack=leave, lazy=[show_left])
    app.action(buttons.UNDO)(ack=undo, lazy=[show_undone])


def add(line: TypedLine, read: Understood) -> Message:
    """Add who is named, or ask what they are. Raises NameMissing, NameTooLong and NoColleague."""
    told = newcomer(read.line)
    introduction = Introduction(told.name, told.organisation, told.email)
    mentioned = _mentioned(line, told)
    audience = told.audience or (Audience.STAFF if mentioned else None)
    with line.transaction() as session:
        introduced = newcomers.introduce(
            session, line.member, introduction, audience, line.now, mentioned
        )
    match introduced:
        case WhichAudience(introduction):
            return messages.people.newcomers.which_audience(line.reader, introduction)
        case Added(contact, email):
            return messages.people.newcomers.added(line.reader, contact, email)
        case KnownAlready(contact):
            return _known(line.reading, line.reader, contact)


def _mentioned(line: TypedLine, told: Newcomer) -> str | None:
    """The Slack id of the one colleague who is mentioned; None for somebody else's client.

    Raises NoColleague for a guest and the like who isn't told to be a client or a partner.
    """
    mentioned = lines.mentioned(line.text)
    if len(mentioned) != 1:
        return None
    (user_id,) = mentioned
    if directory.look_up(line.client, user_id, line.identity).is_active:
        return user_id
    if told.audience in (None, Audience.STAFF):
        raise NoColleague(told.name)
    return None


def choose(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that tells what they are. Who was added meanwhile is not added again."""
    told = NewcomerButton.read(payloads.value(action))
    with transaction() as session:
        newcomers.introduce(session, member, told.introduction, told.audience, now)
    ack()


def show_added(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    told = NewcomerButton.read(payloads.value(action)).introduction
    with reading() as session:
        contact = newcomers.find(session, reader.member, told)
    if contact is None:
        message = messages.people.newcomers.taken_back(reader, told.name)
    elif contact.owner_id == reader.member.id and not contact.is_archived:
        message = messages.people.newcomers.added(reader, contact, told.email)
    else:
        message = _known(reading, reader, contact)
    respond(replace_original=True, **message.payload())


def leave(ack: Ack) -> None:
    ack()


def show_left(respond: Respond, reader: Reader) -> None:
    respond(replace_original=True, **messages.people.newcomers.left(reader).payload())


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = whom.chosen(AddedButton, action, member)
    with transaction() as session:
        erasure.take_out(session, member, pressed.contact_id, now)
    ack()


def show_undone(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    pressed = whom.chosen(AddedButton, action, reader.member)
    with reading() as session:
        contact = erasure.find(session, reader.member, pressed.contact_id)
    if contact.is_forgotten:
        message = messages.people.newcomers.taken_back(reader, pressed.name)
    else:
        message = messages.people.newcomers.noted_meanwhile(reader, contact)
    respond(replace_original=True, **message.payload())


def _known(reading: Reading, reader: Reader, contact: Contact) -> Message:
    """That they are known, and their card; or that they are archived, and what can be done."""
    if contact.is_archived and contact.owner_id in (None, reader.member.id):
        return messages.privacy.removal.undecided(reader, contact)
    with reading() as session:
        card = bot.cards.shown.show(session, reader.member, contact, reader.today)
    said = messages.people.newcomers.known(reader, contact)
    shown = messages.cards.shown.drawn(reader, card)
    return Message(f"{said}\n{shown.text}", [section(said), *shown.blocks])
