"""What is told about people, into the ledger; and taking entries back."""

from datetime import date, datetime

from slack_bolt import Ack, App, Respond

import bot.ledger.entries
import bot.recording.commands
import bot.recording.undo
import messages.ledger.buttons
import messages.outcomes
from bot.asking import asks, plans
from bot.database import Reading, Transaction
from bot.ledger.entries import EntryId
from bot.recording import open_questions
from bot.recording.statements import Said
from bot.refusals import NotAnsweredYet
from bot.team.members import Member
from bot.vocabulary import Reply
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import typed
from handlers.reading.understood import Understood
from handlers.recording import text_checks
from messages import Message
from messages.ledger.buttons import EntryButton
from messages.no_strings import checked
from messages.reader import Reader
from messages.recording import two_gifts, words_behind


def register(app: App) -> None:
    app.action(messages.ledger.buttons.UNDO)(ack=undo, lazy=[redraw_entry])
    other_day = payloads.with_ending(messages.ledger.buttons.OTHER_DAY)
    app.action(other_day)(ack=move_plan, lazy=[redraw_moved])


def log(line: TypedLine, read: Understood) -> Message:
    """What was told about people. Raises NotAnsweredYet besides what is raised in recording it."""
    if read.reply is Reply.NOT_YET:
        _check_that_all_are_asked(line, read)
        raise NotAnsweredYet(
            next((one.contact.first_name for one in read.people if one.contact), "")
        )
    if read.apart:
        return two_gifts.apart(line.reader.texts, read.apart)
    shown = _with_words_behind(line, record(line, typed.said(read)), read)
    return checked.with_hint(line.reader.texts, shown, text_checks.of_line(line, read))


def _with_words_behind(line: TypedLine, shown: Message, read: Understood) -> Message:
    """What isn't logged is told back, so that it can be noted."""
    if not read.behind:
        return shown
    known = [one.contact.name for one in read.people if one.contact is not None]
    name = known[0] if len(known) == len(read.people) == 1 else None
    return words_behind.below(line.reader.texts, shown, read.behind, name)


def record(line: TypedLine, said: Said) -> Message:
    """What comes of it, and of whom the line before still has to be answered."""
    with line.transaction() as session:
        still_open = open_questions.half_told(session, line.member, line.now)
        outcome = bot.recording.commands.carry_out(session, line.member, said, line.now)
    return messages.outcomes.beside_open(line.reader, outcome, still_open)


def _check_that_all_are_asked(line: TypedLine, read: Understood) -> None:
    """Raises NoOpenAsk: of whom nothing is open, no ask can stay so."""
    with line.reading() as session:
        for one in read.people:
            if one.contact is not None:
                asks.open_asks(session, one.contact)


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = EntryButton.read(payloads.value(action))
    with transaction() as session:
        bot.recording.undo.one(session, member, pressed.entry_id, now, seen=pressed.seen)
    ack()


def move_plan(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A planned ask is wanted on the day that was picked."""
    picked = EntryButton.read(payloads.ending(action))
    day = payloads.picked_day(action)
    with transaction() as session:
        plans.move(session, member, picked.number, day, now)
    ack()


def redraw_entry(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the entry as it stands, in place of what was shown."""
    _redraw(respond, reading, reader, EntryButton.read(payloads.value(action)).entry_id)


def redraw_moved(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    entry_id = EntryButton.read(payloads.ending(action)).entry_id
    _redraw(respond, reading, reader, entry_id, payloads.picked_day(action))


def _redraw(
    respond: Respond,
    reading: Reading,
    reader: Reader,
    entry_id: EntryId,
    wanted: date | None = None,
) -> None:
    with reading() as session:
        entry = bot.ledger.entries.owned(session, reader.member, entry_id)
        entry = plans.told_of(session, reader.member, entry, wanted)
        outcome = bot.recording.undo.of_entry(session, reader.member, entry)
    message = messages.outcomes.drawn(reader, outcome)
    respond(replace_original=True, **message.payload())
