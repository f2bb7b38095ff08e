"""`add`: somebody new, whom the team may know already."""

from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import bot.cards.shown
import messages.cards.shown
import messages.people.newcomers
import messages.privacy.removal
from bot.address_books import introductions
from bot.address_books.days import Order
from bot.address_books.introductions import Alike, Introduced, KnownAlready, WhichAudience
from bot.database import Reading, Transaction
from bot.people import contacts, names, newcomers
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction
from bot.privacy import erasure
from bot.refusals import Gone, NoColleague, OneAtATime
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers import answers, payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import colleagues, whom
from handlers.reading import lines
from handlers.reading.newcomers import Newcomer, newcomer, told_apart
from handlers.reading.understood import Understood
from handlers.team import directory
from messages import Message
from messages.blocks import section
from messages.people import buttons
from messages.people.buttons import AddedButton, EachButton, NewcomerButton, ThemButton
from messages.reader import Reader

_OUTCOME = "introduced"
MOST_AT_ONCE = 5
"""People who are added with a click: Slack takes so many answers to one."""
_BOTS = frozenset({"slackbot", "goodturn"})


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.ADD))(ack=choose, lazy=[show_added])
    app.action(buttons.EACH)(ack=add_each, lazy=[show_each])
    app.action(buttons.THEM)(ack=be_them, lazy=[show_them])
    app.action(buttons.LEAVE)(ack=leave, lazy=[show_left])
    app.action(buttons.UNDO)(ack=undo, lazy=[show_undone])


def add(line: TypedLine, read: Understood) -> Message:
    """Add who is named, or ask what isn't clear.

    Raises NameMissing, NameTooLong, TooMuchTold, OneAtATime and NoColleague.
    """
    order: Order = "mdy" if line.reader.texts.locale.territory == "US" else "dmy"
    told = newcomer(read.line, line.reader.today, order)
    if told.is_oneself or _is_oneself(line, told):
        return messages.people.newcomers.oneself(line.reader)
    newcomers.check(told.told)
    if apart := told.apart or told_apart(read.line, line.reader.today):
        raise OneAtATime(apart)
    if 1 < len(told.several) <= MOST_AT_ONCE:
        return messages.people.newcomers.several(
            line.reader, told.told, told.several, told.audience
        )
    mentioned = _mentioned(line, told)
    if mentioned is None and told.audience is Audience.STAFF:
        told, mentioned = _colleague(line, told)
        if mentioned is None and (met := _met(line, told)) is not None:
            return messages.people.newcomers.alike(line.reader, met)
    if told.readings and not mentioned:
        return messages.people.newcomers.which_reading(line.reader, told.readings, told.audience)
    audience = told.audience or (Audience.STAFF if mentioned else None)
    is_staff = audience in (None, Audience.STAFF)
    if is_staff and names.name_key(told.told.name) in _BOTS:
        raise NoColleague(told.told.name)
    with line.transaction() as session:
        outcome = introductions.introduce(
            session, line.member, told.told, audience, line.now, mentioned
        )
    return _drawn(line.reading, line.reader, outcome)


def _is_oneself(line: TypedLine, told: Newcomer) -> bool:
    """Whether somebody mentions themselves, or names themselves as a colleague."""
    if lines.mentioned(line.text) == (line.member.slack_user_id,):
        return True
    is_named = names.name_key(told.told.name) == names.name_key(line.member.name)
    return told.audience is Audience.STAFF and is_named


def _colleague(line: TypedLine, told: Newcomer) -> tuple[Newcomer, str | None]:
    """The member whom a line calls a colleague, by the whole name, and their Slack id."""
    with line.reading() as session:
        found = colleagues.named(session, line.member, told.told.name)
    if found is None:
        return told, None
    return replace(told, told=replace(told.told, name=found.name)), found.slack_user_id


def _met(line: TypedLine, told: Newcomer) -> Alike | None:
    """The colleague among the contacts whom the first name alone may mean."""
    with line.reading() as session:
        contact = colleagues.by_first_name(session, line.member, told.told.name)
    return None if contact is None else Alike(contact, told.told, Audience.STAFF)


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
        raise NoColleague(told.told.name)
    return None


