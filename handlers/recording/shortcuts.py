"""Shortcuts in the menu of a message: log a gesture, or record a response, that it tells of."""

from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import bot.recording.commands
import messages.outcomes
from bot.asking import asks
from bot.database import Reading, Session, Transaction
from bot.recording import questions, room_left
from bot.recording.statements import Named, Said, Statement
from bot.refusals import Gone, NotAnsweredYet
from bot.team.members import Member
from bot.vocabulary import Answer, Reply, Verb
from handlers import answers, forms, payloads
from handlers.answers import Spot
from handlers.payloads import Payload, Place
from handlers.recording import filled_in, told
from handlers.recording.filled_in import Unread
from handlers.recording.told import Told
from handlers.team import currency
from messages.reader import Reader
from messages.recording import details, shortcuts
from messages.recording.shortcuts import Filled, ShortcutOrigin

_OUTCOME = "told_by_message"


def register(app: App) -> None:
    kind = {"type": "message_action"}
    app.shortcut({**kind, "callback_id": shortcuts.GESTURE})(open_gesture)
    app.shortcut({**kind, "callback_id": shortcuts.RESPONSE})(open_response)
    app.view(shortcuts.GESTURE)(ack=log_gesture, lazy=[show])
    app.view(shortcuts.RESPONSE)(ack=record_response, lazy=[show])


def open_gesture(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    filled = with_room(told.as_gesture(_told(body, reading, reader)), reading, reader)
    dialog = shortcuts.gesture(reader, filled, _origin(body, reader.member))
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def open_response(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    filled = told.filled(_told(body, reading, reader))
    dialog = shortcuts.response(reader, filled, _origin(body, reader.member))
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def log_gesture(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Log it, as if it had been typed, unless its amount can't be read."""
    member = reader.member
    _opened(view, member)
    with reading() as session:
        usual = currency.usual(session, member)
    worth = filled_in.worth(forms.text(view, details.WORTH), usual)
    if isinstance(worth, Unread):
        errors = {details.WORTH: filled_in.unread(reader, worth)}
        ack(response_action="errors", errors=errors)
        return
    verb = forms.choice(view, shortcuts.VERB)
    if verb not in shortcuts.VERBS:
        raise Gone
    day, kind = forms.day(view, shortcuts.DAY), filled_in.kind(view)
    is_refused = filled_in.is_refused(view)
    said = Statement(Verb(verb), _words(view), day, kind=kind, worth=worth, is_refused=is_refused)
    _carry_out(view, context, transaction, member, said, now)
    ack()


def with_room(filled: Filled, reading: Reading, reader: Reader) -> Filled:
    """With what the limits leave for whoever it was given to, as far as that is known."""
    if filled.verb is not Verb.GIVE or not filled.name:
        return filled
    with reading() as session:
        left = room_left.for_named(session, reader.member, filled.name, filled.day)
    return replace(filled, rooms=left)


def record_response(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Record it, as if it had been typed. Raises NotAnsweredYet where there is none to record."""
    _opened(view, member)
    reply, day = _reply(view), forms.day(view, shortcuts.DAY)
    if reply is Reply.NOT_YET:
        _check_that_it_is_asked(view, transaction, member)
        raise NotAnsweredYet
    words = _words(view) if reply is Reply.OTHER else ""
    said = Statement(Verb.ANSWER, words, day, answer=Answer(reply))
    _carry_out(view, context, transaction, member, said, now)
    ack()


def show(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """What was logged, with Undo, or what has to be asked first, beside the message."""
    if _OUTCOME in context:
        message = messages.outcomes.drawn(reader, context[_OUTCOME])
        spot = Spot(_opened(view, reader.member).channel)
        answers.tell(client, reader.member.slack_user_id, spot, message)


def _told(body: Payload, reading: Reading, reader: Reader) -> Told:
    place = Place(body["channel"]["id"], body["message_ts"])
    return told.told(str(body["message"].get("text") or ""), place, reading, reader)


def _origin(body: Payload, member: Member) -> ShortcutOrigin:
    return ShortcutOrigin(member.id, body["channel"]["id"])


def _opened(view: Payload, member: Member) -> ShortcutOrigin:
    """Where the dialog was opened. Raises Gone for somebody else's."""
    opened = ShortcutOrigin.read(payloads.metadata(view))
    if opened.member_id != member.id:
        raise Gone
    return opened


def _words(view: Payload) -> str:
    return " ".join(forms.text(view, shortcuts.WORDS).split())


def _named(view: Payload) -> str:
    return " ".join(forms.text(view, shortcuts.WHO).split())


def _reply(view: Payload) -> Reply:
    """What was chosen. Raises Gone for what can't be."""
    chosen = forms.choice(view, shortcuts.REPLY)
    if chosen not in shortcuts.REPLIES:
        raise Gone
    return Reply(chosen)


def _carry_out(
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    statement: Statement,
    now: datetime,
) -> None:
    said = Said(statement, (Named(_named(view)),))
    with transaction() as session:
        context[_OUTCOME] = bot.recording.commands.carry_out(session, member, said, now)


def _check_that_it_is_asked(view: Payload, transaction: Transaction, member: Member) -> None:
    """Raises NoOpenAsk: of whom nothing is open, no ask can stay so."""
    with transaction() as session:
        _check_open(session, member, _named(view))


def _check_open(session: Session, member: Member, name: str) -> None:
    contact = questions.whom(session, member, name).contact
    if contact is not None:
        asks.open_asks(session, contact)
