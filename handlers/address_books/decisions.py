"""What an import leaves to decide: what differs, who may be one person, and whether it stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from threading import Event
from typing import TypeVar

import structlog
from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block

import handlers.people.pairs
import messages.address_books.differences
import messages.address_books.imports
from bot import conflicts
from bot.address_books import proposals, undoing
from bot.address_books.undoing import Undone
from bot.database import DatabaseUnreachable, Reading, Transaction
from bot.people import contacts
from bot.privacy import pairs
from bot.refusals import Gone
from bot.team.members import Member
from handlers import payloads
from handlers.address_books.progress import Progress, post
from handlers.background import Background
from handlers.payloads import Payload
from messages import Message
from messages.address_books import buttons, failures
from messages.address_books.buttons import DifferenceButton, ImportsButton, ToDecideButton
from messages.address_books.failures import Failure
from messages.reader import Reader

log = structlog.get_logger()

Pressed = TypeVar("Pressed", ToDecideButton, DifferenceButton, ImportsButton)

_NEWS = "decided"
AT_ONCE = 10
"""Pairs that are asked about; a button asks about more."""


def register(app: App) -> None:
    app.action(buttons.UNDO)(ack=press_undo, lazy=[undo])
    app.action(buttons.DIFFERENCES)(ack=press_page, lazy=[show_differences])
    app.action(payloads.with_ending(buttons.TAKE))(ack=take, lazy=[show_decided])
    app.action(payloads.with_ending(buttons.LEAVE))(ack=leave, lazy=[show_decided])
    app.action(buttons.PAIRS)(ack=press_page, lazy=[ask_about_pairs])


def press_page(ack: Ack, action: Payload, member: Member) -> None:
    """A click that wants to see what is left to decide. Raises Gone for somebody else's import."""
    _page(action, member)
    ack()


def show_differences(
    client: WebClient,
    respond: Respond,
    action: Payload,
    body: Payload,
    reading: Reading,
    reader: Reader,
) -> None:
    """Show them below the report, or the next ones in place of those before."""
    at = _page(action, reader.member)
    said = _differences(reading, reader, at)
    if at.after:
        respond(replace_original=True, **said.payload())
    else:
        client.chat_postMessage(channel=payloads.place(body).channel, **said.payload())


def take(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Have a contact be as the file says. Raises Gone and LookedAfterBy."""
    pressed = _difference(action, reader.member)
    try:
        with transaction() as session:
            taken = proposals.take(session, reader.member, pressed.proposal_id, now)
            contact = contacts.by_id(session, reader.member, taken.contact.id)
    except Gone:
        context[_NEWS] = messages.address_books.differences.decided_already(reader.texts)
    else:
        context[_NEWS] = messages.address_books.differences.taken(reader, taken, contact)
    ack()


def leave(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, reader: Reader
) -> None:
    """Have a contact stay as it is. Raises Gone and LookedAfterBy."""
    pressed = _difference(action, reader.member)
    try:
        with transaction() as session:
            proposals.leave(session, reader.member, pressed.proposal_id)
    except Gone:
        context[_NEWS] = messages.address_books.differences.decided_already(reader.texts)
    else:
        context[_NEWS] = messages.address_books.differences.left(reader.texts)
    ack()


def show_decided(
    respond: Respond, action: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """Show what was decided, above what is still to be decided."""
    if _NEWS in context:
        said = _differences(reading, reader, _difference(action, reader.member), context[_NEWS])
        respond(replace_original=True, **said.payload())


def _differences(
    reading: Reading, reader: Reader, at: ToDecideButton, news: Sequence[Block] = ()
) -> Message:
    with reading() as session:
        waiting = proposals.waiting(session, reader.member, at.import_id)
    return messages.address_books.differences.page(reader, waiting, at, news)


def ask_about_pairs(
    client: WebClient,
    action: Payload,
    body: Payload,
    background: Background,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Ask about ten pairs, each in a message of its own."""
    at, channel = _page(action, reader.member), payloads.place(body).channel
    background.start(
        (buttons.PAIRS, at),
        lambda: _ask_about_pairs(client, channel, reading, reader, at, now, background.stopping),
    )


def _ask_about_pairs(
    client: WebClient,
    channel: str,
    reading: Reading,
    reader: Reader,
    at: ToDecideButton,
    now: datetime,
    stopping: Event,
) -> None:
    with reading() as session:
        waiting = pairs.waiting(session, reader.member, at.import_id)
        later = [one for one in waiting if one > at.after]
        shown = [pairs.show(session, reader.member, one, now) for one in later[:AT_ONCE]]
    said = [handlers.people.pairs.drawn(reader, one) for one in shown]
    if len(later) > AT_ONCE:
        rest = replace(at, after=later[AT_ONCE - 1])
        said.append(
            messages.address_books.imports.more_pairs(reader.texts, len(later) - AT_ONCE, rest)
        )
    for message in said or [messages.address_books.imports.no_pairs(reader.texts)]:
        post(client, channel, message, stopping)


def press_undo(ack: Ack, action: Payload, member: Member) -> None:
    """A click that takes an import back. Raises Gone for somebody else's."""
    _imports(action, member)
    ack()


def undo(
    client: WebClient,
    action: Payload,
    body: Payload,
    background: Background,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Take it back, which may take longer than Slack waits."""
    wanted, place = _imports(action, reader.member), payloads.place(body)
    progress = Progress(client, place, background.stopping)
    act = partial(_undo, progress, transaction, reader, now, wanted)
    background.start((buttons.UNDO, wanted), act)


def _undo(
    progress: Progress,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
    wanted: ImportsButton,
) -> None:
    texts = reader.texts
    progress.hint(messages.address_books.imports.undoing(texts, wanted))
    take_back = conflicts.tried_again(partial(_taken_back, transaction, reader.member, now))
    try:
        undone = [take_back(import_id) for import_id in reversed(wanted.import_ids)]
        told = messages.address_books.imports.undone(texts, undone)
    except Gone:
        told = messages.address_books.imports.too_late(texts)
    except DatabaseUnreachable:
        told = failures.drawn(texts, Failure.DATABASE, buttons.UNDO, wanted)
    except Exception as error:
        log.error("undo_failed", exc_info=error)
        told = failures.drawn(texts, Failure.UNEXPECTED, buttons.UNDO, wanted)
    progress.tell(told)


def _taken_back(transaction: Transaction, member: Member, now: datetime, import_id: int) -> Undone:
    with transaction() as session:
        return undoing.undo(session, member, import_id, now)


def _page(action: Payload, member: Member) -> ToDecideButton:
    return _theirs(ToDecideButton.read(payloads.value(action)), member)


def _difference(action: Payload, member: Member) -> DifferenceButton:
    return _theirs(DifferenceButton.read(payloads.value(action)), member)


def _imports(action: Payload, member: Member) -> ImportsButton:
    return _theirs(ImportsButton.read(payloads.value(action)), member)


def _theirs(pressed: Pressed, member: Member) -> Pressed:
    """Raises Gone for what is somebody else's."""
    if pressed.member_id != member.id:
        raise Gone
    return pressed
