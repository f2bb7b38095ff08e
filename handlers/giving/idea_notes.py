"""The dialog of a note by an idea that somebody looked for."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.nudges.became
from bot.database import Reading, Session, Transaction
from bot.nudges import carried, mailing, on_demand
from bot.nudges.carried import Outcome
from bot.nudges.shown_reminders import Suggestion
from bot.refusals import Gone
from bot.team import workspaces
from handlers import answers, forms, open_dialogs, payloads
from handlers.answers import Spot
from handlers.nudges import carrying, gaps
from handlers.nudges.gaps import Act
from handlers.payloads import Payload
from handlers.recording import text_checks
from handlers.team.install import Identity
from messages import Dialog
from messages.nudges import carried as carried_notes
from messages.nudges import dialogs, idea_notes, note_dialogs, offer_buttons
from messages.nudges import gaps as unfilled
from messages.nudges.idea_notes import IdeaNote
from messages.reader import Reader

_LOGGED = "logged"


def register(app: App) -> None:
    app.action(idea_notes.OTHER_WORDS)(write_in_other_words)
    app.action(idea_notes.TAKE_ALONG)(take_along)
    app.action(idea_notes.CARRY)(carry)
    app.view(idea_notes.NOTE)(ack=log, lazy=[tell])


def write_in_other_words(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    """Draw the draft anew in words that say something else; words of one's own stay."""
    view = body["view"]
    origin = _origin(view, reader)
    with reading() as session:
        suggestion = _suggestion(session, reader, origin)
    following = idea_notes.next_turn(reader, suggestion, origin)
    written = forms.text(view, dialogs.WORDS)
    drawn = idea_notes.note(reader, suggestion, following, written)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def take_along(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    """Draw the words as they stand to be copied, and a link that mails them, unless in doubt."""
    view = body["view"]
    origin, written = _origin(view, reader), forms.text(view, dialogs.WORDS)
    with reading() as session:
        suggestion = _suggestion(session, reader, origin)
        drawn = _doubted(session, reader, suggestion, origin, view)
        address = mailing.address(session, reader.member, suggestion.contact.id)
        to = carried.receiver(session, reader.member, suggestion.contact.id)
    if drawn is None and not (drawn := _unfilled(reader, suggestion, origin, view, Act.TAKE_ALONG)):
        ways = idea_notes.ways(reader, suggestion, origin, written, address, to)
        taken = idea_notes.taken_along(reader, suggestion, origin, written, ways)
        left = unfilled.left(written, suggestion, reader.member)
        drawn = unfilled.told(reader.texts, taken, left, unfilled.block_of(Act.TAKE_ALONG, written))
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def carry(
    ack: Ack,
    client: WebClient,
    body: Payload,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    identity: Identity,
    now: datetime,
) -> None:
    """Log the words as they stand and have them brought, unless in doubt or out of reach."""
    view = body["view"]
    origin, written = _origin(view, reader), forms.text(view, dialogs.WORDS).strip()
    with reading() as session:
        suggestion = _suggestion(session, reader, origin)
        drawn = _doubted(session, reader, suggestion, origin, view)
        to = carried.receiver(session, reader.member, suggestion.contact.id)
    drawn = drawn or _unfilled(reader, suggestion, origin, view, Act.SEND)
    if not written:
        drawn = idea_notes.note(reader, suggestion, origin)
    if drawn is None:
        because = forms.text(view, note_dialogs.BECAUSE).strip()
        whose = reader.member, origin.contact_id, origin.idea, written, origin.opened_at
        profile = carrying.profile_of(client, to, identity)
        with transaction() as session:
            carrying.meet(session, reader.member, profile, now)
            outcome = carried.send_idea(session, *whose, now, because=because)
        if outcome is Outcome.OUT_OF_REACH:
            drawn = idea_notes.out_of_reach(reader, suggestion, origin, written)
        else:
            drawn = carried_notes.done(reader.texts, suggestion.contact, outcome)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def log(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """The note was sent, unless the check finds fault with it and no reason counts."""
    origin, written = _origin(view, reader), forms.text(view, dialogs.WORDS).strip()
    with reading() as session:
        suggestion = _suggestion(session, reader, origin)
        doubted = _doubted(session, reader, suggestion, origin, view)
    doubted = doubted or _unfilled(reader, suggestion, origin, view, Act.LOG)
    if doubted is not None:
        ack(response_action="update", view=doubted.payload())
        return
    because = forms.text(view, note_dialogs.BECAUSE).strip()
    whose = reader.member, origin.contact_id, origin.idea
    with transaction() as session:
        context[_LOGGED] = on_demand.did(
            session, *whose, origin.opened_at, now, because=because, words=written
        )
    ack()


def tell(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """What was logged in place of the ideas, else below them, with Undo."""
    if _LOGGED not in context:
        return
    origin = _origin(view, reader)
    message = messages.nudges.became.logged(reader, context[_LOGGED])
    if not answers.replace(client, origin.url, message):
        answers.tell(client, reader.member.slack_user_id, Spot(origin.channel), message)


def _origin(view: Payload, reader: Reader) -> IdeaNote:
    """What the dialog carries. Raises Gone for somebody else's."""
    origin = IdeaNote.read(payloads.metadata(view))
    if origin.member_id != reader.member.id:
        raise Gone
    return origin


def _suggestion(session: Session, reader: Reader, origin: IdeaNote) -> Suggestion:
    whose = reader.member, origin.contact_id, origin.idea
    event = offer_buttons.read_event(origin.event)
    return on_demand.to_write(session, *whose, reader.member.today(origin.opened_at), event)


def _unfilled(
    reader: Reader, suggestion: Suggestion, origin: IdeaNote, view: Payload, act: Act
) -> Dialog | None:
    """The dialog with the gaps that are left; None without any, and where it told them."""
    written = forms.text(view, dialogs.WORDS)
    because = forms.text(view, note_dialogs.BECAUSE).strip()
    as_it_is = idea_notes.taken_along(reader, suggestion, origin, written)
    return gaps.asked(view, reader, suggestion, written, because, as_it_is, act)


def _doubted(
    session: Session, reader: Reader, suggestion: Suggestion, origin: IdeaNote, view: Payload
) -> Dialog | None:
    """The dialog with what the check finds in the words; None where they may go out."""
    written = forms.text(view, dialogs.WORDS)
    because = forms.text(view, note_dialogs.BECAUSE).strip()
    found = text_checks.of_draft(session, reader, suggestion.contact, written, is_ask=False)
    is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
    if found.is_ok or (because and not is_stopped):
        return None
    return idea_notes.doubted(reader, suggestion, origin, written, found, is_stopped=is_stopped)
