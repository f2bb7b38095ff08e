"""The nudge's buttons and menus: each decides about one reminder, then the nudge is drawn again."""

from datetime import datetime
from typing import Protocol

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.database import Reading, Session, Transaction
from bot.nudges import acts, dismissals
from bot.team.members import Member
from bot.vocabulary import Act
from handlers import payloads
from handlers.nudges import shown
from handlers.payloads import Payload
from handlers.team import directory
from handlers.team.install import Identity
from messages.nudges import buttons
from messages.nudges.buttons import AnswerButton, IdeaButton, MenuChoice, ReminderButton
from messages.reader import Reader


class Way(Protocol):
    """What becomes of a reminder, with no more to be said than which one it is."""

    def __call__(
        self, session: Session, member: Member, reminder_id: int, now: datetime, /
    ) -> None: ...


BUTTONS: dict[str, Way] = {
    buttons.DONE: acts.done,
    buttons.LATER: acts.later,
    buttons.SKIP: dismissals.not_this_time,
    buttons.OLD_RHYTHM: dismissals.old_rhythm,
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
        app.action(action_id)(ack=press, lazy=[redraw])
    app.action(buttons.MENU)(ack=choose, lazy=[redraw])
    app.action(buttons.ANOTHER)(ack=another_idea, lazy=[redraw])
    app.action(payloads.with_ending(buttons.ANSWER))(ack=answered, lazy=[redraw])
    app.action(payloads.with_ending(buttons.OWNER))(ack=hand_over, lazy=[redraw_for_owner])


def press(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = ReminderButton.read(payloads.value(action))
    with transaction() as session:
        BUTTONS[action["action_id"]](session, member, pressed.reminder_id, now)
    ack()


def choose(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    chosen = MenuChoice.read(payloads.value(action))
    with transaction() as session:
        CHOICES[chosen.act](session, member, chosen.reminder_id, now)
    ack()


def another_idea(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = IdeaButton.read(payloads.value(action))
    with transaction() as session:
        acts.another_idea(session, member, pressed.reminder_id, pressed.idea, now)
    ack()


def answered(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = AnswerButton.read(payloads.value(action))
    with transaction() as session:
        acts.answered(session, member, pressed.reminder_id, pressed.answer, now)
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
    reminder_id = ReminderButton.read(payloads.ending(action)).reminder_id
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
    nudge_id = ReminderButton.read(payloads.value(action)).nudge_id
    shown.show(client, nudge_id, payloads.place(body), reading, reader, now)


def redraw_for_owner(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """The same after a choice of people, which has no value."""
    nudge_id = ReminderButton.read(payloads.ending(action)).nudge_id
    shown.show(client, nudge_id, payloads.place(body), reading, reader, now)
