"""A plan that is ready: how it stands, and the buttons that launch it or throw it away."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import bot.campaigns.outlooks
import messages.campaigns.begun
import messages.campaigns.outlooks
from bot import conflicts
from bot.campaigns import drafts, launching, plans
from bot.campaigns.plans import Plan
from bot.database import Reading, Session, Transaction
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import CampaignState
from handlers import answers, payloads, refusals
from handlers.background import Background
from handlers.campaigns import steps
from handlers.payloads import Payload
from messages import Message
from messages.campaigns import buttons
from messages.campaigns.buttons import CampaignButton
from messages.reader import Reader

PLANNED = "planned"
_DISCARDED = "discarded"


def register(app: App) -> None:
    app.action(buttons.LAUNCH)(ack=press, lazy=[launch])
    app.action(buttons.DISCARD)(ack=discard, lazy=[show_discarded])


def pressed(action: Payload, member: Member) -> int:
    """The campaign that a button is for. Raises Gone for somebody else's button."""
    read = CampaignButton.read(payloads.value(action))
    if read.member_id != member.id:
        raise Gone
    return read.campaign_id


def press(ack: Ack, action: Payload, reading: Reading, member: Member) -> None:
    """A click that begins it.

    Raises Gone, also for a colleague's draft.
    """
    with reading() as session:
        plans.show(session, member, pressed(action, member))
    ack()


def show_planned(
    client: WebClient,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """The outlook of what was planned in a dialog, in place of the one of before."""
    plan: Plan | None = context.get(PLANNED)
    if plan is None:
        return
    with reading() as session:
        message = drawn(session, reader, plan.id, now)
    url = steps.origin(view, reader.member).url
    if not (url and answers.replace(client, url, message)):
        client.chat_postMessage(channel=reader.member.slack_user_id, **message.payload())


def drawn(session: Session, reader: Reader, campaign_id: int, now: datetime) -> Message:
    """How the plan stands, or the campaign that it has become meanwhile. Raises Gone."""
    plan = plans.show(session, reader.member, campaign_id)
    if plan.state is not CampaignState.DRAFT:
        return messages.campaigns.begun.drawn(reader, plan)
    outlook = bot.campaigns.outlooks.look(session, reader.member, campaign_id, now)
    keeper = steps.owner(session, reader.member, plan.whom)
    name = keeper.name if keeper else None
    return messages.campaigns.outlooks.drawn(reader, outlook, name)


def launch(
    action: Payload,
    body: Payload,
    context: BoltContext,
    client: WebClient,
    respond: Respond,
    background: Background,
    reader: Reader,
) -> None:
    """Begin it, which takes longer than Slack waits where there are thousands of people.

    A click while that is under way begins nothing; one after it is answered the same.
    """
    if refusals.has_failed(context):
        return
    campaign_id = pressed(action, reader.member)
    explain = partial(refusals.explain, body=body, context=context, client=client, respond=respond)
    act = partial(_launch, context, respond, explain, reader, campaign_id)
    background.start((buttons.LAUNCH, campaign_id, payloads.place(body)), act)


def _launch(
    context: BoltContext,
    respond: Respond,
    explain: Callable[[Exception], object],
    reader: Reader,
    campaign_id: int,
) -> None:
    """Say that it is being drawn, draw it, and show how it stands; or why it doesn't begin."""
    reading, now = context["reading"], context["now"]
    try:
        with reading() as session:
            plan = plans.show(session, reader.member, campaign_id)
        if plan.state is CampaignState.DRAFT:
            starting = messages.campaigns.begun.starting(reader, plan)
            respond(replace_original=True, **starting.payload())
        conflicts.tried_again(_launched)(context["transaction"], reader.member, campaign_id, now)
    except Exception as error:
        explain(error)
    with reading() as session:
        message = drawn(session, reader, campaign_id, now)
    respond(replace_original=True, **message.payload())


def _launched(transaction: Transaction, member: Member, campaign_id: int, now: datetime) -> None:
    with transaction() as session:
        launching.launch(session, member, campaign_id, now)


def discard(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, member: Member
) -> None:
    """Raises Gone, NotYours and CampaignLaunched."""
    campaign_id = pressed(action, member)
    with transaction() as session:
        context[_DISCARDED] = plans.show(session, member, campaign_id)
        drafts.discard(session, member, campaign_id)
    ack()


def show_discarded(respond: Respond, context: BoltContext, reader: Reader) -> None:
    if _DISCARDED in context:
        said = messages.campaigns.outlooks.discarded(reader, context[_DISCARDED])
        respond(replace_original=True, **said.payload())
