"""The details of a gesture that was logged from a nudge, which shows what stands then."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import bot.nudges.acts
import bot.recording.details
from bot.database import Reading, Session, Transaction
from bot.ledger.entries import Gesture
from bot.team.members import Member
from handlers import answers, payloads
from handlers.answers import Spot
from handlers.nudges import acts, shown
from handlers.payloads import Payload, Place
from handlers.recording import details
from messages.nudges import buttons
from messages.nudges.buttons import ReminderButton
from messages.reader import Reader
from messages.recording.details import IN_NUDGE, DetailsOrigin, fill_in


def register(app: App) -> None:
    app.action(buttons.DETAILS)(ack=open_dialog, lazy=[acts.redraw])
    app.action(buttons.UNDO)(ack=undo, lazy=[acts.redraw])
    app.view(IN_NUDGE)(ack=details.save, lazy=[show])


def open_dialog(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open it, unless what was logged was taken back meanwhile: then the nudge shows that."""
    pressed, message = ReminderButton.read(payloads.value(action)), payloads.place(body)
    with reading() as session:
        gesture = _gesture(session, reader.member, pressed.reminder_id, now)
        known = gesture and bot.recording.details.find(session, reader.member, gesture.id.id)
    if gesture and known:
        whence = reader.member.id, gesture.id.id, message.channel, "", message.ts
        view = fill_in(reader, known, DetailsOrigin(*whence, pressed.nudge_id)).payload()
        client.views_open(trigger_id=body["trigger_id"], view=view)
    ack()


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Take back the last step: details that were added, else what was done with the reminder."""
    reminder_id = ReminderButton.read(payloads.value(action)).reminder_id
    with transaction() as session:
        gesture = _gesture(session, member, reminder_id, now)
        if not (gesture and bot.recording.details.put_back(session, member, gesture.id, now)):
            bot.nudges.acts.undo(session, member, reminder_id, now)
    ack()


def show(
    client: WebClient,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """The nudge with what stands now; and below it what it has no room for."""
    done, opened = details.saved(context), details.origin(view, reader.member)
    if done is None or opened.nudge_id is None:
        return
    message = Place(opened.channel, opened.ts)
    nudge = shown.show(client, opened.nudge_id, message, reading, reader, now)
    told = {one.entry.id for one in nudge.suggestions if isinstance(one.entry, Gesture)}
    is_told = isinstance(done.outcome, Gesture) and done.outcome.id in told
    if not (is_told and done.is_plain):
        answers.tell(client, reader.member.slack_user_id, Spot(opened.channel), done.message)


def _gesture(session: Session, member: Member, reminder_id: int, now: datetime) -> Gesture | None:
    """What was logged for the reminder, where the member did that. Raises Gone."""
    entry = bot.nudges.acts.find(session, member, reminder_id, now).entry
    return entry if isinstance(entry, Gesture) else None
