"""What becomes of a nudge's suggestion to ask somebody again."""

from datetime import datetime

from slack_bolt import Ack, App

from bot.database import Transaction
from bot.nudges import asking_again
from bot.team.members import Member
from bot.vocabulary import LaterAskFate
from handlers import payloads
from handlers.nudges import shown
from handlers.payloads import Payload
from messages.nudges import buttons
from messages.nudges.buttons import NudgeButton

FATES: dict[str, LaterAskFate] = {
    buttons.PLAN_ASK: LaterAskFate.PLANNED,
    buttons.LEAVE_ASK: LaterAskFate.LEFT,
    buttons.NO_LATER_ASKS: LaterAskFate.UNWANTED,
}


def register(app: App) -> None:
    for action_id in FATES:
        app.action(action_id)(ack=settle, lazy=[shown.redraw])
    app.action(buttons.UNDO_LATER_ASK)(ack=undo, lazy=[shown.redraw])


def settle(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    nudge_id = NudgeButton.read(payloads.value(action)).nudge_id
    with transaction() as session:
        asking_again.settle(session, member, nudge_id, FATES[action["action_id"]], now)
    ack()


def undo(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    nudge_id = NudgeButton.read(payloads.value(action)).nudge_id
    with transaction() as session:
        asking_again.undo(session, member, nudge_id, now)
    ack()
