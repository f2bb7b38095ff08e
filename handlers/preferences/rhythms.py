"""`/goodturn rhythm`: how often contacts should hear from the team, which admins change."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.database import Reading, Transaction
from bot.people import cadences, rhythm, ruling
from bot.people.rhythm import Cadence
from bot.people.ruling import Whose
from bot.refusals import AdminsOnly, TagMissing, TagOrAudience
from handlers import forms
from handlers.background import Background
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.preferences import following
from handlers.preferences.following import Errand
from messages import Message
from messages.preferences import rhythms
from messages.preferences.rhythms import Of
from messages.reader import Reader

_RULED = "ruled"


def register(app: App) -> None:
    app.action(rhythms.CHANGE)(open_dialog)
    app.view(rhythms.DIALOG)(ack=save, lazy=[go_on])


def show(line: TypedLine) -> Message:
    with line.reading() as session:
        rules = cadences.rules(session, line.member.workspace_id)
    return rhythms.shown(line.reader, rules)


def open_dialog(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    """Raises AdminsOnly."""
    if not reader.member.is_admin:
        raise AdminsOnly
    with reading() as session:
        rules = cadences.rules(session, reader.member.workspace_id)
    dialog = rhythms.dialog(reader, rules)
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def save(
    ack: Ack, view: Payload, context: BoltContext, transaction: Transaction, reader: Reader
) -> None:
    """Both fields empty ask for the usual rhythm."""
    whose, cadence = _whose(view), _cadence(view)
    with transaction() as session:
        followed = ruling.rule(session, reader.member, whose, cadence)
        rules = cadences.rules(session, reader.member.workspace_id)
    context[_RULED] = whose, followed
    ack(response_action="update", view=rhythms.changed(reader, rules, followed).payload())


def go_on(
    client: WebClient,
    context: BoltContext,
    transaction: Transaction,
    reading: Reading,
    background: Background,
    reader: Reader,
    now: datetime,
) -> None:
    """Have those follow who were too many for the moment."""
    if _RULED in context:
        whose, followed = context[_RULED]
        errand = Errand(whose, followed, reader, now, transaction, reading, client)
        following.start(background, errand)


def _whose(view: Payload) -> Whose:
    """Raises TagMissing, and TagOrAudience where both are told."""
    audience = Of.read(forms.choice(view, rhythms.OF) or "").audience
    tag = " ".join(forms.text(view, rhythms.TAG).split())
    if audience is not None and tag:
        raise TagOrAudience
    if audience is not None:
        return Whose(audience)
    if not tag:
        raise TagMissing
    return Whose(tag=tag)


def _cadence(view: Payload) -> Cadence | None:
    has_ideal, has_maximum = (
        forms.text(view, name).strip() for name in (rhythms.IDEAL, rhythms.MAXIMUM)
    )
    if not has_ideal and not has_maximum:
        return None
    ideal_days = forms.days(view, rhythms.IDEAL)
    if not has_maximum:
        return rhythm.with_usual_maximum(ideal_days)
    return Cadence(ideal_days, forms.days(view, rhythms.MAXIMUM))
