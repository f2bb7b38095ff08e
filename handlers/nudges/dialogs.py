"""The dialogs that a nudge opened: a note to the contact, an answer, another day or rhythm."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import bot.nudges.acts
import messages.ledger.entries
from bot.database import Reading, Transaction
from bot.nudges import dismissals
from bot.nudges.shown_reminders import Suggestion, ToAsk
from bot.people.rhythm import Cadence
from bot.team import workspaces
from bot.team.members import Member
from handlers import answers, forms, open_dialogs, payloads
from handlers.answers import Spot
from handlers.nudges import gaps, ideas, shown
from handlers.payloads import Payload, Place
from handlers.recording import text_checks
from messages.letters import frames
from messages.nudges import dialogs, idea_dialogs, note_dialogs, own_words
from messages.nudges.dialogs import Origin
from messages.nudges.note_dialogs import WrittenIn
from messages.reader import Reader


def register(app: App) -> None:
    app.action(note_dialogs.LANGUAGE)(write_in_another_language)
    app.action(note_dialogs.OTHER_WORDS)(write_in_other_words)
    app.view(note_dialogs.NOTE)(ack=log, lazy=[redraw])
    app.view(dialogs.ANSWER)(ack=record_answer, lazy=[redraw])
    app.view(dialogs.PUT_OFF)(ack=put_off, lazy=[redraw])
    app.view(dialogs.RHYTHM)(ack=change_rhythm, lazy=[redraw])
    app.view(idea_dialogs.NOT_FOR)(ack=ideas.leave_out, lazy=[redraw])


def write_in_another_language(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Draw the draft anew in the language chosen; words of one's own stay."""
    view, member = body["view"], reader.member
    origin = Origin.read(payloads.metadata(view))
    language = WrittenIn.read(payloads.value(action)).language
    with transaction() as session:
        suggestion = bot.nudges.acts.write_in(session, member, origin.reminder_id, language, now)
    typed = own_words.among(forms.text(view, dialogs.WORDS), suggestion, member)
    drawn = note_dialogs.note(reader, suggestion, origin, typed)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def write_in_other_words(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Draw the draft anew in words that say something else; words of one's own stay."""
    view = body["view"]
    origin = Origin.read(payloads.metadata(view))
    language = WrittenIn.read(payloads.value(action)).language
    with reading() as session:
        suggestion = bot.nudges.acts.find(session, reader.member, origin.reminder_id, now)
    written = forms.text(view, dialogs.WORDS)
    drawn = note_dialogs.in_other_words(reader, suggestion, origin, language, written)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def log(
    ack: Ack,
    view: Payload,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """The note was sent, unless the check finds fault with it and no reason counts."""
    origin = Origin.read(payloads.metadata(view))
    written, because = (
        forms.text(view, dialogs.WORDS),
        forms.text(view, note_dialogs.BECAUSE).strip(),
    )
    with reading() as session:
        suggestion = bot.nudges.acts.find(session, reader.member, origin.reminder_id, now)
        is_ask = note_dialogs.is_ask(suggestion)
        found = text_checks.of_draft(session, reader, suggestion.contact, written, is_ask=is_ask)
        is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
    because = because or kept_reason(suggestion, written)
    if not found.is_ok and (is_stopped or not because):
        doubted = note_dialogs.doubted(
            reader, suggestion, origin, written, found, is_stopped=is_stopped
        )
        ack(response_action="update", view=doubted.payload())
        return
    spoken = frames.language(suggestion.contact, reader.member)
    drawn = note_dialogs.taken_along(reader, suggestion, origin, spoken, written, [])
    if asked := gaps.asked(view, reader, suggestion, written, because, drawn, gaps.Act.LOG):
        ack(response_action="update", view=asked.payload())
        return
    reason = "" if found.is_ok else because
    told = reader.member, origin.reminder_id, now, reason, written.strip()
    with transaction() as session:
        bot.nudges.acts.sent(session, *told)
    ack()


def kept_reason(suggestion: Suggestion, written: str) -> str:
    """The reason that was given for these very words when the ask was planned."""
    about = suggestion.about
    is_as_planned = isinstance(about, ToAsk) and written.strip() == about.draft
    return about.because if isinstance(about, ToAsk) and is_as_planned else ""


def record_answer(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = Origin.read(payloads.metadata(view)).reminder_id
    words = " ".join(forms.text(view, dialogs.WORDS).split())
    with transaction() as session:
        bot.nudges.acts.answered_in_words(session, member, reminder_id, words, now)
    ack()


def put_off(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = Origin.read(payloads.metadata(view)).reminder_id
    until = forms.day(view, dialogs.DAY)
    with transaction() as session:
        bot.nudges.acts.put_off(session, member, reminder_id, until, now)
    ack()


def change_rhythm(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = Origin.read(payloads.metadata(view)).reminder_id
    cadence = Cadence(
        forms.days(view, dialogs.IDEAL),
        forms.days(view, dialogs.MAXIMUM),
    )
    with transaction() as session:
        dismissals.change_rhythm(session, member, reminder_id, cadence, now)
    ack()


def redraw(
    client: WebClient,
    view: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Show the nudge as it stands now, after a dialog that it opened.

    What came of a reminder that it doesn't hold, or of one without a nudge, is told.
    """
    origin = Origin.read(payloads.metadata(view))
    if origin.nudge_id is not None:
        message = Place(origin.channel, origin.ts)
        nudge = shown.show(client, origin.nudge_id, message, reading, reader, now)
        if origin.reminder_id in {one.reminder_id for one in nudge.suggestions}:
            return
    with reading() as session:
        handled = bot.nudges.acts.find(session, reader.member, origin.reminder_id, now)
    if handled.entry is not None:
        logged = messages.ledger.entries.logged(reader, handled.entry)
        answers.tell(client, reader.member.slack_user_id, Spot(origin.channel), logged)
