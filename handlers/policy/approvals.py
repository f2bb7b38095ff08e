"""Gifts above a limit: asked for, approved or declined, told to the other, and logged.

What one member does is told to the other at once, in their conversation. Whoever was asked finds
what waits for their word under `policy`, too.
"""

from datetime import datetime

import structlog
from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import bot.recording.approvals
import messages.outcomes
from bot.database import Reading, Transaction
from bot.giving import approved
from bot.policy import approving, requests
from bot.policy.requests import Request
from bot.recording import commands
from bot.recording.approvals import Asked
from bot.team.members import Member
from bot.vocabulary import ApprovalState
from handlers import forms, payloads
from handlers.payloads import Payload
from handlers.policy import told
from messages import Message
from messages.policy import buttons
from messages.policy.buttons import (
    AlsoButton,
    AskButton,
    InsteadButton,
    RequestButton,
    VerdictButton,
    VerdictOrigin,
)
from messages.reader import Reader
from messages.recording import approvals, out_of_reach

log = structlog.get_logger()

_ASKED = "approval_asked"
"""What came of a line, and whether that goes on."""
DONE = "approval"
"""What was done to which gift, and whether that changed anything."""


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.ASK))(ack=ask, lazy=[tell_of_line])
    app.action(payloads.with_ending(buttons.DECIDE))(ack=open_dialog, lazy=[show_decided])
    app.view(buttons.DIALOG)(ack=decide, lazy=[tell_member, show_verdict])
    app.action(buttons.WITHDRAW)(ack=withdraw, lazy=[show_here, tell_withdrawn])
    app.action(buttons.LOG)(ack=give, lazy=[show_here])
    app.action(payloads.with_ending(buttons.INSTEAD))(ack=ask_instead, lazy=[tell_approver])
    app.action(payloads.with_ending(buttons.ALSO))(ack=ask_also, lazy=[tell_approver])


