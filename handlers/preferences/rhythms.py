"""`/goodturn rhythm`: how often contacts should hear from the team, which admins change."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.database import Reading, Session, Transaction
from bot.people import cadences
from bot.people.rhythm import Cadence
from bot.refusals import AdminsOnly, TagMissing
from bot.team.members import Member
from handlers import forms
from handlers.commands import TypedLine
from handlers.payloads import Payload
from messages import Message
from messages.preferences import rhythms
from messages.preferences.rhythms import Of
from messages.reader import Reader


def register(app: App) -> None:
    app.action(rhythms.CHANGE)(open_dialog)
    app.view(rhythms.DIALOG)(save)


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


def save(ack: Ack, view: Payload, transaction: Transaction, reader: Reader) -> None:
    """Both fields empty ask for the usual rhythm."""
    with transaction() as session:
        number = _rule(session, reader.member, view, _cadence(view))
        rules = cadences.rules(session, reader.member.workspace_id)
    ack(response_action="update", view=rhythms.changed(reader, rules, number).payload())


def _rule(session: Session, member: Member, view: Payload, cadence: Cadence | None) -> int:
    audience = Of.read(forms.choice(view, rhythms.OF) or "").audience
    if audience is not None:
        return cadences.rule_audience(session, member, audience, cadence)
    tag = " ".join(forms.text(view, rhythms.TAG).split())
    if not tag:
        raise TagMissing
    return cadences.rule_tag(session, member, tag, cadence)


def _cadence(view: Payload) -> Cadence | None:
    fields = (rhythms.IDEAL, rhythms.MAXIMUM)
    if not any(forms.text(view, name).strip() for name in fields):
        return None
    return Cadence(*(forms.days(view, name) for name in fields))
