"""The dialog in which something that passed with a contact is logged."""

from dataclasses import replace
from datetime import date, datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import bot.recording.commands
import messages.cards.dialogs.entry
import messages.outcomes
import messages.refusals
from bot.database import Reading, Session, Transaction
from bot.people import contacts
from bot.people.contacts import Contact
from bot.recording.statements import Named, Said, Statement
from bot.refusals import DateRefused, Gone, Refusal
from bot.reminders import promises
from bot.team import workspaces
from bot.vocabulary import AskKind, Verb
from handlers import forms
from handlers.asking import dialog as ask_dialog
from handlers.cards.dialogs import opened
from handlers.payloads import Payload
from handlers.reading import ask_kinds
from handlers.recording import filled_in, text_checks
from messages import Dialog, verbatim
from messages.asking.buttons import AskOrigin, Opener
from messages.asking.dialog import Doubts, Filled
from messages.cards.buttons import Origin
from messages.cards.dialogs.entry import CALLBACK, DAY, KIND, NEEDED_BY, NEXT, VERB, VERBS, WORDS
from messages.no_strings import checked
from messages.reader import Reader

_OUTCOME, _FOUND = "outcome", "found"


def register(app: App) -> None:
    app.view(CALLBACK)(ack=log, lazy=[show])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog, empty but for the day. Raises Gone."""
    contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    return messages.cards.dialogs.entry.fill_in(reader, contact, origin)


def log(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Log it, as if it had been typed. What is refused is said at the field it is about.

    What is still to be asked in words with strings is looked at in the dialog of an ask.
    """
    origin = opened.origin(view, reader.member)
    statement = _statement(view, reader)
    with reading() as session:
        try:
            statement = replace(statement, next_on=_next_day(session, reader, view))
        except DateRefused as refusal:
            ack(response_action="errors", errors={NEXT: _said_of(reader, refusal)})
            return
        contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
        found = text_checks.of_statement(session, reader, contact, statement)
        is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
    if found is not None and not found.is_ok and _is_plan(statement):
        doubts = Doubts(((statement.words, found),), is_stopped=is_stopped)
        doubted = _doubted(reader, contact, statement, doubts, origin)
        ack(response_action="update", view=doubted.payload())
        return
    with transaction() as session:
        said = _said(statement, contacts.kept_up_with(session, reader.member, contact.id))
        outcome = bot.recording.commands.carry_out(session, reader.member, said, now)
    context[_FOUND], context[_OUTCOME] = found, outcome
    ack()


def show(
    client: WebClient, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """The card with what was logged, and below it the same with Undo."""
    if _OUTCOME not in context:
        return
    opened.redraw(client, view, reading, reader)
    drawn = messages.outcomes.drawn(reader, context[_OUTCOME])
    message = checked.with_hint(reader.texts, drawn, context[_FOUND])
    opened.tell(client, opened.origin(view, reader.member), reader, message)


def _statement(view: Payload, reader: Reader) -> Statement:
    verb = forms.choice(view, VERB)
    if verb not in VERBS:
        raise Gone
    words = " ".join(forms.text(view, WORDS).split())
    day = forms.day(view, DAY)
    if verb == Verb.MET:
        return Statement(Verb.MET, words, day)
    if verb != Verb.ASK:
        return Statement(Verb(verb), words, day, kind=filled_in.kind(view))
    return Statement(
        Verb.ASK,
        words,
        day,
        is_made=day <= reader.today,
        needed_by=forms.day_if_any(view, NEEDED_BY),
        ask_kind=_ask_kind(view, reader, words),
    )


def _ask_kind(view: Payload, reader: Reader, words: str) -> AskKind:
    """The one that was chosen, else what the words tell. Raises Gone for no kind at all."""
    chosen = forms.choice(view, KIND)
    if chosen is None:
        return ask_kinds.kind(words, reader.texts.locale.language)
    if chosen not in set(AskKind):
        raise Gone
    return AskKind(chosen)


def _is_plan(statement: Statement) -> bool:
    return statement.verb is Verb.ASK and not statement.is_made


def _doubted(
    reader: Reader, contact: Contact, statement: Statement, doubts: Doubts, origin: Origin
) -> Dialog:
    """The dialog of an ask with all that was filled in, and what the check found in it."""
    said = statement
    filled = Filled(said.words, said.ask_kind, said.day, said.needed_by)
    whose = origin.member_id, contact.id, origin.channel, origin.card_url
    opened_from = AskOrigin(*whose, Opener.CARD, next_on=said.next_on)
    return ask_dialog.doubted(reader, contact, filled, opened_from, doubts)


def _next_day(session: Session, reader: Reader, view: Payload) -> date | None:
    """When the next touch is to be. Raises NoSuchDate, DateNotAhead and DateTooFarOff."""
    day = forms.day_if_any(view, NEXT)
    if day is not None:
        promises.agreed_day(session, reader.member, day, reader.today)
    return day


def _said_of(reader: Reader, refusal: Refusal) -> str:
    return verbatim.unmarked(messages.refusals.drawn(reader.texts, refusal, reader.today).text)


def _said(statement: Statement, contact: Contact) -> Said:
    return Said(statement, (Named(contact.name, contact),))
