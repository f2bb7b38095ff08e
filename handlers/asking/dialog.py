"""The dialog in which an ask is planned with its words, and in which it is changed."""

from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import bot.cards.shown
import messages.cards.shown
import messages.ledger.entries
import messages.reminders.promises
from bot.asking import editing
from bot.asking.editing import Known, Missed, Wish
from bot.database import Reading, Session, Transaction
from bot.ledger.entries import Ask
from bot.people import contacts
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.reminders import promises
from bot.reminders.promises import Promised
from bot.team import workspaces
from bot.team.members import Member
from handlers import answers, forms, open_dialogs, payloads
from handlers.answers import Spot
from handlers.asking import filled
from handlers.payloads import Payload
from handlers.recording import text_checks
from messages import Dialog
from messages.asking import dialog
from messages.asking.buttons import AskOrigin, Opener
from messages.asking.dialog import KIND, MADE, PLAN, Doubts, Filled
from messages.ledger import entries
from messages.reader import Reader

_ASKED, _PROMISED = "asked", "promised"


def register(app: App) -> None:
    app.action(KIND)(choose_kind)
    app.view(PLAN)(ack=save, lazy=[show])
    app.view(MADE)(ack=save_made, lazy=[show])


def fill_in(session: Session, reader: Reader, origin: AskOrigin) -> Dialog:
    """A new plan for the next good day, or what is known of an ask of the member's.

    Raises Gone, also for an ask that is over, and NotYours.
    """
    contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    if not origin.ask_id:
        fitting = editing.fitting(session, reader.member, contact, reader.today)
        return dialog.fill_in(reader, contact, Filled(day=fitting.day), origin, fitting=fitting)
    known = _known(session, reader.member, origin)
    if known.ask.state not in editing.CHANGEABLE:
        raise Gone
    ask = known.ask
    stands = Filled(ask.words, known.kind, ask.day, ask.needed_by, known.draft, known.because)
    if known.is_planned:
        return dialog.fill_in(reader, contact, stands, origin)
    what = entries.what(reader.texts, ask)
    return dialog.made(reader, contact, what, stands, origin)


def choose_kind(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    """Draw the draft that goes with the kind; words of one's own stay."""
    view = body["view"]
    origin, stands = _origin(view, reader.member), filled.read(view)
    with reading() as session:
        contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    drawn = dialog.fill_in(reader, contact, stands, origin)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def save(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Plan it or change the plan, unless something is to be looked at once more.

    What is refused is said at the field it is about.
    """
    origin, stands = _origin(view, reader.member), filled.read(view)
    stands = replace(stands, day=forms.day(view, dialog.DAY))
    with reading() as session:
        contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
        found = text_checks.of_ask(session, reader, contact, stands.words, stands.draft)
        is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
    wish = _wish(reader, stands, is_faulty=bool(found))
    with transaction() as session:
        missed = _missed(session, reader, origin, contact, wish)
        waits = filled.waits_for(view, missed)
        doubts = Doubts(found, missed, waits=waits, is_stopped=is_stopped)
        if doubts.stand(stands.because):
            drawn = doubted(reader, contact, stands, origin, doubts)
            ack(response_action="update", view=drawn.payload())
            return
        context[_ASKED] = _saved(session, reader.member, origin, wish, now)
        context[_PROMISED] = _promised(session, reader.member, origin, now)
    ack()


def doubted(
    reader: Reader, contact: Contact, stands: Filled, origin: AskOrigin, doubts: Doubts
) -> Dialog:
    """The same with what is to be looked at once more; for the day on which it can be asked."""
    if doubts.missed is not None:
        stands = replace(stands, day=doubts.missed.first_day)
    return dialog.fill_in(reader, contact, stands, origin, doubts)


def save_made(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Keep its kind and its deadline. Raises NotYours, and Gone for an ask that is over."""
    origin, stands = _origin(view, reader.member), filled.read(view)
    with transaction() as session:
        known = _known(session, reader.member, origin)
        kind = stands.kind or known.kind
        context[_ASKED] = editing.change_made(
            session, reader.member, origin.ask_id, kind, now, stands.needed_by
        )
        context[_PROMISED] = None
    ack()


def show(
    client: WebClient, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """What was planned or changed, in place of where that stood, or below it."""
    if _ASKED not in context:
        return
    origin = _origin(view, reader.member)
    message = messages.ledger.entries.logged(reader, context[_ASKED])
    spot, told = Spot(origin.channel), reader.member.slack_user_id
    if origin.opener is Opener.CARD:
        with reading() as session:
            card = bot.cards.shown.find(session, reader.member, origin.contact_id, reader.today)
        answers.replace(client, origin.url, messages.cards.shown.found(reader, card))
    is_shown = origin.opener is Opener.ENTRY and answers.replace(client, origin.url, message)
    if not is_shown:
        answers.tell(client, told, spot, message)
    if context[_PROMISED] is not None:
        contact = context[_ASKED].contact
        promised = messages.reminders.promises.promised(reader, contact, context[_PROMISED])
        answers.tell(client, told, spot, promised)


def _wish(reader: Reader, stands: Filled, *, is_faulty: bool) -> Wish:
    assert stands.day is not None
    kind = filled.kind_or_told(stands, reader)
    because = stands.because if is_faulty else ""
    return Wish(stands.words, kind, stands.day, stands.needed_by, stands.draft, because)


def _missed(
    session: Session, reader: Reader, origin: AskOrigin, contact: Contact, wish: Wish
) -> Missed | None:
    known = _known(session, reader.member, origin) if origin.ask_id else None
    return editing.missed(session, reader.member, contact, wish, reader.today, known)


def _promised(
    session: Session, member: Member, origin: AskOrigin, now: datetime
) -> Promised | None:
    """The next touch, where a day was named for it as well."""
    if origin.next_on is None:
        return None
    return promises.promise(session, member, origin.contact_id, origin.next_on, now)


def _saved(session: Session, member: Member, origin: AskOrigin, wish: Wish, now: datetime) -> Ask:
    if origin.ask_id:
        return editing.change(session, member, origin.ask_id, wish, now)
    return editing.plan(session, member, origin.contact_id, wish, now)


def _known(session: Session, member: Member, origin: AskOrigin) -> Known:
    """The ask that the dialog changes. Raises Gone where it is another contact's, and NotYours."""
    known = editing.find(session, member, origin.ask_id)
    if known.ask.contact.id != origin.contact_id:
        raise Gone
    return known


def _origin(view: Payload, member: Member) -> AskOrigin:
    """Where the dialog was opened. Raises Gone for somebody else's."""
    read = AskOrigin.read(payloads.metadata(view))
    if read.member_id != member.id:
        raise Gone
    return read
