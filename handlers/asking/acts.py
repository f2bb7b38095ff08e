"""The buttons below asks that are planned or open: they are dropped, moved and shown by a click."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond

import messages.asking.planned
import messages.ledger.entries
from bot.asking import dropping, former, plans
from bot.database import Reading, Session, Transaction
from bot.ledger import entries
from bot.ledger.entries import Ask, EntryId
from bot.people import contacts
from bot.team.members import Member
from bot.vocabulary import EntryKind
from handlers import payloads
from handlers.payloads import Payload
from messages.asking.buttons import (
    DROP,
    KEEP,
    KEEP_ALL,
    MORE,
    MOVE,
    AsksButton,
    MoreButton,
    MoveButton,
)
from messages.ledger.buttons import CHANGE_BACK, ChangeBackButton, EntryButton
from messages.reader import Reader

_DROPPED, _CHANGED = "dropped", "changed"


def register(app: App) -> None:
    app.action(payloads.with_ending(DROP))(ack=drop, lazy=[show_dropped])
    app.action(KEEP)(ack=keep, lazy=[show_dropped])
    app.action(KEEP_ALL)(ack=keep_all, lazy=[show_kept])
    app.action(payloads.with_ending(MOVE))(ack=move, lazy=[show_changed])
    app.action(payloads.with_ending(MORE))(ack=accept, lazy=[show_more])
    app.action(CHANGE_BACK)(ack=change_back, lazy=[show_changed])


def drop(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    pressed = EntryButton.read(payloads.value(action))
    with transaction() as session:
        context[_DROPPED] = dropping.drop(session, member, pressed.number, now)
    ack()


def keep(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Undo of it."""
    pressed = EntryButton.read(payloads.value(action))
    with transaction() as session:
        context[_DROPPED] = dropping.take_up_again(
            session, member, pressed.number, member.today(now)
        )
    ack()


def keep_all(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Undo of all that were dropped at once."""
    pressed = AsksButton.read(payloads.value(action))
    with transaction() as session:
        dropping.take_up_all(session, member, pressed.ids(), member.today(now))
    ack()


def accept(ack: Ack) -> None:
    """Only something else is to be shown."""
    ack()


def show_kept(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """How those asks stand, in place of what was shown."""
    pressed = AsksButton.read(payloads.value(action))
    with reading() as session:
        owned = [
            entries.owned(session, reader.member, EntryId(EntryKind.ASK, one))
            for one in pressed.ids()
        ]
    asks = [one for one in owned if isinstance(one, Ask)]
    people = list(dict.fromkeys(one.contact for one in asks))
    shown = messages.asking.planned.listed_of(reader, people, asks)
    respond(replace_original=True, **shown.payload())


def show_more(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Another part of a list, in its place; all that is open, once nothing of the part is."""
    pressed = MoreButton.read(payloads.value(action))
    with reading() as session:
        asks = _listed(session, reader.member, pressed) if pressed.contact_id else ()
        if asks:
            whom = [asks[0].contact]
            shown = messages.asking.planned.listed_of(
                reader, whom, asks, pressed.first, pressed.day
            )
        else:
            every = dropping.all_open(session, reader.member)
            first = 0 if pressed.contact_id else pressed.first
            shown = messages.asking.planned.listed(reader, every, first)
    respond(replace_original=True, **shown.payload())


def _listed(session: Session, member: Member, pressed: MoreButton) -> tuple[Ask, ...]:
    contact = contacts.by_id(session, member, pressed.contact_id)
    planned = plans.of_member(session, member, contact)
    if pressed.day is not None:
        return planned
    return (*planned, *dropping.waiting(session, member, contact))


def show_dropped(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """How the ask stands, in place of what was shown."""
    ask: Ask | None = context.get(_DROPPED)
    if ask is not None:
        respond(replace_original=True, **messages.asking.planned.dropped(reader, ask).payload())


def move(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    pressed = MoveButton.read(payloads.value(action))
    with transaction() as session:
        context[_CHANGED] = plans.move(session, member, pressed.ask_id, pressed.day, now)
    ack()


def change_back(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    pressed = ChangeBackButton.read(payloads.value(action))
    with transaction() as session:
        context[_CHANGED] = former.take_back(
            session, member, pressed.ask_id, pressed.change_id, now
        )
    ack()


def show_changed(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """How the ask stands by then, in place of what was shown."""
    if _CHANGED in context:
        shown = messages.ledger.entries.logged(reader, context[_CHANGED])
        respond(replace_original=True, **shown.payload())
