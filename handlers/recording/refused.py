"""A line that tells that something offered wasn't taken: what was logged of it becomes refused."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond

import handlers.recording.commands
import messages.outcomes
from bot.asking import asks
from bot.database import Transaction
from bot.ledger.entries import Gesture
from bot.recording import refusing
from bot.recording.statements import Doubt
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import AskedBack, AskKind, Direction, EntryKind, GestureKind, Intent
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import ask_kinds, languages, refused, typed
from handlers.reading.meant import GESTURES
from handlers.reading.refused import Refused
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood
from messages import Message
from messages.ledger.buttons import REFUSED, EntryButton
from messages.reader import Reader
from messages.reading import refused as words_of_refusals
from messages.reading import verbs
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
    offer = understood(replace(line, text=told.offered))
    read = _turned(offer, told)
    if read is None:
        return None
    is_sure = told.is_sure and len(read.people) == len(offer.people)
    ids = {one.id for person in read.people for one in person.contacts}
    # Where no thing is left, a name that nobody bears is the thing itself: "den Wein".
    is_anybodys = not ids and (not read.people or not read.what)
    # Of "Anna refused the wine yesterday" the day isn't that of the gift.
    given_on = None if told.what else read.day
    offered = refusing.Offer(read.what or told.what, read.money, given_on)
    found: Sequence[Gesture] = ()
    if ids or is_anybodys:
        direction = Direction.RECEIVED if read.intent is Intent.GOT else Direction.GIVEN
        with line.reading() as session:
            found = refusing.fitting(session, line.member, ids, direction, offered, line.now)
    if is_sure and refusing.is_meant(found, offered):
        with line.transaction() as session:
            number, worth = found[0].id.id, offered.worth
            outcome = refusing.refuse(session, line.member, number, line.now, worth)
        return messages.outcomes.drawn(line.reader, outcome)
    if found:
        return refusals.which(line.reader, found)
    is_gift = read.kind in _OFFERS
    if not is_gift and not (_may_be_gift(line, read, told) if told.what else _may_be_offer(read)):
        return None
    if is_anybodys:
        return refusals.whose(line.reader, offered.words)
    return _record(line, read, is_sure=is_sure and is_gift)


def _turned(read: Understood, told: Refused) -> Understood | None:
    """What was offered, by whoever didn't refuse it; None for what was no offer of that kind.

    Of several who are named only those refused it whom the refusal names again.
    """
    if read.intent not in GESTURES:
        return None
    intent = {None: read.intent, True: Intent.GOT, False: Intent.GIVE}[told.is_received]
    if told.what and read.intent is not intent:
        return None
    named = [one for one in read.people if told.again.intersection(one.name.casefold().split())]
    people = tuple(named) or read.people
    return replace(read, intent=intent, people=people)


def _may_be_gift(line: TypedLine, read: Understood, told: Refused) -> bool:
    """Whether what somebody declined may have been offered, and they weren't asked for it."""
    if read.kind not in (None, GestureKind.INVITATION) or not read.people:
        return False
    words = TaggedLine(told.what, languages.of(line.text, line.member))
    is_definite = words.has(words_of_refusals.definite, 0)
    if not (told.is_declined or told.is_received or is_definite):
        return False  # "Tim bracht iets kleins terug"
    if words.tells(words_of_refusals.invitations):
        return told.is_received is not None
    if ask_kinds.kind(told.what, words.language) is not AskKind.OTHER:
        return False
    if words.tells(words_of_refusals.no_gifts) or words.tells(verbs.meeting_nouns):
        return False
    with line.reading() as session:
        asked = [asks.waiting(session, one) for person in read.people for one in person.contacts]
    return told.is_received is True or not any(asked)


def _may_be_offer(read: Understood) -> bool:
    """ "Offered Tim a lift but he said no thanks"."""
    return read.kind in (None, GestureKind.FAVOUR)


def _record(line: TypedLine, read: Understood, *, is_sure: bool) -> Message:
    """What was refused; it is asked first where that isn't sure.

    A day to come is that of what somebody was invited to.
    """
    if read.day is not None and read.day > line.reader.today:
        asked = tuple(one for one in read.doubts if one is not AskedBack.DAY)
        read = replace(read, day=None, days=(), doubts=asked)
    said = typed.said(read)
    others = tuple(one for one in said.statement.doubts if one.about not in _OF_WHAT_HAPPENED)
    doubts = others if is_sure else (Doubt(AskedBack.MEANING), *others)
    statement = replace(said.statement, is_refused=True, doubts=doubts)
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
