"""Clicks under a line that waits for a choice, and Undo of all that came of one."""

from collections.abc import Callable, Mapping
from dataclasses import astuple
from datetime import datetime

from slack_bolt import Ack, App, Respond

import bot.recording.commands
import messages.outcomes
from bot.database import Reading, Transaction
from bot.recording import answered_asks, choices, chosen_people, next_touches, undo, wanted
from bot.team.members import Member
from handlers import payloads
from handlers.payloads import Payload
from messages.reader import Reader
from messages.recording import buttons
from messages.recording.buttons import (
    AddButton,
    AskButton,
    ContactButton,
    DayButton,
    DecisionButton,
    PendingButton,
    PlaceButton,
    ReplyButton,
    ShareButton,
    VerbButton,
)

Choose = Callable[..., None]
"""Takes a session, the member, what the button carries, and the time."""
CHOICES: Mapping[str, tuple[type[PendingButton], Choose]] = {
    buttons.CONTACT: (ContactButton, chosen_people.choose_contact),
    buttons.BACK: (ContactButton, chosen_people.bring_back),
    buttons.ADD: (AddButton, chosen_people.add_contact),
    buttons.ASK: (AskButton, choices.choose_ask),
    buttons.ANSWERED: (AskButton, answered_asks.choose),
    buttons.REPLY: (ReplyButton, choices.choose_answer),
    buttons.DAY: (DayButton, choices.choose_day),
    buttons.REMIND_ON: (DayButton, wanted.on_day),
    buttons.WORTH: (PlaceButton, choices.choose_worth),
    buttons.PEOPLE: (PlaceButton, chosen_people.choose_people),
    buttons.EVERYBODY: (PlaceButton, chosen_people.choose_everybody),
    buttons.SHARE: (ShareButton, choices.choose_share),
    buttons.VERB: (VerbButton, choices.choose_verb),
    buttons.DECIDE: (DecisionButton, choices.decide),
    buttons.NO_NEXT: (PendingButton, next_touches.leave),
    buttons.NEXT_UNDO: (PendingButton, next_touches.take_back),
}


def register(app: App) -> None:
    for action_id in CHOICES:
        app.action(payloads.with_ending(action_id))(ack=choose, lazy=[redraw])
    app.action(buttons.REMIND)(ack=remind, lazy=[redraw])
    app.action(payloads.with_ending(buttons.OTHER_DAY))(ack=pick_day, lazy=[redraw_of_picker])
    next_day = payloads.with_ending(buttons.NEXT_DAY)
    app.action(next_day)(ack=pick_next_day, lazy=[redraw_of_picker])
    app.action(buttons.UNDO)(ack=undo_all, lazy=[redraw])


def choose(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that tells what is meant."""
    button, act = CHOICES[payloads.before_ending(action)]
    chosen = button.read(payloads.value(action))
    with transaction() as session:
        act(session, member, *astuple(chosen), now)
    ack()


def pick_day(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A day picked from the calendar tells the same as one of the buttons."""
    pending_id = PendingButton.read(payloads.ending(action)).pending_id
    day = payloads.picked_day(action)
    with transaction() as session:
        choices.choose_day(session, member, pending_id, day, now)
    ack()


def pick_next_day(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """When the next touch is to be. Raises DateNotAhead, DateTooFarOff and NoSuchDate."""
    pending_id = PendingButton.read(payloads.ending(action)).pending_id
    day = payloads.picked_day(action)
    with transaction() as session:
        next_touches.choose_day(session, member, pending_id, day, now)
    ack()


def remind(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """What was typed is still to come: no entry, but a reminder."""
    pressed = PendingButton.read(payloads.value(action))
    with transaction() as session:
        wanted.instead(session, member, pressed.pending_id, now)
    ack()


def undo_all(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = PendingButton.read(payloads.value(action))
    with transaction() as session:
        undo.together(session, member, pressed.pending_id, now)
    ack()


def redraw(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show where the line stands, in place of the question."""
    _redraw(respond, reading, reader, PendingButton.read(payloads.value(action)))


def redraw_of_picker(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    _redraw(respond, reading, reader, PendingButton.read(payloads.ending(action)))


def _redraw(respond: Respond, reading: Reading, reader: Reader, line: PendingButton) -> None:
    with reading() as session:
        outcome = bot.recording.commands.outcome(session, reader.member, line.pending_id)
    message = messages.outcomes.drawn(reader, outcome)
    respond(replace_original=True, **message.payload())
