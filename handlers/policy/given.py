"""A gift that is logged and passes a limit: somebody is asked to approve it all the same."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.database import Reading, Transaction
from bot.giving import approved
from bot.team.members import Member
from handlers import payloads
from handlers.payloads import Payload
from handlers.policy import approvals
from messages.policy.buttons import (
    ASK_GIVEN,
    ASK_OF_SEVERAL,
    GivenButton,
    SeveralGivenButton,
)
from messages.reader import Reader


def register(app: App) -> None:
    app.action(payloads.with_ending(ASK_GIVEN))(ack=ask, lazy=[approvals.tell_approver])
    app.action(payloads.with_ending(ASK_OF_SEVERAL))(ack=ask_of_several, lazy=[show_all])


def ask(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Raises ApproverGone, OwnApproval, NotYours, and Gone."""
    _ask(ack, GivenButton.read(payloads.value(action)), context, transaction, member, now)


def ask_of_several(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """The same of one of several gifts."""
    _ask(ack, SeveralGivenButton.read(payloads.value(action)), context, transaction, member, now)


def show_all(
    client: WebClient,
    respond: Respond,
    action: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """The gifts that came of the line stay where they are, and what was asked comes below."""
    pending_id = SeveralGivenButton.read(payloads.value(action)).pending_id
    if approvals.DONE in context:
        approvals.tell_below(client, respond, context, reading, reader, pending_id, now)


def _ask(
    ack: Ack,
    pressed: GivenButton,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    with transaction() as session:
        context[approvals.DONE] = approved.ask(
            session, member, pressed.gesture_id, pressed.limit_id, pressed.approver_id, now
        )
    ack()
