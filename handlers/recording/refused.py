"""A line that tells that something offered wasn't taken: what was logged of it becomes refused."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond

import handlers.recording.commands
import messages.outcomes
from bot.database import Transaction
from bot.ledger.entries import Gesture
from bot.recording import refusing
from bot.recording.statements import Doubt
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, EntryKind, GestureKind, Intent
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import languages, refused, typed
from handlers.reading.meant import GESTURES
from handlers.reading.understood import Understood
from messages import Message
from messages.ledger.buttons import REFUSED, EntryButton
from messages.reader import Reader
from messages.recording import refusals

_OUTCOME = "refused_outcome"
_OFFERS = frozenset({GestureKind.SMALL_GIFT, GestureKind.PERK, GestureKind.FREE_TRIAL})
"""What nobody means an ask by, though nothing like it was logged."""
_OF_WHAT_HAPPENED = frozenset({AskedBack.MEANING, AskedBack.INTENT})


def register(app: App) -> None:
    app.action(payloads.with_ending(REFUSED))(ack=choose, lazy=[redraw])


def answer(line: TypedLine, understood: Callable[[TypedLine], Understood]) -> Message | None:
    """What is recorded as refused, or which entry is asked; None for any other line."""
    told = refused.told(line.text, languages.of(line.text, line.member))
    if told is None:
        return None
    read = understood(replace(line, text=told.offered))
    wanted = {None: GESTURES, True: {Intent.GOT}, False: {Intent.GIVE}}[told.is_received]
    if read.intent not in wanted:
        return None
    ids = {one.id for person in read.people for one in person.contacts}
    # Where no thing is left, a name that nobody bears is the thing itself: "den Wein".
    is_anybodys = not ids and (not read.people or not read.what)
    words = read.what or told.what
    found: Sequence[Gesture] = ()
    if ids or is_anybodys:
        direction = Direction.RECEIVED if read.intent is Intent.GOT else Direction.GIVEN
        with line.reading() as session:
            found = refusing.fitting(session, line.member, ids, direction, words, line.now)
    if len(found) == 1 and told.is_sure:
        with line.transaction() as session:
            outcome = refusing.refuse(session, line.member, found[0].id.id, line.now)
        return messages.outcomes.drawn(line.reader, outcome)
    if found:
        return refusals.which(line.reader, found)
    is_offer = read.kind in _OFFERS
    if not is_offer and (read.kind is not None or told.is_received is not None):
        return None
    if is_anybodys:
        return refusals.whose(line.reader, words)
    return _record(line, read, is_sure=told.is_sure and is_offer)


def _record(line: TypedLine, read: Understood, *, is_sure: bool) -> Message:
    """What was refused; it is asked first where that isn't sure."""
    said = typed.said(read)
    statement = replace(said.statement, is_refused=True)
    if not is_sure:
        others = (one for one in statement.doubts if one.about not in _OF_WHAT_HAPPENED)
        statement = replace(statement, doubts=(Doubt(AskedBack.MEANING), *others))
    return handlers.recording.commands.record(line, replace(said, statement=statement))


def choose(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """This is what was refused."""
    with transaction() as session:
        context[_OUTCOME] = refusing.refuse(session, member, _pressed(action), now)
    ack()


def redraw(respond: Respond, context: BoltContext, reader: Reader) -> None:
    if _OUTCOME in context:
        message = messages.outcomes.drawn(reader, context[_OUTCOME])
        respond(replace_original=True, **message.payload())


def _pressed(action: Payload) -> int:
    """Raises Gone for what is no gesture."""
    entry_id = EntryButton.read(payloads.value(action)).entry_id
    if entry_id.kind is not EntryKind.GESTURE:
        raise Gone
    return entry_id.id
