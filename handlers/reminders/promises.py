"""`remind`: somebody wants to be reminded of a contact on a day."""

from datetime import datetime, timedelta

from slack_bolt import Ack, App, BoltContext, Respond

import messages.people.choice
import messages.reminders.promises
from bot.database import Reading, Session, Transaction
from bot.nudges import acts
from bot.people import contacts
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.policy import rooms
from bot.policy.rooms import Room
from bot.recording import wanted
from bot.recording.wanted import Wanted
from bot.reminders import promises
from bot.reminders.decisions import PUT_OFF
from bot.reminders.promises import Promised
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, ReminderState
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading.understood import Understood
from handlers.reminders import revisions
from messages import Message
from messages.commands import Word
from messages.reader import Reader
from messages.recording.buttons import ContactButton, PendingButton
from messages.reminders import buttons
from messages.reminders.buttons import PromiseButton, When, WhenButton

DAYS = {When.TOMORROW: timedelta(days=1), When.NEXT_WEEK: PUT_OFF}
_PROMISED = "promised"


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.CONTACT))(ack=choose_contact, lazy=[show_next])
    app.action(payloads.with_ending(buttons.BACK))(ack=bring_back, lazy=[show_next])
    app.action(payloads.with_ending(buttons.WHEN))(ack=choose_day, lazy=[show_promised])
    app.action(payloads.with_ending(buttons.DAY))(ack=pick_day, lazy=[show_promised])
    app.action(buttons.LEAVE)(ack=leave, lazy=[show_left])
    app.action(buttons.UNDO)(ack=undo, lazy=[show_undone])


def remind(line: TypedLine, read: Understood) -> Message:
    """Promise it, or ask of whom or when; once, and not again and again.

    Raises DateNotAhead, DateTooFarOff, and WordsMissing for an ask of which it isn't told what for.
    """
    if read.revision is not None:
        return revisions.revise(line, read)
    if read.is_repeated and not (read.people or read.others):
        return messages.reminders.promises.only_once(line.reader)
    with line.reading() as session:
        meant = whom.meant(session, line.member, read, Word.REMIND)
        if read.is_to_ask:
            wanted.check_when_to_ask(session, line.member, meant, read.day)
    if isinstance(meant, Which) and not (meant.candidates or meant.archived):
        return messages.people.choice.unknown(line.reader.texts, meant.name)
    is_sure = AskedBack.MEANING not in read.doubts  # nothing is promised before it is asked
    day = read.day if is_sure else None
    with line.transaction() as session:
        if isinstance(meant, Contact) and day is not None:
            promised = promises.promise(session, line.member, meant.id, day, line.now, read.whole)
            draw = messages.reminders.promises
            left = _room(session, meant, read, promised)
            if read.tells_hour:
                return draw.promised_without_hour(line.reader, meant, promised, left)
            return draw.promised(line.reader, meant, promised, left)
        pending_id = wanted.keep(session, line.member, Wanted(read.whole, day), meant, line.now)
    if isinstance(meant, Which):
        return messages.reminders.promises.which(line.reader, meant, pending_id)
    draw = messages.reminders.promises
    question = draw.which_day_once if read.is_repeated else draw.which_day
    unread = read.doubtful if AskedBack.DAY in read.doubts else ""
    return question(line.reader, meant, read.whole, pending_id, unread)


def _room(
    session: Session, meant: Contact, read: Understood, promised: Promised
) -> tuple[Room, ...]:
    """What the policy leaves, where the reminder tells an amount: it may be a gift."""
    if read.money is None:
        return ()
    return rooms.forecast(session, [meant], Direction.GIVEN, promised.day, read.money)


def choose_contact(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells who is meant."""
    chosen = ContactButton.read(payloads.value(action))
    with transaction() as session:
        context[_PROMISED] = wanted.choose_contact(
            session, member, chosen.pending_id, chosen.contact_id, now
        )
    ack()


def bring_back(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that has whoever is archived kept up with again, and reminded of."""
    chosen = ContactButton.read(payloads.value(action))
    with transaction() as session:
        context[_PROMISED] = wanted.bring_back(
            session, member, chosen.pending_id, chosen.contact_id, now
        )
    ack()


def show_next(
    respond: Respond, action: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """The promise, or the question when."""
    if _PROMISED not in context:
        return
    promised: Promised | None = context[_PROMISED]
    if promised is not None:
        show_promised(respond, context, reading, reader)
        return
    pending_id = ContactButton.read(payloads.value(action)).pending_id
    with reading() as session:
        pending = wanted.find(session, reader.member, pending_id)
    assert pending.contact is not None
    message = messages.reminders.promises.which_day(
        reader, pending.contact, pending.wanted.words, pending_id
    )
    respond(replace_original=True, **message.payload())


def choose_day(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click on one of the days by name."""
    chosen = WhenButton.read(payloads.value(action))
    day = member.today(now) + DAYS[chosen.when]
    with transaction() as session:
        context[_PROMISED] = wanted.choose_day(session, member, chosen.pending_id, day, now)
    ack()


def pick_day(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A day was picked from the calendar. Raises DateNotAhead, DateTooFarOff and NoSuchDate."""
    line = PendingButton.read(payloads.ending(action))
    day = payloads.picked_day(action)
    with transaction() as session:
        context[_PROMISED] = wanted.choose_day(session, member, line.pending_id, day, now)
    ack()


def show_promised(respond: Respond, context: BoltContext, reading: Reading, reader: Reader) -> None:
    """The promise in place of the question, if one was made."""
    promised: Promised | None = context.get(_PROMISED)
    if promised is None:
        return
    with reading() as session:
        contact = contacts.by_id(session, reader.member, promised.contact_id)
    message = messages.reminders.promises.promised(reader, contact, promised)
    respond(replace_original=True, **message.payload())


def leave(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, member: Member
) -> None:
    pressed = PendingButton.read(payloads.value(action))
    with transaction() as session:
        context[_PROMISED] = wanted.let_go(session, member, pressed.pending_id)
    ack()


def show_left(respond: Respond, context: BoltContext, reading: Reading, reader: Reader) -> None:
    """That no reminder comes, or the promise, if that was quicker."""
    if _PROMISED not in context:
        return
    if context[_PROMISED] is not None:
        show_promised(respond, context, reading, reader)
        return
    respond(replace_original=True, **messages.reminders.promises.left(reader).payload())


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = PromiseButton.read(payloads.value(action))
    with transaction() as session:
        promises.take_back(session, member, pressed.reminder_id, now)
    ack()


def show_undone(
    respond: Respond, action: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    pressed = PromiseButton.read(payloads.value(action))
    with reading() as session:
        told = acts.find(session, reader.member, pressed.reminder_id, now)
    is_taken_back = told.state is ReminderState.SKIPPED
    draw = messages.reminders.promises
    message = (draw.taken_back if is_taken_back else draw.handled)(reader, told.contact)
    respond(replace_original=True, **message.payload())
