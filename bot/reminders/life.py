"""The life of a reminder: opened, handled, put off, overtaken, opened again."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.database import within
from bot.models import AskRow, GestureRow, NudgeReminderRow, ReminderRow
from bot.models.standing import GESTURE_STANDS
from bot.refusals import NotYours
from bot.team.members import Member
from bot.vocabulary import Direction, Purpose, ReminderState

UNTIL_THANKS = timedelta(days=1)
"""How soon after something was received we remind of saying thanks."""
FRESH = timedelta(days=14)
"""How long a received gesture is worth a reminder to say thanks."""
DAYS_UNTIL_RESPONSE_CHECK = 7
"""How long after an ask we look whether it was answered, and then again."""

PUT_OFF = timedelta(days=7)
"""How long "next week" and "not yet" last."""

LEFT = (ReminderState.SKIPPED, ReminderState.DISOWNED, ReminderState.STOPPED)
"""The states of a reminder that was left for good."""


def wait_for_response(session: Session, ask: AskRow, on: date) -> None:
    """Have the member asked on `on` whether the contact responded."""
    _open_for_ask(session, ask, Purpose.RESPONSE, on)


def wait_until_ripe(session: Session, ask: AskRow, on: date) -> None:
    """Remind the member on `on` of an ask they planned."""
    _open_for_ask(session, ask, Purpose.ASK, on)


def wait_to_thank(session: Session, received: GestureRow, on: date) -> None:
    """Remind the member on `on` to say thanks for a received gesture."""
    session.add(
        ReminderRow(
            workspace_id=received.workspace_id,
            member_id=received.member_id,
            contact_id=received.contact_id,
            gesture_id=received.id,
            purpose=Purpose.THANK,
            show_on=on,
        )
    )


def close_for_ask(session: Session, ask_id: int, purpose: Purpose, state: ReminderState) -> None:
    """Nothing more to remind of: the ask was made, answered or dropped by another way.

    That goes for a reminder that was left for good, too: an answer may come all the same.
    """
    closing = (ReminderState.OPEN, *LEFT)
    session.exec(
        update(ReminderRow)
        .where(
            col(ReminderRow.ask_id) == ask_id,
            col(ReminderRow.purpose) == purpose,
            col(ReminderRow.state).in_(closing),
        )
        .values(state=state)
    )


def close_thanks(session: Session, gesture_id: int) -> None:
    """The received gesture was taken back, so there is nothing to thank for."""
    _close(session, ReminderState.OVERTAKEN, ReminderRow.gesture_id == gesture_id)


def overtake(session: Session, contact_id: int) -> None:
    """A touch happened by another way: reminders to give to this contact are out of date."""
    _close(
        session,
        ReminderState.OVERTAKEN,
        ReminderRow.contact_id == contact_id,
        ReminderRow.purpose == Purpose.GIVE,
    )


def overtaken_by_gift(session: Session, contact_id: int, on: date) -> None:
    """Something was given on `on`: a touch, and thanks, in words or deeds, for what came before."""
    received = _received(contact_id, GestureRow.happened_on <= on)
    is_to_give = (col(ReminderRow.contact_id) == contact_id) & (
        col(ReminderRow.purpose) == Purpose.GIVE
    )
    is_for_thanks = (col(ReminderRow.contact_id) == contact_id) & col(ReminderRow.gesture_id).in_(
        received
    )
    _close(session, ReminderState.OVERTAKEN, is_to_give | is_for_thanks)


def thank_after_all(session: Session, contact_id: int, last_given: date | None) -> None:
    """What passed for thanks was taken back: what came after `last_given` still waits for them."""
    conditions = () if last_given is None else (GestureRow.happened_on > last_given,)
    session.exec(
        update(ReminderRow)
        .where(
            col(ReminderRow.gesture_id).in_(_received(contact_id, *conditions)),
            col(ReminderRow.state) == ReminderState.OVERTAKEN,
        )
        .values(state=ReminderState.OPEN)
    )


def owned(session: Session, member: Member, reminder_id: int) -> ReminderRow:
    """The member's reminder. Raises Gone outside the workspace, and NotYours for a colleague's."""
    row = within(session, ReminderRow, member.workspace_id, reminder_id)
    if row.member_id != member.id:
        raise NotYours
    return row


def handle(session: Session, reminder_id: int, state: ReminderState) -> bool:
    """Move an open reminder to `state`; True for the one caller that did it."""
    return _close(session, state, ReminderRow.id == reminder_id) == 1


def close_giving(session: Session, member_id: int, contact_id: int, state: ReminderState) -> None:
    """The member gives to this contact no more: close what is open about that."""
    _close(
        session,
        state,
        ReminderRow.member_id == member_id,
        ReminderRow.contact_id == contact_id,
        col(ReminderRow.purpose).in_((Purpose.GIVE, Purpose.OCCASION)),
    )


def reopen_occasions(
    session: Session, member_id: int, contact_id: int, closed: ReminderState, today: date
) -> None:
    """Undo `close_giving` for occasions to come; reminders to give come by themselves when due.

    An occasion that a colleague kept meanwhile is overtaken.
    """
    to_come = update(ReminderRow).where(
        col(ReminderRow.member_id) == member_id,
        col(ReminderRow.contact_id) == contact_id,
        col(ReminderRow.purpose) == Purpose.OCCASION,
        col(ReminderRow.state) == closed,
        col(ReminderRow.occurs_on) >= today,
    )
    session.exec(to_come.where(_is_kept_by_another()).values(state=ReminderState.OVERTAKEN))
    session.exec(to_come.values(state=ReminderState.OPEN))


def reopen(session: Session, reminder_id: int) -> None:
    """Open a handled reminder again, unless another one to give has taken its place.

    That of an occasion which a colleague kept meanwhile is overtaken.
    """
    row = session.get_one(ReminderRow, reminder_id)
    if row.purpose == Purpose.GIVE and _has_open_give(session, row.contact_id):
        return
    this = select(ReminderRow.id).where(ReminderRow.id == reminder_id)
    is_kept = session.exec(this.where(_is_kept_by_another())).first() is not None
    row.state = ReminderState.OVERTAKEN if is_kept else ReminderState.OPEN
    session.flush()


def put_off(session: Session, reminder_id: int, until: date) -> None:
    """Show an open reminder again from `until` on, and not before."""
    row = session.get_one(ReminderRow, reminder_id)
    row.show_on, row.put_off = until, True
    session.flush()


def put_back(session: Session, reminder_id: int, on: date) -> None:
    """Undo `put_off`: the reminder may be shown from `on` on."""
    row = session.get_one(ReminderRow, reminder_id)
    row.show_on, row.put_off = on, False
    session.flush()


def rest(session: Session, nudge_ids: Collection[int], day: date) -> None:
    """What these nudges of `day` showed and nobody handled comes back in a week, not each morning.

    Whoever clicked already has chosen another day.
    """
    shown = select(NudgeReminderRow.reminder_id).where(
        bulk.among(session, col(NudgeReminderRow.nudge_id), nudge_ids)
    )
    session.exec(
        update(ReminderRow)
        .where(
            col(ReminderRow.id).in_(shown),
            col(ReminderRow.state) == ReminderState.OPEN,
            col(ReminderRow.show_on) <= day,
        )
        .values(show_on=day + PUT_OFF)
        .execution_options(synchronize_session=False)
    )


def _open_for_ask(session: Session, ask: AskRow, purpose: Purpose, on: date) -> None:
    # An ask that is taken back and made again finds its earlier reminder.
    row = session.exec(
        select(ReminderRow).where(ReminderRow.ask_id == ask.id, ReminderRow.purpose == purpose)
    ).one_or_none()
    if row is None:
        row = ReminderRow(
            workspace_id=ask.workspace_id,
            member_id=ask.member_id,
            contact_id=ask.contact_id,
            ask_id=ask.id,
            purpose=purpose,
            show_on=on,
        )
        session.add(row)
    row.state = ReminderState.OPEN
    row.show_on = on
    session.flush()


def _received(contact_id: int, *conditions: bool) -> SelectOfScalar[Any]:
    """The ids of the gestures received from the contact that were not taken back."""
    return select(GestureRow.id).where(
        GestureRow.contact_id == contact_id,
        GestureRow.direction == Direction.RECEIVED,
        GESTURE_STANDS,
        *conditions,
    )


def _has_open_give(session: Session, contact_id: int) -> bool:
    return (
        session.exec(
            select(ReminderRow.id).where(
                ReminderRow.contact_id == contact_id,
                ReminderRow.purpose == Purpose.GIVE,
                ReminderRow.state == ReminderState.OPEN,
            )
        ).first()
        is not None
    )


def _is_kept_by_another() -> ColumnElement[bool]:
    """Whether somebody else did what the reminder of this very occasion is about."""
    other = aliased(ReminderRow)
    return exists(
        select(other.id).where(
            col(other.occasion_id) == ReminderRow.occasion_id,
            col(other.occurs_on) == ReminderRow.occurs_on,
            col(other.member_id) != ReminderRow.member_id,
            col(other.state) == ReminderState.DONE,
        )
    )


def _close(session: Session, state: ReminderState, *conditions: bool | ColumnElement[bool]) -> int:
    closed = session.exec(
        update(ReminderRow)
        .where(col(ReminderRow.state) == ReminderState.OPEN, *conditions)  # type: ignore[arg-type]
        .values(state=state)
    )
    return closed.rowcount