def _drawn(reading: Reading, reader: Reader, outcome: Introduced) -> Message:
    match outcome:
        case WhichAudience(told):
            return messages.people.newcomers.which_audience(reader, told)
        case Alike():
            return messages.people.newcomers.alike(reader, outcome)
        case Added():
            return messages.people.newcomers.added(reader, outcome)
        case KnownAlready(contact, told):
            return _known(reading, reader, contact, told)


def choose(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells what wasn't clear. Who was added meanwhile is not added again."""
    told = NewcomerButton.read(payloads.value(action))
    with transaction() as session:
        context[_OUTCOME] = introductions.introduce(
            session,
            member,
            told.introduction,
            told.audience,
            now,
            is_somebody_else=bool(told.is_somebody_else),
        )
    ack()


def show_added(
    respond: Respond, body: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    if _OUTCOME in context:
        message = _pressed(reading, reader, context[_OUTCOME], payloads.place(body).at)
        respond(replace_original=True, **message.payload())


def add_each(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells that a line is about several people. Raises Gone for none of ours."""
    told = EachButton.read(payloads.value(action))
    with transaction() as session:
        context[_OUTCOME] = [
            introductions.introduce(session, member, one, told.audience, now)
            for one in told.each[:MOST_AT_ONCE]
        ]
    ack()


def show_each(
    client: WebClient,
    respond: Respond,
    body: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
) -> None:
    """Show what came of the first in place of the question, and the others below."""
    if _OUTCOME not in context:
        return
    asked_at = payloads.place(body).at
    first, *others = (_pressed(reading, reader, one, asked_at) for one in context[_OUTCOME])
    respond(replace_original=True, **first.payload())
    for message in others:
        answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)


def _pressed(reading: Reading, reader: Reader, outcome: Introduced, asked_at: datetime) -> Message:
    """What came of a click; one for whom an earlier click did it, is shown as that did.

    That one came after the question. Whoever was a contact before is not to be undone.
    """
    if isinstance(outcome, KnownAlready):
        with reading() as session:
            again = newcomers.added_since(session, reader.member, outcome.contact, asked_at)
        if again is not None:
            return messages.people.newcomers.added(reader, again)
    return _drawn(reading, reader, outcome)


def be_them(ack: Ack, action: Payload, member: Member) -> None:
    """A click that tells that they are a contact already. Raises Gone for somebody else's."""
    _them(action, member)
    ack()


def show_them(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    pressed = _them(action, reader.member)
    with reading() as session:
        contact = contacts.by_id(session, reader.member, pressed.contact_id)
    message = _known(reading, reader, contact, pressed.introduction)
    respond(replace_original=True, **message.payload())


def _them(action: Payload, member: Member) -> ThemButton:
    pressed = ThemButton.read(payloads.value(action))
    if pressed.member_id != member.id:
        raise Gone
    return pressed


def leave(ack: Ack) -> None:
    ack()


def show_left(respond: Respond, reader: Reader) -> None:
    respond(replace_original=True, **messages.people.newcomers.left(reader).payload())


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = whom.chosen(AddedButton, action, member)
    with transaction() as session:
        erasure.take_out(session, member, pressed.contact_id, now, pressed.told_birthday)
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


def _known(reading: Reading, reader: Reader, contact: Contact, told: Introduction) -> Message:
    """That they are known, and their card; or that they are archived, and what can be done."""
    if contact.is_archived and contact.owner_id in (None, reader.member.id):
        return messages.privacy.removal.undecided(reader, contact)
    with reading() as session:
        card = bot.cards.shown.show(session, reader.member, contact, reader.today)
        known = newcomers.recorded(session, reader.member, contact).told
    said = messages.people.newcomers.known(reader, contact, told.beyond(known))
    shown = messages.cards.shown.drawn(reader, card)
    return Message(f"{said}\n{shown.text}", [section(said), *shown.blocks])
