"""What is told about people, into the ledger; and taking entries back."""

from datetime import date, datetime

from slack_bolt import Ack, App, Respond

import bot.ledger.entries
import bot.preferences.undo
import bot.recording.commands
import bot.recording.undo
import messages.ledger.buttons
import messages.ledger.entries
import messages.preferences.pauses
import messages.recording.choices
import messages.reminders.promises
from bot.asking import plans
from bot.database import Reading, Transaction
from bot.ledger import reversals
from bot.ledger.entries import EntryId
from bot.recording.undo import Unpromised
from bot.refusals import NotAnsweredYet
from bot.team.members import Member
from bot.vocabulary import Reply
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import typed
from handlers.reading.understanding import Understood
from messages import Message
from messages.ledger.buttons import EntryButton
from messages.reader import Reader


def register(app: App) -> None:
    app.action(messages.ledger.buttons.UNDO)(ack=undo, lazy=[redraw_entry])
    other_day = payloads.with_ending(messages.ledger.buttons.OTHER_DAY)
    app.action(other_day)(ack=move_plan, lazy=[redraw_moved])


def log(line: TypedLine, read: Understood) -> Message:
    """What was told about people. Raises NotAnsweredYet besides what is raised in recording it."""
    if read.reply is Reply.NOT_YET:
        raise NotAnsweredYet
    said = typed.said(read)
    with line.transaction() as session:
        outcome = bot.recording.commands.carry_out(session, line.member, said, line.now)
    return messages.recording.choices.drawn(line.reader, outcome)


def undo_last(line: TypedLine, _read: Understood) -> Message:
    """Take back what the member did last: an entry, a reminder or a change of when it is quiet."""
    member, now = line.member, line.now
    with line.transaction() as session:
        quiet = bot.preferences.undo.latest(session, member, now)
        since = None if quiet is None else quiet.at
        outcome = bot.recording.undo.last(session, member, now, since=since)
        if outcome is None and quiet is not None:
            undone = bot.preferences.undo.take_back(session, member, quiet, now)
            return messages.preferences.pauses.taken_back(line.reader, undone)
    if outcome is None:
        return messages.ledger.entries.nothing_to_take_back(line.reader.texts)
    if isinstance(outcome, Unpromised):
        return messages.reminders.promises.unpromised(
            line.reader, outcome.contact, outcome.promised
        )
    return messages.recording.choices.drawn(line.reader, outcome)


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = EntryButton.read(payloads.value(action))
    with transaction() as session:
        reversals.undo(session, member, pressed.entry_id, now, seen=pressed.seen)
    ack()


def move_plan(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A planned ask is wanted on the day that was picked."""
    picked = EntryButton.read(payloads.ending(action))
    day = payloads.picked_day(action)
    with transaction() as session:
        plans.move(session, member, picked.number, day, member.today(now))
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
    message = messages.ledger.entries.logged(reader, entry)
    respond(replace_original=True, **message.payload())
