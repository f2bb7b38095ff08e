"""The nudge's buttons and menus: each decides about one reminder, then the nudge is drawn again."""

from collections.abc import Callable
from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.nudges
from bot import handling, leaving
from bot.database import Transaction
from bot.members import Member
from bot.vocabulary import Act
from handlers import directory, nudges, payloads
from handlers.install import Identity
from handlers.payloads import Payload
from messages.catalogue import Texts

Way = Callable[..., None]
BUTTONS: dict[str, Way] = {
    messages.nudges.DONE: handling.done,
    messages.nudges.LATER: handling.later,
    messages.nudges.SKIP: leaving.not_this_time,
    messages.nudges.OLD_RHYTHM: leaving.old_rhythm,
    messages.nudges.UNDO: handling.undo,
}
CHOICES: dict[Act, Way] = {
    Act.TOMORROW: handling.tomorrow,
    Act.NEXT_WEEK: handling.later,
    Act.NOT_THIS_TIME: leaving.not_this_time,
    Act.NOT_MINE: leaving.disown,
    Act.STOP: leaving.stop,
}
"""Those of the menu that need no dialog."""


def register(app: App) -> None:
    for action_id in BUTTONS:
        app.action(action_id)(ack=handle, lazy=[redraw])
    app.action(messages.nudges.MENU)(ack=choose, lazy=[redraw])
    app.action(messages.nudges.ANOTHER)(ack=another_idea, lazy=[redraw])
    app.action(payloads.numbered(messages.nudges.ANSWER))(ack=answered, lazy=[redraw])
    app.action(payloads.numbered(messages.nudges.OWNER))(ack=hand_over, lazy=[redraw])


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
        handling.another_idea(session, member, reminder_id, payloads.shown_idea(action), now)
    ack()


def answered(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.reminder_button(action).reminder_id
    with transaction() as session:
        handling.answered(session, member, reminder_id, payloads.reminder_answer(action), now)
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
        leaving.hand_over(session, member, reminder_id, chosen, now)
    ack()


def redraw(
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Show the nudge as it stands now, after a click or choice in it."""
    is_owner = action["action_id"].startswith(messages.nudges.OWNER)
    button = payloads.owner_choice(action) if is_owner else payloads.reminder_button(action)
    message = payloads.posted(body)
    nudges.show(client, button.nudge_id, message, transaction, member, texts, now)
