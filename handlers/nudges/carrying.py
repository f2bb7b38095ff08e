"""A note to a colleague that goes by the bot, sent from the dialog in which it was written."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import bot.nudges.acts
import handlers.nudges.dialogs
from bot.database import Reading, Session, Transaction
from bot.nudges import carried
from bot.nudges.carried import Colleague, Outcome
from bot.nudges.shown_reminders import Suggestion
from bot.people import staff
from bot.team import workspaces
from bot.team.members import Member, Profile
from handlers import forms, open_dialogs, payloads
from handlers.nudges import gaps
from handlers.nudges.dialogs import kept_reason
from handlers.nudges.gaps import Act
from handlers.payloads import Payload
from handlers.recording import text_checks
from handlers.team import directory
from handlers.team.install import Identity
from messages import Dialog
from messages.nudges import carried as carried_notes
from messages.nudges import dialogs, note_dialogs
from messages.nudges import gaps as unfilled
from messages.nudges.dialogs import Origin
from messages.nudges.note_dialogs import WrittenIn
from messages.reader import Reader


def register(app: App) -> None:
    app.action(carried_notes.SEND)(ack=send, lazy=[redraw])


def send(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    identity: Identity,
    now: datetime,
) -> None:
    """Log the words as they stand and have them brought, unless the check finds fault with them.

    Nothing is done where the colleague can't be reached any more: the dialog says so.
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
        found = text_checks.of_draft(session, reader, suggestion.contact, written, is_ask=False)
        is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
        to = carried.receiver(session, reader.member, suggestion.contact.id)
    because = because or kept_reason(suggestion, written)
    if not written.strip():
        drawn = note_dialogs.note(reader, suggestion, origin)
    elif not found.is_ok and (is_stopped or not because):
        drawn = note_dialogs.doubted(
            reader, suggestion, origin, written, found, is_stopped=is_stopped
        )
    elif left := gaps.untold(view, reader, suggestion, written, Act.SEND):
        drawn = note_dialogs.taken_along(reader, suggestion, origin, language, written, [])
        block_id = unfilled.block_of(Act.SEND, written)
        drawn = unfilled.told(reader.texts, drawn, left, block_id, has_reason=bool(because))
    else:
        reason = "" if found.is_ok else because
        told = reader.member, origin.reminder_id, written.strip(), now
        profile = profile_of(client, to, identity)
        with transaction() as session:
            meet(session, reader.member, profile, now)
            outcome = carried.send(session, *told, because=reason)
        drawn = _sent(reader, suggestion, origin, language, written, outcome)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def profile_of(client: WebClient, to: Colleague | None, identity: Identity) -> Profile | None:
    """A colleague who hasn't met the bot yet, as the directory tells of them."""
    if to is None or to.member is not None:
        return None
    return directory.look_up(client, to.slack_user_id, identity)


def meet(session: Session, member: Member, profile: Profile | None, now: datetime) -> None:
    """Who isn't a colleague any more stays out of reach."""
    if profile is not None and profile.is_active:
        staff.welcome(session, member.workspace_id, profile, now)


def _sent(
    reader: Reader,
    suggestion: Suggestion,
    origin: Origin,
    language: str,
    written: str,
    outcome: Outcome,
) -> Dialog:
    if outcome is not Outcome.OUT_OF_REACH:
        return carried_notes.done(reader.texts, suggestion.contact, outcome)
    lost = carried_notes.out_of_reach(reader.texts, suggestion.contact.first_name)
    return note_dialogs.taken_along(reader, suggestion, origin, language, written, lost)


def redraw(
    client: WebClient, body: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """The nudge behind the dialog shows what was logged."""
    handlers.nudges.dialogs.redraw(client, body["view"], reading, reader, now)
