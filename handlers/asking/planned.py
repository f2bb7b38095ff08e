"""Asks that are planned or open: shown, dropped and moved, by a line or by a click."""

from collections.abc import Sequence
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond

import messages.asking.planned
import messages.cards.shown
import messages.ledger.entries
import messages.privacy.removal
from bot.asking import dropping, former, plans
from bot.database import Reading, Session, Transaction
from bot.ledger import entries
from bot.ledger.entries import Ask, EntryId
from bot.people import choice, contacts
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.refusals import OneAtATime
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, Revision
from handlers import payloads
from handlers.asking import bare_asks
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import mentioned, people, planned_asks
from handlers.reading.almanac import Standpoint
from handlers.reading.people import Person
from handlers.reading.planned_asks import Change, Told
from handlers.reading.tagged import TaggedLine
from messages import Message
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
from messages.catalogue import LANGUAGES
from messages.ledger.buttons import CHANGE_BACK, ChangeBackButton, EntryButton
from messages.reader import Reader

_DROPPED, _BACK = "dropped", "back"


def register(app: App) -> None:
    app.action(payloads.with_ending(DROP))(ack=drop, lazy=[show_dropped])
    app.action(KEEP)(ack=keep, lazy=[show_dropped])
    app.action(KEEP_ALL)(ack=keep_all, lazy=[show_kept])
    app.action(payloads.with_ending(MOVE))(ack=move, lazy=[show_moved])
    app.action(payloads.with_ending(MORE))(ack=accept, lazy=[show_more])
    app.action(CHANGE_BACK)(ack=change_back, lazy=[show_back])


def answer(line: TypedLine, text: str, standpoint: Standpoint) -> Message | None:
    """Show all that are open, or drop or move the one that is meant, or ask which.

    None for a line about anything else. Raises OneAtATime, and what `plans.move` raises.
    """
    if planned_asks.asks_for_list(text):
        with line.reading() as session:
            asks = dropping.all_open(session, line.member)
        return messages.asking.planned.listed(line.reader, asks)
    bare = bare_asks.answer(line, text, standpoint)
    if bare is not None:
        return bare
    for code in LANGUAGES:
        tagged = TaggedLine(text, code)
        wanted = planned_asks.change(tagged)
        if wanted is not None:
            answer = _changed(line, tagged, wanted, standpoint)
            if answer is not None:
                return answer
    return None


def _changed(
    line: TypedLine, tagged: TaggedLine, wanted: Change, standpoint: Standpoint
) -> Message | None:
    with line.reading() as session:
        named = people.named(tagged, mentioned.people(session, line.member, tagged))
        told = planned_asks.told(tagged, wanted, standpoint)
        meant = _meant(session, line.member, named[0]) if len(named) == 1 else None
        if isinstance(meant, Contact):
            planned = plans.of_member(session, line.member, meant)
            waiting = dropping.waiting(session, line.member, meant)
    if not named:
        return _of_nobody(line, wanted, told)
    if len(named) > 1:
        raise OneAtATime(tuple(one.name for one in named))
    if meant is None or not planned_asks.is_about_ask(wanted, told):
        return None
    if isinstance(meant, Which):
        if wanted.is_instead:
            return None
        if meant.archived is not None:
            return messages.privacy.removal.undecided(line.reader, meant.archived)
        return messages.cards.shown.which(line.reader, meant)
    if wanted.revision is Revision.MOVED:
        if wanted.is_instead and not planned:
            return None
        return _moved(line, meant, planned, told)
    return _dropped(line, meant, planned, waiting, told)


def _of_nobody(line: TypedLine, wanted: Change, told: Told) -> Message | None:
    """The one of all that the words tell, or the question which."""
    if wanted.noun is None:
        return None
    with line.reading() as session:
        asks = dropping.all_open(session, line.member)
    if not told.words:
        return messages.asking.planned.which_of_all(line.reader, asks)
    fitting = [one for one in asks if plans.is_told_by(one, told.words)]
    planned = [one for one in fitting if one.state is AskState.PLANNED]
    if len(planned) == 1:
        return _changed_one(line, wanted, planned[0], told)
    if fitting:
        return messages.asking.planned.which_of_all(line.reader, fitting)
    return messages.asking.planned.unknown(line.reader, asks)


