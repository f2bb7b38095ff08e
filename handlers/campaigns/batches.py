"""An owner's message about a campaign: its buttons and menus, after which it is drawn again."""

from datetime import datetime
from typing import Protocol

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.campaigns.batches
from bot.campaigns import acts, batches, taking_back
from bot.campaigns.batches import Batch, RowState
from bot.database import Reading, Session, Transaction
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import NotDone
from handlers import answers, payloads, refusals
from handlers.payloads import Payload, Place
from messages.campaigns import batch_buttons as buttons
from messages.campaigns.batch_buttons import BatchButton, BatchChoice, BatchPerson, PaceChoice
from messages.reader import Reader


class Way(Protocol):
    """What becomes of one person of a batch."""

    def __call__(
        self, session: Session, member: Member, batch_id: int, contact_id: int, now: datetime, /
    ) -> object: ...


def register(app: App) -> None:
    for action_id in WAYS:
        app.action(action_id)(ack=press, lazy=[redraw])
    app.action(buttons.MENU)(ack=choose, lazy=[redraw])
    app.action(buttons.ALL_DONE)(ack=do_all, lazy=[redraw, tell_left])
    app.action(buttons.PACE)(ack=change_pace, lazy=[redraw])
    app.action(payloads.with_ending(buttons.NOT_BEFORE))(ack=put_off, lazy=[redraw_put_off])


def press(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = BatchPerson.read(payloads.value(action))
    with transaction() as session:
        WAYS[action["action_id"]](session, member, pressed.batch_id, pressed.contact_id, now)
    ack()


def choose(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Leave somebody out, or take it that they did it by themselves."""
    chosen = BatchChoice.read(payloads.value(action))
    with transaction() as session:
        if chosen.why is NotDone.SKIPPED:
            acts.skip(session, member, chosen.batch_id, chosen.contact_id)
        elif chosen.why is NotDone.ANSWERED_EARLY:
            acts.answered_early(session, member, chosen.batch_id, chosen.contact_id, now)
        else:
            raise Gone
    ack()


def do_all(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = BatchButton.read(payloads.value(action))
    with transaction() as session:
        acts.all_done(session, member, pressed.batch_id, now)
    ack()


def change_pace(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    chosen = PaceChoice.read(payloads.value(action))
    with transaction() as session:
        acts.change_pace(session, member, chosen.batch_id, now, most_a_day=chosen.most_a_day)
    ack()


def put_off(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Raises DateNotAhead, and DateTooFarOff for a day after the last one."""
    batch_id = BatchButton.read(payloads.ending(action)).batch_id
    day = payloads.picked_day(action)
    with transaction() as session:
        acts.change_pace(session, member, batch_id, now, not_before=day)
    ack()


def redraw(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Show the message as it stands now, after a click or choice in it."""
    batch_id = BatchButton.read(payloads.value(action)).batch_id
    show(client, batch_id, payloads.place(body), reading, reader, now)


def redraw_put_off(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """The same after a day was picked, which has no value."""
    batch_id = BatchButton.read(payloads.ending(action)).batch_id
    show(client, batch_id, payloads.place(body), reading, reader, now)


def tell_left(
    client: WebClient,
    body: Payload,
    action: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Who stays open although all was done, unless that was refused as a whole."""
    if refusals.has_failed(context):
        return
    batch_id = BatchButton.read(payloads.value(action)).batch_id
    with reading() as session:
        batch = batches.show(session, reader.member, batch_id, now)
    people = [row for row in batch.rows if row.state is RowState.OPEN]
    if people:
        left = messages.campaigns.batches.left(reader, people)
        answers.tell(client, reader.member.slack_user_id, answers.spot(body), left)


def show(
    client: WebClient,
    batch_id: int,
    message: Place,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> Batch:
    """Draw the whole message as it stands now; whatever else was clicked shows as well.

    Raises Gone, also for a message in another conversation than the member's.
    """
    with reading() as session:
        batch = batches.show(session, reader.member, batch_id, now)
    if batch.channel not in (None, message.channel):
        raise Gone
    drawn = messages.campaigns.batches.drawn(reader, batch)
    client.chat_update(channel=message.channel, ts=message.ts, **drawn.payload())
    return batch


def _open_again(
    session: Session, member: Member, batch_id: int, contact_id: int, _now: datetime
) -> None:
    acts.open_again(session, member, batch_id, contact_id)


WAYS: dict[str, Way] = {
    buttons.DONE: acts.done,
    buttons.UNDO: taking_back.take_back,
    buttons.OPEN_AGAIN: _open_again,
}
