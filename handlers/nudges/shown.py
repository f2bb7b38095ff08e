"""A nudge in its conversation, drawn again whenever something in it changed."""

from datetime import datetime

from slack_sdk import WebClient

import messages.nudges.shown
from bot.database import Reading
from bot.nudges import shown
from bot.nudges.shown import Nudge
from bot.refusals import Gone
from handlers import payloads
from handlers.payloads import Payload, Place
from messages.nudges.buttons import NudgeButton
from messages.reader import Reader


def show(
    client: WebClient,
    nudge_id: int,
    message: Place,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> Nudge:
    """Draw the whole nudge as it stands now; whatever else was clicked shows as well.

    Raises Gone, also for a message in another conversation than the member's, and NotYours.
    """
    with reading() as session:
        nudge = shown.show(session, reader.member, nudge_id, now)
    if nudge.channel not in (None, message.channel):
        raise Gone
    drawn = messages.nudges.shown.drawn(reader, nudge)
    client.chat_update(channel=message.channel, ts=message.ts, **drawn.payload())
    return nudge


def redraw(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Show the nudge as it stands now, after a click on one of its notes."""
    nudge_id = NudgeButton.read(payloads.value(action)).nudge_id
    show(client, nudge_id, payloads.place(body), reading, reader, now)
