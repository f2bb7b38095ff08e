"""The nudge's buttons and menus: each decides about one reminder, then the nudge is drawn again."""

from collections.abc import Callable
from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.nudges.shown
from bot.database import Reading, Transaction
from bot.nudges import acts, dismissals
from bot.team.members import Member
from bot.vocabulary import Act
from handlers import payloads
from handlers.nudges import shown
from handlers.payloads import Payload
from handlers.team import directory
from handlers.team.install import Identity
from messages.reader import Reader

Way = Callable[..., None]
BUTTONS: dict[str, Way] = {
    messages.nudges.shown.DONE: acts.done,
    messages.nudges.shown.LATER: acts.later,
    messages.nudges.shown.SKIP: dismissals.not_this_time,
    messages.nudges.shown.OLD_RHYTHM: dismissals.old_rhythm,
    messages.nudges.shown.UNDO: acts.undo,
}
CHOICES: dict[Act, Way] = {
    Act.TOMORROW: acts.tomorrow,
    Act.NEXT_WEEK: acts.later,
    Act.NOT_THIS_TIME: dismissals.not_this_time,
    Act.NOT_MINE: dismissals.disown,
    Act.STOP: dismissals.stop,
}
"""Those of the menu that need no dialog."""


def register(app: App) -> None:
    for action_id in BUTTONS:
        app.action(action_id)(ack=handle, lazy=[redraw])
    app.action(messages.nudges.shown.MENU)(ack=choose, lazy=[redraw])
    app.action(messages.nudges.shown.ANOTHER)(ack=another_idea, lazy=[redraw])
    app.action(payloads.numbered(messages.nudges.shown.ANSWER))(ack=answered, lazy=[redraw])
    app.action(payloads.numbered(messages.nudges.shown.OWNER))(ack=hand_over, lazy=[redraw])


def handle(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        BUTTONS[action["action_id"]](session, member, reminder_id, now)
    ack()


def choose(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        CHOICES[payloads.act(action)](session, member, reminder_id, now)
    ack()


def another_idea(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        acts.another_idea(session, member, reminder_id, payloads.shown_idea(action), now)
    ack()


def answered(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        acts.answered(session, member, reminder_id, payloads.reminder_answer(action), now)
    ack()


def hand_over(
    ack: Ack,
    client: WebClient,
    action: Payload,
    transaction: Transaction,
    member: Member,
    identity: Identity,
    now: datetime,
) -> None:
    """A colleague was chosen, who need not have used Goodturn yet: ask the directory who it is."""
    reminder_id = payloads.owner_choice(action).reminder_id
    chosen = directory.look_up(client, payloads.chosen_person(action), identity)
    with transaction() as session:
        dismissals.hand_over(session, member, reminder_id, chosen, now)
    ack()


def redraw(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Show the nudge as it stands now, after a click or choice in it."""
    is_owner = action["action_id"].startswith(messages.nudges.shown.OWNER)
    button = payloads.owner_choice(action) if is_owner else payloads.reminder_button(action)
    message = payloads.posted(body)
    shown.show(client, button.nudge_id, message, reading, reader, now)
