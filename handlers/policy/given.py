"""A gift that is logged and passes a limit: somebody is asked to approve it all the same."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext

from bot.database import Transaction
from bot.giving import approved
from bot.team.members import Member
from handlers import payloads
from handlers.payloads import Payload
from handlers.policy import approvals
from messages.policy.buttons import ASK_GIVEN, GivenButton


def register(app: App) -> None:
    app.action(payloads.with_ending(ASK_GIVEN))(ack=ask, lazy=[approvals.tell_approver])


def ask(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Raises ApproverGone, OwnApproval, NotYours, and Gone."""
    pressed = GivenButton.read(payloads.value(action))
    with transaction() as session:
        context[approvals.DONE] = approved.ask(
            session, member, pressed.gesture_id, pressed.limit_id, pressed.approver_id, now
        )
    ack()
