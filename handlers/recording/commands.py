"""Commands that log something about a contact, the choices they may need, and Undo."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from slack_bolt import Ack, App, Respond

import bot.ledger.entries
import bot.recording.commands
import messages.ledger.entries
import messages.recording.choices
from bot.database import Reading, Transaction
from bot.ledger import reversals
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Verb
from handlers import payloads
from handlers.menu import says
from handlers.payloads import Payload
from handlers.reading import lines
from messages import commands
from messages.commands import Word
from messages.reader import Reader

VERBS = {
    Word.GIVE: Verb.GIVE,
    Word.GOT: Verb.GOT,
    Word.ASK: Verb.ASK,
    Word.ANSWER: Verb.ANSWER,
}


CHOICES: dict[str, tuple[Callable[..., None], Callable[[Payload], object]]] = {
    messages.recording.choices.CONTACT: (bot.recording.commands.choose_contact, payloads.chosen_id),
    messages.recording.choices.ADD: (bot.recording.commands.add_contact, payloads.chosen_audience),
    messages.recording.choices.ASK: (bot.recording.commands.choose_ask, payloads.chosen_id),
    messages.recording.choices.DECIDE: (bot.recording.commands.decide, payloads.decision),
}


def register(app: App) -> None:
    app.command(commands.NAME, matchers=[says(*VERBS)])(log)
    for action_id in CHOICES:
        app.action(payloads.numbered(action_id))(ack=choose, lazy=[redraw_pending])
    app.action(messages.ledger.entries.UNDO)(ack=undo, lazy=[redraw_entry])


def log(
    ack: Ack,
    command: Payload,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """`give`, `got`, `ask` and `answer`."""
    line, member = payloads.text(command), reader.member
    word = lines.word(line)
    assert word is not None
    with transaction() as session:
        find = partial(members.find, session, member.workspace_id)
        line = lines.with_real_names(line, find)
        said = lines.said(line, VERBS[word], reader.texts, now, member.time_zone)
        outcome = bot.recording.commands.carry_out(session, member, said, now)
    ack(**messages.recording.choices.drawn(reader, outcome).payload())


def choose(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that decides what a kept command was missing."""
    carry_on, chosen = CHOICES[payloads.unnumbered(action["action_id"])]
    with transaction() as session:
        carry_on(session, member, payloads.pending_id(action), chosen(action), now)
    ack()


def redraw_pending(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show where the kept command stands, in place of the question."""
    with reading() as session:
        pending_id = payloads.pending_id(action)
        outcome = bot.recording.commands.outcome(session, reader.member, pending_id)
    message = messages.recording.choices.drawn(reader, outcome)
    respond(replace_original=True, **message.payload())


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    with transaction() as session:
        reversals.undo(
            session,
            member,
            payloads.entry_id(action),
            now,
            seen=payloads.seen_state(action),
        )
    ack()


def redraw_entry(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the entry as it stands, in place of what was shown."""
    with reading() as session:
        workspace_id = reader.member.workspace_id
        entry = bot.ledger.entries.entry(session, workspace_id, payloads.entry_id(action))
    message = messages.ledger.entries.logged(reader, entry)
    respond(replace_original=True, **message.payload())
