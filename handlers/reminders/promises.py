"""`remind`: somebody wants to be reminded of a contact on a day."""

from datetime import date, datetime, timedelta

from slack_bolt import Ack, App, BoltContext, Respond

import messages.reminders.promises
from bot.database import Reading, Transaction
from bot.nudges import acts
from bot.people import contacts
from bot.people.choice import Which
from bot.refusals import Gone
from bot.reminders import promises
from bot.reminders.decisions import PUT_OFF
from bot.reminders.promises import Promised
from bot.team.members import Member
from bot.vocabulary import ReminderState
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading import tokens
from handlers.reading.understanding import Understood
from messages import Message
from messages.catalogue import LANGUAGES
from messages.commands import Word
from messages.reader import Reader
from messages.reading import grammar
from messages.reminders import buttons
from messages.reminders.buttons import ContactButton, DayEnding, PromiseButton, When, WhenButton

DAYS = {When.TOMORROW: timedelta(days=1), When.NEXT_WEEK: PUT_OFF}
_PROMISED = "promised"


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.CONTACT))(ack=choose_contact, lazy=[show_next])
    app.action(payloads.with_ending(buttons.WHEN))(ack=choose_day, lazy=[show_promised])
    app.action(payloads.with_ending(buttons.DAY))(ack=pick_day, lazy=[show_promised])
    app.action(buttons.LEAVE)(ack=leave, lazy=[show_left])
    app.action(buttons.UNDO)(ack=undo, lazy=[show_undone])


def remind(line: TypedLine, read: Understood) -> Message:
    """Promise it, or ask of whom or when. Raises DateNotAhead and DateTooFarOff."""
    with line.reading() as session:
        meant = whom.meant(session, line.member, read, Word.REMIND)
    if isinstance(meant, Which):
        return messages.reminders.promises.which(line.reader, meant, read.day, read.what)
    if read.day is None or _is_negated(read.what):
        return messages.reminders.promises.which_day(line.reader, meant, read.what)
    promised = _promise(line.transaction, line.reader, meant.id, read.day, read.what)
    return messages.reminders.promises.promised(line.reader, meant, promised)


def _is_negated(words: str) -> bool:
    """ "Don't remind me of Eva on Thursday": nothing is promised before it is asked."""
    keys = [token.key for token in tokens.tokens(words)]
    return any((key,) in grammar.negations(code) for key in keys for code in LANGUAGES)


def choose_contact(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, reader: Reader
) -> None:
    """A click that tells who is meant."""
    chosen = ContactButton.read(payloads.value(action))
    _check_asker(chosen.member_id, reader)
    if chosen.day:
        day = _day(chosen.day)
        context[_PROMISED] = _promise(transaction, reader, chosen.contact_id, day, chosen.words)
    ack()


def show_next(
    respond: Respond, action: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """The promise, or the question when."""
    chosen = ContactButton.read(payloads.value(action))
    if chosen.day or chosen.member_id != reader.member.id:
        show_promised(respond, context, reading, reader)
        return
    with reading() as session:
        contact = contacts.by_id(session, reader.member.workspace_id, chosen.contact_id)
    message = messages.reminders.promises.which_day(reader, contact, chosen.words)
    respond(replace_original=True, **message.payload())


def choose_day(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, reader: Reader
) -> None:
    """A click on one of the days by name."""
    chosen = WhenButton.read(payloads.value(action))
    _check_asker(chosen.member_id, reader)
    day = reader.today + DAYS[chosen.when]
    context[_PROMISED] = _promise(transaction, reader, chosen.contact_id, day, chosen.words)
    ack()


def pick_day(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, reader: Reader
) -> None:
    """A day was picked from the calendar. Raises DateNotAhead, DateTooFarOff and NoSuchDate."""
    about = DayEnding.of(payloads.ending(action))
    _check_asker(about.member_id, reader)
    day = payloads.picked_day(action)
    context[_PROMISED] = _promise(transaction, reader, about.contact_id, day, about.words)
    ack()


def show_promised(respond: Respond, context: BoltContext, reading: Reading, reader: Reader) -> None:
    """The promise in place of the question, if one was made."""
    promised: Promised | None = context.get(_PROMISED)
    if promised is None:
        return
    with reading() as session:
        contact = contacts.by_id(session, reader.member.workspace_id, promised.contact_id)
    message = messages.reminders.promises.promised(reader, contact, promised)
    respond(replace_original=True, **message.payload())


def leave(ack: Ack) -> None:
    ack()


def show_left(respond: Respond, reader: Reader) -> None:
    respond(replace_original=True, **messages.reminders.promises.left(reader).payload())


def undo(ack: Ack, action: Payload, transaction: Transaction, member: Member) -> None:
    pressed = PromiseButton.read(payloads.value(action))
    with transaction() as session:
        promises.take_back(session, member, pressed.reminder_id)
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


def _promise(
    transaction: Transaction, reader: Reader, contact_id: int, day: date, words: str
) -> Promised:
    """The same day, asked for once more, is the same promise."""
    with transaction() as session:
        contacts.by_id(session, reader.member.workspace_id, contact_id)
        return promises.promise(session, reader.member, contact_id, day, reader.today, words)


def _check_asker(member_id: int, reader: Reader) -> None:
    """Raises Gone for somebody else's question."""
    if member_id != reader.member.id:
        raise Gone


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Gone from None
