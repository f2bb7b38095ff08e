"""The button in a plan's dialog that leads to the step before, with all that was filled in kept."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.database import Session, Transaction
from bot.refusals import Gone, Refusal
from handlers import open_dialogs
from handlers.campaigns import gifts, requests, steps
from handlers.payloads import Payload
from messages import Dialog, refusals
from messages.blocks import section
from messages.campaigns import buttons
from messages.reader import Reader


def register(app: App) -> None:
    app.action(buttons.BACK)(go)


def go(
    ack: Ack, client: WebClient, body: Payload, transaction: Transaction, reader: Reader
) -> None:
    """Draw the step before; what can't be kept is told above the fields, where it still stands."""
    view = body["view"]
    drawn = _before(transaction, reader, view)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def _before(transaction: Transaction, reader: Reader, view: Payload) -> Dialog:
    """Raises Gone for the dialog of no step that follows another."""
    opened = steps.origin(view, reader.member)
    with transaction() as session:
        plan = steps.draft(session, reader.member, opened.campaign_id)
        if view["callback_id"] == buttons.WHAT:
            filled = gifts.read(session, reader, plan, view)
            plan = gifts.write(session, reader, plan, filled)
            return steps.who(session, reader, plan, opened)
        if view["callback_id"] != buttons.REQUEST:
            raise Gone
        return _before_request(session, reader, view)


def _before_request(session: Session, reader: Reader, view: Payload) -> Dialog:
    opened = steps.origin(view, reader.member)
    plan = steps.draft(session, reader.member, opened.campaign_id)
    try:
        plan = requests.write(session, reader, plan, view)
    except Refusal as refusal:
        told = refusals.drawn(reader.texts, refusal, reader.today).text
        return steps.asked(session, reader, plan, opened, above=[section(told)])
    return steps.what(session, reader, plan, opened)
