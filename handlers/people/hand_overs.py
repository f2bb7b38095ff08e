"""Contacts go to a colleague: one's own, or (admins) those of somebody who left."""

from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.database import Reading, Transaction
from bot.people import offers
from bot.people.offers import Chosen
from bot.refusals import NobodyChosen
from bot.reminders import hand_overs
from bot.team.members import Member
from handlers import forms, payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import lines
from handlers.reading.understanding import Understood
from handlers.team import directory
from handlers.team.install import Identity
from messages import Message
from messages.people import hand_overs as drawn
from messages.people.hand_overs import GiveButton, HandOverButton, Kind
from messages.reader import Reader

_ENDED = "hand_over"


def register(app: App) -> None:
    app.action(drawn.OPEN)(open_dialog)
    app.view(drawn.DIALOG)(give)
    app.action(drawn.BACK)(ack=end, lazy=[show_given_back])
    app.action(drawn.UNDO)(ack=end, lazy=[show_taken_back])


def ask(line: TypedLine, _read: Understood) -> Message:
    """Ask which contacts go to whom; somebody who is mentioned is chosen already."""
    return drawn.asks(line.reader, next(iter(lines.mentioned(line.text)), None))


def open_dialog(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    wanted = GiveButton.read(payloads.value(action))
    with reading() as session:
        offer = offers.offer(session, reader.member, wanted.former_id)
    dialog = drawn.dialog(reader, offer, to=wanted.to)
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def give(
    ack: Ack,
    client: WebClient,
    view: Payload,
    transaction: Transaction,
    reader: Reader,
    identity: Identity,
    now: datetime,
) -> None:
    """They need not have used Goodturn yet: ask the directory who it is."""
    former_id = GiveButton.read(payloads.metadata(view)).former_id
    chosen = directory.look_up(client, forms.person(view, drawn.TO), identity)
    with transaction() as session:
        done = hand_overs.give(session, reader.member, former_id, _which(view), chosen, now)
    ack(response_action="update", view=drawn.given(reader, done).payload())


def end(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Give them back, or take them back."""
    pressed = HandOverButton.read(payloads.value(action))
    with transaction() as session:
        context[_ENDED] = hand_overs.end(session, member, pressed.hand_over_id, now)
    ack()


def show_given_back(respond: Respond, context: BoltContext, reader: Reader) -> None:
    if _ENDED in context:
        message = drawn.given_back(reader, context[_ENDED])
        respond(replace_original=True, **message.payload())


def show_taken_back(
    client: WebClient, body: Payload, context: BoltContext, reader: Reader, now: datetime
) -> None:
    """In the dialog, and in the word that was said of it, if that was said."""
    if _ENDED not in context:
        return
    ended = context[_ENDED]
    client.views_update(view_id=body["view"]["id"], view=drawn.given(reader, ended).payload())
    if ended.channel and ended.ts:
        message = drawn.word(Reader.at(now, ended.member), ended)
        client.chat_update(channel=ended.channel, ts=ended.ts, **message.payload())


def _which(view: Payload) -> Chosen:
    """Who is chosen by name, or else all of a kind.

    Raises NobodyChosen, and Gone for what no dialog offers.
    """
    kind, named = forms.choice(view, drawn.WHICH), forms.ticked(view, drawn.PEOPLE)
    if not named and (kind is None or Kind.read(kind).is_named):
        raise NobodyChosen
    chosen = Chosen() if named or kind is None else Kind.read(kind).chosen
    return replace(chosen, contact_ids=named)
