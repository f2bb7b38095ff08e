"""A note as it was written, to be copied or mailed."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import bot.nudges.acts
from bot.database import Reading
from bot.nudges import carried, mailing
from bot.team import workspaces
from handlers import forms, open_dialogs, payloads
from handlers.nudges import gaps
from handlers.nudges.dialogs import kept_reason
from handlers.nudges.gaps import Act
from handlers.payloads import Payload
from handlers.recording import text_checks
from messages.nudges import carried as carried_notes
from messages.nudges import dialogs, mail, note_dialogs
from messages.nudges import gaps as unfilled
from messages.nudges.dialogs import Origin
from messages.nudges.note_dialogs import WrittenIn
from messages.reader import Reader


def register(app: App) -> None:
    app.action(mail.TAKE_ALONG)(take_along)


def take_along(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Draw the words as they stand in the dialog to be copied, and a link that mails them.

    Where the check finds fault with them, the dialog says so first, as when they are logged.
    """
    view = body["view"]
    origin = Origin.read(payloads.metadata(view))
    language = WrittenIn.read(payloads.value(action)).language
    written, because = (
        forms.text(view, dialogs.WORDS),
        forms.text(view, note_dialogs.BECAUSE).strip(),
    )
    with reading() as session:
        suggestion = bot.nudges.acts.find(session, reader.member, origin.reminder_id, now)
        contact, is_ask = suggestion.contact, note_dialogs.is_ask(suggestion)
        found = text_checks.of_draft(session, reader, contact, written, is_ask=is_ask)
        is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
        address = mailing.address(session, reader.member, contact.id)
        to = carried.receiver(session, reader.member, contact.id)
    because = because or kept_reason(suggestion, written)
    if not found.is_ok and (is_stopped or not because):
        drawn = note_dialogs.doubted(
            reader, suggestion, origin, written, found, is_stopped=is_stopped
        )
    else:
        is_asked = bool(gaps.untold(view, reader, suggestion, written, Act.TAKE_ALONG))
        told = reader, suggestion, language, written, address, to
        ways = [] if is_asked else carried_notes.ways(*told)
        drawn = note_dialogs.taken_along(reader, suggestion, origin, language, written, ways)
        left = unfilled.left(written, suggestion, reader.member)
        block_id = unfilled.block_of(Act.TAKE_ALONG, written)
        drawn = unfilled.told(reader.texts, drawn, left, block_id, has_reason=bool(because))
    open_dialogs.redraw(client, view, drawn.payload())
    ack()
