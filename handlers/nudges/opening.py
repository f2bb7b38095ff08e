"""What opens a dialog for a reminder: a button or a choice of the nudge, or of an answer."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import bot.nudges.acts
import handlers.nudges.acts
import handlers.recording.choices
import handlers.recording.commands
from bot.database import Reading, Session
from bot.ledger import entries
from bot.ledger.entries import Response
from bot.nudges.shown_reminders import Suggestion, ToAsk
from bot.refusals import Gone
from bot.vocabulary import Act, ReminderState
from handlers import open_dialogs, payloads
from handlers.asking import dialog
from handlers.nudges import ideas
from handlers.payloads import Payload, Place
from messages import Dialog
from messages.asking.buttons import AskOrigin, Opener
from messages.ledger.buttons import THANK, EntryButton
from messages.nudges import buttons, dialogs, note_dialogs
from messages.nudges.buttons import MenuChoice, ReminderButton
from messages.nudges.dialogs import Origin
from messages.reader import Reader
from messages.recording import buttons as recording
from messages.recording.buttons import ThanksButton


def register(app: App) -> None:
    """Registered before the other choices of the menu."""
    show = handlers.nudges.acts.redraw
    app.action(buttons.WRITE)(ack=open_dialog, lazy=[show])
    app.action(buttons.IN_WORDS)(ack=open_dialog, lazy=[show])
    app.action(buttons.MENU, matchers=[_opens_dialog])(ack=open_dialog, lazy=[show])
    redraw_answer = handlers.recording.commands.redraw_entry
    app.action(THANK)(ack=open_thanks, lazy=[redraw_answer])
    redraw_line = handlers.recording.choices.redraw
    app.action(recording.THANK)(ack=open_wanted_thanks, lazy=[redraw_line])


def open_dialog(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open the dialog, unless the reminder was handled meanwhile: then the nudge shows that.

    So it does of an ask that waits for a gesture, which nobody is to write by then.
    """
    pressed, message = ReminderButton.read(payloads.value(action)), payloads.place(body)
    with reading() as session:
        suggestion = bot.nudges.acts.find(session, reader.member, pressed.reminder_id, now)
        origin = Origin(pressed.reminder_id, message.channel, message.ts, pressed.nudge_id)
        is_writing = action["action_id"] == buttons.WRITE
        waits = is_writing and _waits(suggestion)
        is_open = suggestion.state is ReminderState.OPEN and not waits
        drawn = _dialog(session, action, reader, suggestion, origin, now) if is_open else None
    if drawn is not None:
        open_dialogs.show(client, body, drawn)
    ack()


def open_thanks(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open a note of thanks for an answer, unless that was said meanwhile."""
    pressed, message = EntryButton.read(payloads.value(action)), payloads.place(body)
    with reading() as session:
        answer = entries.owned(session, reader.member, pressed.entry_id)
        thanks_id = answer.thanks_id if isinstance(answer, Response) else None
        thanks = thanks_id and bot.nudges.acts.find(session, reader.member, thanks_id, now)
    if thanks:
        open_dialogs.show(client, body, _note(reader, thanks, message))
    ack()


def open_wanted_thanks(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open the note of thanks that a line wants, unless that was said meanwhile."""
    pressed, message = ThanksButton.read(payloads.value(action)), payloads.place(body)
    with reading() as session:
        thanks = bot.nudges.acts.find(session, reader.member, pressed.reminder_id, now)
    if thanks.state is ReminderState.OPEN:
        open_dialogs.show(client, body, _note(reader, thanks, message))
    ack()


def _note(reader: Reader, thanks: Suggestion, message: Place) -> Dialog:
    """The note of thanks that is due, opened from a message."""
    origin = Origin(thanks.reminder_id, message.channel, message.ts)
    return note_dialogs.note(reader, thanks, origin)


def _dialog(
    session: Session,
    action: Payload,
    reader: Reader,
    suggestion: Suggestion,
    origin: Origin,
    now: datetime,
) -> Dialog | None:
    if action["action_id"] == buttons.WRITE:
        return note_dialogs.note(reader, suggestion, origin)
    if action["action_id"] == buttons.IN_WORDS:
        return dialogs.answer(reader.texts, suggestion, origin)
    act = MenuChoice.read(payloads.value(action)).act
    if act is Act.ON_A_DATE:
        return dialogs.put_off(reader, suggestion, origin)
    if act is Act.ASK:
        whose = reader.member.id, suggestion.contact.id, origin.channel
        return dialog.fill_in(session, reader, AskOrigin(*whose, "", Opener.OTHER))
    if act in ideas.ACTS:
        return ideas.dialog(session, reader, act, suggestion, origin, now)
    return dialogs.rhythm(reader.texts, suggestion, origin)


def _waits(suggestion: Suggestion) -> bool:
    """Whether it is about an ask that was put off, as by a gesture."""
    return isinstance(suggestion.about, ToAsk) and suggestion.put_off_until is not None


def _opens_dialog(action: Payload) -> bool:
    """Whether the choice does. Refuses nothing, as other listeners come after it."""
    try:
        act = MenuChoice.read(payloads.value(action)).act
    except Gone:
        return False
    return act in (Act.ON_A_DATE, Act.CHANGE_RHYTHM, Act.ASK, *ideas.ACTS)
