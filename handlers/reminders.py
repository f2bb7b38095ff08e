"""The nudge's buttons: done, answered, later, not this time, Undo."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.nudges
from bot import handling, leaving, nudges
from bot.database import Transaction
from bot.members import Member
from handlers import payloads
from handlers.payloads import Payload
from messages.catalogue import Texts

HANDLED = {
    messages.nudges.DONE: handling.done,
    messages.nudges.LATER: handling.later,
    messages.nudges.SKIP: leaving.not_this_time,
    messages.nudges.UNDO: handling.undo,
}


def register(app: App) -> None:
    for action_id in HANDLED:
        app.action(action_id)(ack=handle, lazy=[redraw])
    app.action(payloads.numbered(messages.nudges.ANSWER))(ack=answered, lazy=[redraw])


def handle(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        HANDLED[action["action_id"]](session, member, reminder_id, now)
    ack()


def answered(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        handling.answered(session, member, reminder_id, payloads.reminder_answer(action), now)
    ack()


def redraw(
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Show the whole nudge as it stands now; whatever else was clicked shows as well."""
    message = payloads.posted(body)
    with transaction() as session:
        nudge_id = payloads.reminder_button(action).nudge_id
        nudge = nudges.show(session, member.workspace_id, nudge_id, now)
    drawn = messages.nudges.drawn(texts, nudge, member.today(now))
    client.chat_update(channel=message.channel, ts=message.ts, **drawn.payload())
