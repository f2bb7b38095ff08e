"""A campaign that runs is paused, goes on, or is stopped with a reason."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import messages.campaigns.begun
from bot.campaigns import plans, stopping
from bot.database import Reading, Session, Transaction
from handlers import answers, forms, open_dialogs, payloads
from handlers.campaigns import outlooks, steps
from handlers.payloads import Payload
from messages import Message
from messages.campaigns import begun, buttons
from messages.campaigns.buttons import StepOrigin, StopButton
from messages.reader import Reader

_STOPPED = "campaign_stopped"


def register(app: App) -> None:
    app.action(buttons.PAUSE)(ack=pause, lazy=[redraw])
    app.action(payloads.with_ending(buttons.PAUSE))(ack=pause, lazy=[tell])
    app.action(buttons.RESUME)(ack=resume, lazy=[redraw])
    app.action(payloads.with_ending(buttons.RESUME))(ack=resume, lazy=[tell])
    app.action(buttons.STOP)(open_stop)
    app.action(payloads.with_ending(buttons.STOP))(open_stop)
    app.view(buttons.STOPPING)(ack=stop, lazy=[show_stopped])


def pause(
    ack: Ack, action: Payload, transaction: Transaction, reader: Reader, now: datetime
) -> None:
    """Raises Gone, NotYours, and CampaignOver."""
    with transaction() as session:
        stopping.pause(session, reader.member, outlooks.pressed(action, reader.member), now)
    ack()


def resume(
    ack: Ack, action: Payload, transaction: Transaction, reader: Reader, now: datetime
) -> None:
    """Raises Gone, NotYours, and CampaignOver."""
    with transaction() as session:
        stopping.resume(session, reader.member, outlooks.pressed(action, reader.member), now)
    ack()


def redraw(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """How it stands now, in place of the message that told of its start."""
    with reading() as session:
        message = _drawn(session, reader, outlooks.pressed(action, reader.member))
    respond(replace_original=True, **message.payload())


def tell(
    client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """The same below results, which stay as they are."""
    with reading() as session:
        message = _drawn(session, reader, outlooks.pressed(action, reader.member))
    answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)


def open_stop(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Ask why. Raises Gone."""
    campaign_id = outlooks.pressed(action, reader.member)
    with reading() as session:
        plan = plans.show(session, reader.member, campaign_id)
    is_alone = action["action_id"] == buttons.STOP
    url = str(body.get("response_url") or "") if is_alone else ""
    drawn = messages.campaigns.begun.stopping(
        reader,
        plan,
        StepOrigin(reader.member.id, campaign_id, url),
        StopButton.read(payloads.value(action)).reason or "",
    )
    open_dialogs.show(client, body, drawn)
    ack()


def stop(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Raises Gone, NotYours, ReasonMissing and CampaignOver."""
    opened = steps.origin(view, reader.member)
    reason = " ".join(forms.text(view, begun.REASON).split())
    with transaction() as session:
        context[_STOPPED] = stopping.stop(session, reader.member, opened.campaign_id, reason, now)
    ack()


def show_stopped(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """That it is over, in place of the message that told of its start, or as a new one."""
    if _STOPPED not in context:
        return
    message = messages.campaigns.begun.drawn(reader, context[_STOPPED])
    url = steps.origin(view, reader.member).url
    if not (url and answers.replace(client, url, message)):
        client.chat_postMessage(channel=reader.member.slack_user_id, **message.payload())


def _drawn(session: Session, reader: Reader, campaign_id: int) -> Message:
    plan = plans.show(session, reader.member, campaign_id)
    return messages.campaigns.begun.drawn(reader, plan)
