"""Commands that log something about a contact, the choices they may need, and Undo."""

from datetime import datetime

from slack_bolt import Ack, App, Respond

import bot.ledger.entries
import bot.recording.commands
import messages.ledger.buttons
import messages.ledger.entries
import messages.recording.choices
from bot.database import Reading, Transaction
from bot.ledger import reversals
from bot.recording.outcomes import Said
from bot.team.members import Member
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from messages import Message
from messages.ledger.buttons import EntryButton
from messages.reader import Reader
from messages.recording import buttons
from messages.recording.buttons import (
    AddButton,
    AskButton,
    ContactButton,
    DecisionButton,
    PendingButton,
)


def register(app: App) -> None:
    for action_id, choose in (
        (buttons.CONTACT, choose_contact),
        (buttons.ADD, add_contact),
        (buttons.ASK, choose_ask),
        (buttons.DECIDE, decide),
    ):
        app.action(payloads.with_ending(action_id))(ack=choose, lazy=[redraw_pending])
    app.action(messages.ledger.buttons.UNDO)(ack=undo, lazy=[redraw_entry])


def log(line: TypedLine, said: Said) -> Message:
    """What was said about a contact."""
    with line.transaction() as session:
        outcome = bot.recording.commands.carry_out(session, line.member, said, line.now)
    return messages.recording.choices.drawn(line.reader, outcome)


def choose_contact(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that tells who is meant."""
    chosen = ContactButton.read(payloads.value(action))
    with transaction() as session:
        bot.recording.commands.choose_contact(
            session, member, chosen.pending_id, chosen.contact_id, now
        )
    ack()


def add_contact(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that makes the name a new contact."""
    chosen = AddButton.read(payloads.value(action))
    with transaction() as session:
        bot.recording.commands.add_contact(session, member, chosen.pending_id, chosen.audience, now)
    ack()


def choose_ask(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that tells which ask was answered."""
    chosen = AskButton.read(payloads.value(action))
    with transaction() as session:
        bot.recording.commands.choose_ask(session, member, chosen.pending_id, chosen.ask_id, now)
    ack()


def decide(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that tells what becomes of the command."""
    chosen = DecisionButton.read(payloads.value(action))
    with transaction() as session:
        bot.recording.commands.decide(session, member, chosen.pending_id, chosen.decision, now)
    ack()


def redraw_pending(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show where the kept command stands, in place of the question."""
    with reading() as session:
        pending_id = PendingButton.read(payloads.value(action)).pending_id
        outcome = bot.recording.commands.outcome(session, reader.member, pending_id)
    message = messages.recording.choices.drawn(reader, outcome)
    respond(replace_original=True, **message.payload())


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = EntryButton.read(payloads.value(action))
    with transaction() as session:
        reversals.undo(session, member, pressed.entry_id, now, seen=pressed.seen)
    ack()


def redraw_entry(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the entry as it stands, in place of what was shown."""
    entry_id = EntryButton.read(payloads.value(action)).entry_id
    with reading() as session:
        entry = bot.ledger.entries.owned(session, reader.member, entry_id)
    message = messages.ledger.entries.logged(reader, entry)
    respond(replace_original=True, **message.payload())