def _changed_one(line: TypedLine, wanted: Change, ask: Ask, told: Told) -> Message:
    if wanted.revision is Revision.MOVED:
        return _moved(line, ask.contact, [ask], told)
    return _dropped(line, ask.contact, [ask], [], told)


def _meant(session: Session, member: Member, one: Person) -> Contact | Which:
    return choice.choose(session, member, one.name, one.contacts, is_sure=not one.is_doubtful)


def _dropped(
    line: TypedLine,
    contact: Contact,
    planned: Sequence[Ask],
    waiting: Sequence[Ask],
    told: Told,
) -> Message:
    if not planned and not waiting:
        return messages.asking.planned.none(line.reader, [contact])
    of_day = [one for one in planned if told.day in (None, one.day)]
    ask = _only(of_day, told)
    if ask is None:
        return messages.asking.planned.which(line.reader, [contact], planned or waiting)
    with line.transaction() as session:
        ask = dropping.drop(session, line.member, ask.id.id, line.now)
    return messages.asking.planned.dropped(line.reader, ask)


def _moved(line: TypedLine, contact: Contact, planned: Sequence[Ask], told: Told) -> Message:
    if not planned:
        return messages.asking.planned.none_planned(line.reader, [contact])
    ask = _only(planned, told)
    if ask is None:
        return messages.asking.planned.which(line.reader, [contact], planned, told.day)
    if told.day is None:
        return messages.asking.planned.to_when(line.reader, ask)
    with line.transaction() as session:
        plans.move(session, line.member, ask.id.id, told.day, line.now)
    with line.reading() as session:
        moved = entries.owned(session, line.member, ask.id)
        moved = plans.told_of(session, line.member, moved, told.day)
    return messages.ledger.entries.logged(line.reader, moved)


def _only(planned: Sequence[Ask], told: Told) -> Ask | None:
    """The one that is meant; None where it may be several, or something is left over."""
    if told.words:
        planned = [one for one in planned if plans.is_told_by(one, told.words)]
    return planned[0] if len(planned) == 1 else None


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
        for ask_id in pressed.ids():
            dropping.take_up_again(session, member, ask_id, member.today(now))
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
    """Another part of a list, in its place."""
    pressed = MoreButton.read(payloads.value(action))
    with reading() as session:
        if not pressed.contact_id:
            asks = dropping.all_open(session, reader.member)
            shown = messages.asking.planned.listed(reader, asks, pressed.first)
        else:
            contact = contacts.by_id(session, reader.member, pressed.contact_id)
            planned = plans.of_member(session, reader.member, contact)
            waiting = dropping.waiting(session, reader.member, contact)
            asks = planned if pressed.day is not None else (*planned, *waiting)
            shown = messages.asking.planned.listed_of(
                reader, [contact], asks, pressed.first, pressed.day
            )
    respond(replace_original=True, **shown.payload())


def show_dropped(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """How the ask stands, in place of what was shown."""
    ask: Ask | None = context.get(_DROPPED)
    if ask is not None:
        respond(replace_original=True, **messages.asking.planned.dropped(reader, ask).payload())


def move(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = MoveButton.read(payloads.value(action))
    with transaction() as session:
        plans.move(session, member, pressed.ask_id, pressed.day, now)
    ack()


def show_moved(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    pressed = MoveButton.read(payloads.value(action))
    with reading() as session:
        entry = entries.owned(session, reader.member, EntryId(EntryKind.ASK, pressed.ask_id))
        entry = plans.told_of(session, reader.member, entry, pressed.day)
    respond(replace_original=True, **messages.ledger.entries.logged(reader, entry).payload())


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
        context[_BACK] = former.take_back(session, member, pressed.ask_id, pressed.change_id, now)
    ack()


def show_back(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """How the ask stands again, in place of what was shown."""
    ask: Ask | None = context.get(_BACK)
    if ask is not None:
        respond(replace_original=True, **messages.ledger.entries.logged(reader, ask).payload())