def ask(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Have the gift of a line approved. Raises ApproverGone, OwnApproval, NotYours and Gone."""
    pressed = AskButton.read(payloads.value(action))
    with transaction() as session:
        asked = bot.recording.approvals.ask(
            session,
            member,
            pressed.pending_id,
            pressed.limit_id,
            pressed.approver_id,
            pressed.place,
            now,
        )
    if asked is not None:
        context[_ASKED], context[DONE] = asked, (asked.request, asked.is_new)
    ack()


def tell_of_line(
    client: WebClient,
    respond: Respond,
    action: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Ask whoever approves; where the line goes on with others, that stands in its place."""
    asked: Asked | None = context.get(_ASKED)
    if asked is not None and not asked.goes_on:
        tell_approver(client, respond, context, reading, reader, now)
        return
    pending_id = AskButton.read(payloads.value(action)).pending_id
    tell_below(client, respond, context, reading, reader, pending_id, now)


def tell_below(
    client: WebClient,
    respond: Respond,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    pending_id: int,
    now: datetime,
) -> None:
    """Ask whoever approves, and tell that below the line, which is drawn as it stands now."""
    with reading() as session:
        outcome = commands.outcome(session, reader.member, pending_id)
    respond(replace_original=True, **messages.outcomes.drawn(reader, outcome).payload())
    if DONE in context:
        request, is_new = context[DONE]
        answer = _told(client, reading, reader, request, is_new, now)
        client.chat_postMessage(channel=reader.member.slack_user_id, **answer.payload())


def open_dialog(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Ask for a word with the answer, unless it was decided meanwhile. Raises NotYours."""
    pressed = VerdictButton.read(payloads.value(action))
    with reading() as session:
        request = requests.asked_of(session, reader.member, pressed.request_id)
    if request.state is ApprovalState.ASKED:
        place = payloads.place(body)
        origin = VerdictOrigin(pressed.request_id, pressed.verdict, place.channel, place.ts)
        dialog = approvals.dialog(reader, request, origin)
        client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def show_decided(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """An old button shows what became of it."""
    pressed = RequestButton.read(payloads.value(action))
    with reading() as session:
        request = requests.show(session, reader.member, pressed.request_id)
    if request.state is not ApprovalState.ASKED:
        respond(replace_original=True, **approvals.to_approver(reader, request).payload())


def decide(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Raises ReasonMissing, NotYours and Gone."""
    origin = VerdictOrigin.read(payloads.metadata(view))
    approves = origin.verdict is ApprovalState.APPROVED
    reason = forms.text(view, buttons.REASON).strip()
    with transaction() as session:
        context[DONE] = approving.decide(
            session, member, origin.request_id, reason, now, approves=approves
        )
    ack()


def tell_member(
    client: WebClient, context: BoltContext, reading: Reading, reader: Reader, now: datetime
) -> None:
    """The answer, once; where it reaches nobody, whoever decided is told that."""
    if DONE not in context:
        return
    request, is_new = context[DONE]
    if is_new and not told.has_posted(client, reading, Reader.at(now, request.member), request):
        told.has_reached(client, reader, out_of_reach.untold(reader, request))


def show_verdict(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """In the message that asked for it."""
    if DONE in context:
        origin = VerdictOrigin.read(payloads.metadata(view))
        message = approvals.to_approver(reader, context[DONE][0])
        client.chat_update(channel=origin.channel, ts=origin.ts, **message.payload())


def withdraw(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    pressed = RequestButton.read(payloads.value(action))
    with transaction() as session:
        context[DONE] = approving.withdraw(session, member, pressed.request_id, now)
    ack()


def tell_withdrawn(
    client: WebClient, context: BoltContext, reading: Reading, now: datetime
) -> None:
    """Whoever was asked needn't think about it any more."""
    if DONE in context:
        request, is_new = context[DONE]
        if is_new:
            told.has_posted(client, reading, Reader.at(now, request.approver), request)


def give(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Log what was approved."""
    pressed = RequestButton.read(payloads.value(action))
    with transaction() as session:
        approved.log(session, member, pressed.request_id, now)
    ack()


def show_here(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """How it stands, in place of the message whose button was clicked."""
    pressed = RequestButton.read(payloads.value(action))
    respond(replace_original=True, **told.standing(reading, reader, pressed.request_id).payload())


def ask_instead(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, member: Member
) -> None:
    """Ask somebody else. Raises ApproverGone and OwnApproval."""
    pressed = InsteadButton.read(payloads.value(action))
    with transaction() as session:
        context[DONE] = approving.ask_instead(
            session, member, pressed.request_id, pressed.approver_id
        )
    ack()


def ask_also(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Ask whoever approves another limit that the gift passes. Raises as `ask` does."""
    pressed = AlsoButton.read(payloads.value(action))
    with transaction() as session:
        context[DONE] = approving.ask_also(
            session, member, pressed.request_id, pressed.limit_id, pressed.approver_id, now
        )
    ack()


def tell_approver(
    client: WebClient,
    respond: Respond,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Ask whoever approves, and show that they were asked; or who else can be."""
    if DONE in context:
        request, is_new = context[DONE]
        answer = _told(client, reading, reader, request, is_new, now)
        respond(replace_original=True, **answer.payload())


def _told(
    client: WebClient,
    reading: Reading,
    reader: Reader,
    request: Request,
    is_new: bool,
    now: datetime,
) -> Message:
    """Ask, unless it was asked before; what the member is told of it."""
    if not is_new or _has_asked(client, reading, request, now):
        return told.standing(reading, reader, request.id)
    with reading() as session:
        others = requests.others(session, reader.member, request)
    return out_of_reach.unreached(reader, request, others)


def _has_asked(client: WebClient, reading: Reading, request: Request, now: datetime) -> bool:
    approver = Reader.at(now, request.approver)
    return told.has_posted(client, reading, approver, request)
