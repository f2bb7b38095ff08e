"""The dialog in which details are added to a gesture that was logged."""

from dataclasses import dataclass
from datetime import date, datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import bot.ledger.entries
import bot.recording.details
import bot.recording.undo
import messages.outcomes
import messages.refusals
from bot.database import Reading, Session, Transaction
from bot.ledger.entries import EntryId
from bot.money import Money
from bot.recording.details import Stopped, Wish
from bot.recording.outcomes import Outcome
from bot.recording.statements import Statement
from bot.refusals import DateRefused, Gone
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind, Mark, Verb
from handlers import answers, forms, payloads
from handlers.answers import Spot
from handlers.payloads import Payload
from handlers.recording import filled_in, text_checks
from handlers.recording.filled_in import Unread
from handlers.team import currency
from messages import Message, verbatim
from messages.ledger.buttons import DETAILS, EntryButton
from messages.no_strings import checked
from messages.reader import Reader
from messages.recording import details
from messages.recording.details import CALLBACK, DetailsOrigin

_IS_OVER, _SAVED = "is_over", "details_saved"


@dataclass(frozen=True)
class Saved:
    """What stands once details are saved; `is_plain` where the message tells nothing besides."""

    outcome: Outcome
    message: Message
    is_plain: bool


def register(app: App) -> None:
    app.action(DETAILS)(ack=open_dialog, lazy=[redraw])
    app.options(details.PEOPLE)(suggest)
    app.view(CALLBACK)(ack=save, lazy=[show])


def open_dialog(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
) -> None:
    """Open it, unless the gesture was taken back meanwhile: then the answer says so.

    Raises NotYours, and Gone for a contact that is archived.
    """
    entry_id = _pressed(action)
    with reading() as session:
        known = bot.recording.details.find(session, reader.member, entry_id.id)
    context[_IS_OVER] = known is None
    if known is not None:
        channel, url = answers.spot(body).channel, str(body.get("response_url") or "")
        origin = DetailsOrigin(reader.member.id, entry_id.id, channel, url)
        view = details.fill_in(reader, known, origin).payload()
        client.views_open(trigger_id=body["trigger_id"], view=view)
    ack()


def redraw(
    respond: Respond, action: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """Show what stands in place of an old message."""
    if not context.get(_IS_OVER):
        return
    with reading() as session:
        entry = bot.ledger.entries.owned(session, reader.member, _pressed(action))
        outcome = bot.recording.undo.of_entry(session, reader.member, entry)
    respond(replace_original=True, **messages.outcomes.drawn(reader, outcome).payload())


def suggest(ack: Ack, body: Payload, reading: Reading, member: Member) -> None:
    """Those who may be meant by what was typed so far. Raises Gone for somebody else's dialog."""
    origin(body["view"], member)
    with reading() as session:
        found = bot.recording.details.offered(session, member, body.get("value", ""))
    ack(options=[one.to_dict() for one in details.offered(found)])


def save(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Have the gesture be as it is filled in. What is refused is said at the field it is about."""
    opened, member = origin(view, reader.member), reader.member
    with reading() as session:
        worth, errors = _checked(session, reader, view)
    if errors or isinstance(worth, Unread):
        ack(response_action="errors", errors=errors)
        return
    wish = _wish(view, worth)
    with transaction() as session:
        people = bot.recording.details.whom(session, member, wish)
        words = Statement(Verb.GIVE, wish.words)
        found = text_checks.of_statement(session, reader, people[0], words)
        outcome = bot.recording.details.save(session, member, opened.gesture_id, wish, now)
    if outcome is None:
        said = details.taken_back(reader.texts)
        ack(response_action="errors", errors={details.WHO: said})
        return
    if isinstance(outcome, Stopped):
        said = verbatim.unmarked(details.above(reader, outcome.rooms))
        ack(response_action="errors", errors={details.WORTH: said})
        return
    shown = checked.with_hint(reader.texts, messages.outcomes.drawn(reader, outcome), found)
    message = details.saved(reader.texts, shown, is_noted=bool(wish.note))
    context[_SAVED] = Saved(outcome, message, is_plain=message is shown)
    ack()


def show(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """What stands now, in place of where that was logged, or below it."""
    done = saved(context)
    if done is None:
        return
    opened = origin(view, reader.member)
    if not answers.replace(client, opened.url, done.message):
        answers.tell(client, reader.member.slack_user_id, Spot(opened.channel), done.message)


def saved(context: BoltContext) -> Saved | None:
    """What stands now, where it was saved."""
    done: Saved | None = context.get(_SAVED)
    return done


def origin(view: Payload, member: Member) -> DetailsOrigin:
    """Where the dialog was opened. Raises Gone for somebody else's."""
    read = DetailsOrigin.read(payloads.metadata(view))
    if read.member_id != member.id:
        raise Gone
    return read


def _pressed(action: Payload) -> EntryId:
    """Which gesture. Raises Gone for anything else."""
    entry_id = EntryButton.read(payloads.value(action)).entry_id
    if entry_id.kind is not EntryKind.GESTURE:
        raise Gone
    return entry_id


def _checked(
    session: Session, reader: Reader, view: Payload
) -> tuple[Money | Unread | None, dict[str, str]]:
    """What it was worth, and what is to be said at fields before anything is saved."""
    errors = {}
    worth = filled_in.worth(forms.text(view, details.WORTH), currency.usual(session, reader.member))
    if isinstance(worth, Unread):
        errors[details.WORTH] = filled_in.unread(reader, worth)
    if not forms.numbers(view, details.WHO):
        errors[details.WHO] = details.nobody(reader.texts)
    try:
        _check_next(session, reader, forms.day_if_any(view, details.NEXT))
    except DateRefused as refusal:
        said = messages.refusals.drawn(reader.texts, refusal, reader.today)
        errors[details.NEXT] = verbatim.unmarked(said.text)
    return worth, errors


def _check_next(session: Session, reader: Reader, day: date | None) -> None:
    """Raises DateNotAhead and DateTooFarOff."""
    if day is not None:
        promises.agreed_day(session, reader.member, day, reader.today)


def _wish(view: Payload, worth: Money | None) -> Wish:
    """What is filled in. Raises Gone for what can't be chosen, and NoSuchDate."""
    ways, ticked = forms.choice(view, details.DIRECTION), forms.several(view, details.MARKS)
    if ways not in set(Direction) or not set(ticked) <= set(Mark):
        raise Gone
    return Wish(
        contact_ids=forms.numbers(view, details.WHO),
        direction=Direction(ways),
        day=forms.day(view, details.DAY),
        words=" ".join(forms.text(view, details.WORDS).split()),
        kind=filled_in.kind(view),
        worth=worth,
        marks=tuple(mark for mark in Mark if mark in ticked),
        is_refused=filled_in.is_refused(view),
        note=" ".join(forms.text(view, details.NOTE).split()),
        next_on=forms.day_if_any(view, details.NEXT),
        is_given=details.GIVEN in forms.several(view, details.GIVEN),
    )
