"""The dialogs of the library: a tip is added, also from a message, or edited; a note with one."""

from datetime import datetime
from typing import Protocol, Self, TypeVar

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.ledger.entries
from bot.database import Reading, Session, Transaction
from bot.giving import sent_tips, tip_pages, tips
from bot.giving.tips import NewTip, Tip
from bot.letters import legible
from bot.people import contacts
from bot.refusals import Gone
from bot.team.members import Member
from handlers import forms, open_dialogs, payloads
from handlers.payloads import Payload, Place
from handlers.reading import languages
from handlers.reading import tips as typed
from handlers.recording import told as recording
from messages import Dialog
from messages.catalogue import LANGUAGES
from messages.giving import tip_buttons, tip_dialogs
from messages.giving.tip_buttons import LANGUAGE, LINK, TAGS, TITLE, ReaderButton, TipButton
from messages.reader import Reader

_SENT = "tip_sent"
_READ = 1000
"""How much of a message is read."""
_FIRST_WORDS = 12
"""Of a message, which make a title."""


class _Owned(Protocol):
    @property
    def member_id(self) -> int: ...

    @classmethod
    def read(cls, value: str) -> Self: ...


Pressed = TypeVar("Pressed", bound=_Owned)


def register(app: App) -> None:
    app.shortcut({"type": "message_action", "callback_id": tip_buttons.SHORTCUT})(open_told)
    app.action(tip_buttons.ADD)(open_new)
    app.action(payloads.with_ending(tip_buttons.EDIT))(open_change)
    app.action(payloads.with_ending(tip_buttons.DRAFT))(open_note)
    app.view(tip_buttons.NEW)(add)
    app.view(tip_buttons.CHANGED)(edit)
    app.view(tip_buttons.NOTE)(ack=log_note, lazy=[show_note])


def pressed(kind: type[Pressed], value: str, member: Member) -> Pressed:
    """What a button or a dialog carries. Raises Gone for somebody else's."""
    carried = kind.read(value)
    if carried.member_id != member.id:
        raise Gone
    return carried


def open_told(ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader) -> None:
    """A tip that a message tells of: its first link, with the words of it, else its first words.

    The team reads a title: where the message names somebody, its words don't make one.
    """
    said = legible(str(body["message"].get("text") or ""))[:_READ]
    told = typed.parts(said)
    title = typed.words_of_link(said)
    place = Place(body["channel"]["id"], body["message_ts"])
    if not title and not recording.told(said, place, reading, reader).read.people:
        title = " ".join(told.title.split()[:_FIRST_WORDS])
    filled = NewTip(title, told.link, told.tags, languages.of(title, reader.member))
    _open(ack, client, body, tip_dialogs.new(reader, filled))


def open_new(ack: Ack, client: WebClient, body: Payload, action: Payload, reader: Reader) -> None:
    tags = tips.tags_in(pressed(TipButton, payloads.value(action), reader.member).about or "")
    filled = NewTip("", tags=tags, language=str(reader.texts.locale.language))
    _open(ack, client, body, tip_dialogs.new(reader, filled))


def open_change(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    wanted = pressed(TipButton, payloads.value(action), reader.member)
    with reading() as session:
        tip = tips.to_change(session, reader.member, wanted.tip_id)
    _open(ack, client, body, tip_dialogs.change(reader, tip))


def open_note(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    wanted = pressed(ReaderButton, payloads.value(action), reader.member)
    with reading() as session:
        contact = contacts.kept_up_with(session, reader.member, wanted.contact_id)
        tip = tips.by_id(session, reader.member, wanted.tip_id)
    _open(ack, client, body, tip_dialogs.note(reader, contact, tip, wanted))


def add(ack: Ack, view: Payload, transaction: Transaction, reader: Reader, now: datetime) -> None:
    """Add what was filled in. What can't be kept is told at its field, and stays there."""
    pressed(TipButton, payloads.metadata(view), reader.member)
    with transaction() as session:
        tip = tips.add(session, reader.member, _filled(view), now)
        dialog = _saved(session, reader, tip)
    ack(response_action="update", view=dialog.payload())


def edit(ack: Ack, view: Payload, transaction: Transaction, reader: Reader, now: datetime) -> None:
    opened = pressed(TipButton, payloads.metadata(view), reader.member)
    with transaction() as session:
        tip = tips.edit(session, reader.member, opened.tip_id, _filled(view), now)
        dialog = _saved(session, reader, tip)
    ack(response_action="update", view=dialog.payload())


def log_note(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    opened = pressed(ReaderButton, payloads.metadata(view), member)
    with transaction() as session:
        context[_SENT] = sent_tips.log(session, member, opened.contact_id, opened.tip_id, now)
    ack()


def show_note(client: WebClient, context: BoltContext, reader: Reader) -> None:
    """What was logged, with Undo."""
    if _SENT in context:
        message = messages.ledger.entries.logged(reader, context[_SENT])
        client.chat_postMessage(channel=reader.member.slack_user_id, **message.payload())


def _open(ack: Ack, client: WebClient, body: Payload, dialog: Dialog) -> None:
    open_dialogs.show(client, body, dialog)
    ack()


def _filled(view: Payload) -> NewTip:
    """Raises Gone for a language that we don't speak."""
    language = forms.choice(view, LANGUAGE)
    if language not in LANGUAGES:
        raise Gone
    tags = tips.tags_in(forms.text(view, TAGS))
    return NewTip(forms.text(view, TITLE), forms.text(view, LINK), tags, language)


def _saved(session: Session, reader: Reader, tip: Tip) -> Dialog:
    language = str(reader.texts.locale.language)
    shown = tip_pages.show(session, reader.member, tip, language)
    return tip_dialogs.saved(reader.texts, shown)
