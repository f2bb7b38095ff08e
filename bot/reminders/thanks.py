"""Saying thanks: for what was received, and for an answer, as long as both stand."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import AskRow, GestureRow, ReminderRow, ResponseRow, ReversalRow
from bot.models.columns import table_of
from bot.models.unreversed import GESTURE_STANDS, RESPONSE_STANDS
from bot.reminders import rows
from bot.reminders.rows import IS_OPEN
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind, Purpose, ReminderState

UNTIL_THANKS = timedelta(days=1)
"""How soon after something was received, or answered, we remind of saying thanks."""
FRESH = timedelta(days=14)
"""How long a received gesture, or an answer, is worth a reminder to say thanks."""

_GESTURES, _REVERSALS = table_of(GestureRow), table_of(ReversalRow)
_RECEIVED = select(_GESTURES.c.id).where(
    _GESTURES.c.contact_id == bindparam("contact"),
    _GESTURES.c.direction == Direction.RECEIVED,
    _GESTURES.c.happened_on <= bindparam("day"),
    ~exists().where(_REVERSALS.c.gesture_id == _GESTURES.c.id),
)
_ASKS, _RESPONSES = table_of(AskRow), table_of(ResponseRow)
_ANSWERED = (
    select(_RESPONSES.c.ask_id)
    .join(_ASKS, _ASKS.c.id == _RESPONSES.c.ask_id)
    .where(
        _ASKS.c.contact_id == bindparam("contact"),
        _RESPONSES.c.answered_on <= bindparam("day"),
        ~exists().where(_REVERSALS.c.response_id == _RESPONSES.c.id),
    )
)
IS_SETTLED = and_(
    rows.TABLE.c.purpose == Purpose.THANK,
    or_(rows.TABLE.c.gesture_id.in_(_RECEIVED), rows.TABLE.c.ask_id.in_(_ANSWERED)),
)
"""Whether a note of thanks to the "contact" of a "day" is one for what the reminder is about."""
IS_FOR_ANSWER: ColumnElement[bool] = and_(
    col(ReminderRow.purpose) == Purpose.THANK,
    col(ResponseRow.ask_id) == col(ReminderRow.ask_id),
    RESPONSE_STANDS,
)
"""Whether the response is what the reminder is to thank for."""
IS_FOR_NOTHING: ColumnElement[bool] = and_(
    col(ReminderRow.purpose) == Purpose.THANK,
    or_(
        and_(
            col(ReminderRow.ask_id).is_not(None),
            ~exists(
                select(ResponseRow.id).where(
                    ResponseRow.ask_id == ReminderRow.ask_id, RESPONSE_STANDS
                )
            ),
        ),
        exists(
            select(ReversalRow.id).where(
                col(ReversalRow.gesture_id).is_not(None),
                ReversalRow.gesture_id == ReminderRow.gesture_id,
            )
        ),
    ),
)
"""Whether what the reminder is to thank for was taken back."""


def wait_for_gesture(
    session: Session, member: Member, contact_id: int, gesture_id: int, on: date, next_day: date
) -> None:
    """Remind the member on `on` to say thanks for a received gesture, as they are told.

    That is in the next nudge, of `next_day` at the latest, where the day is over by then.
    """
    rows.add(
        session,
        ReminderRow(
            workspace_id=member.workspace_id,
            member_id=member.id,
            contact_id=contact_id,
            gesture_id=gesture_id,
            purpose=Purpose.THANK,
            show_on=on,
            promised_for=max(on, next_day),
        ),
    )


def wait_for_answer(
    session: Session, ask: AskRow, answered_on: date, next_day: date | None
) -> ReminderRow | None:
    """Have who asked say thanks for the answer, soon; None where that was done already.

    What nobody told them of yet is in the next nudge, of `next_day`. Else nobody agreed to it: it
    is one of the reminders that a nudge has room for.
    """
    if _is_thanked_for(session, ask, answered_on):
        return None
    on = answered_on + UNTIL_THANKS
    return rows.open_for_ask(session, ask, Purpose.THANK, on, promised_for=next_day)


def close(session: Session, gesture_id: int) -> None:
    """The received gesture was taken back, so there is nothing to thank for."""
    rows.change(
        session,
        IS_OPEN,
        ReminderRow.gesture_id == gesture_id,
        state=ReminderState.OVERTAKEN,
    )


def wait_after_all(session: Session, contact_id: int, last_thanks: date | None) -> None:
    """A note of thanks was taken back: what came after `last_thanks` still waits for them."""
    since = date.min if last_thanks is None else last_thanks
    received = _received(contact_id, GestureRow.happened_on > since)
    answered = _answered(contact_id, ResponseRow.answered_on > since)
    rows.change(
        session,
        col(ReminderRow.purpose) == Purpose.THANK,
        or_(col(ReminderRow.gesture_id).in_(received), col(ReminderRow.ask_id).in_(answered)),
        col(ReminderRow.state) == ReminderState.OVERTAKEN,
        state=ReminderState.OPEN,
    )


def _is_thanked_for(session: Session, ask: AskRow, answered_on: date) -> bool:
    """Whether somebody sent a note of thanks on that day or later, or said thanks for the ask."""
    note = select(GestureRow.id).where(
        GestureRow.contact_id == ask.contact_id,
        GestureRow.direction == Direction.GIVEN,
        GestureRow.kind == GestureKind.THANK_YOU_NOTE,
        GestureRow.happened_on >= answered_on,
        GESTURE_STANDS,
    )
    said = select(ReminderRow.id).where(
        ReminderRow.ask_id == ask.id,
        ReminderRow.purpose == Purpose.THANK,
        ReminderRow.state == ReminderState.DONE,
    )
    return session.exec(note).first() is not None or session.exec(said).first() is not None


def _answered(contact_id: int, *conditions: bool) -> SelectOfScalar[Any]:
    """The ids of the asks that the contact answered, where that was not taken back."""
    return (
        select(ResponseRow.ask_id)
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .where(AskRow.contact_id == contact_id, RESPONSE_STANDS, *conditions)
    )


def _received(contact_id: int, *conditions: bool) -> SelectOfScalar[Any]:
    """The ids of the gestures received from the contact that were not taken back."""
    return select(GestureRow.id).where(
        GestureRow.contact_id == contact_id,
        GestureRow.direction == Direction.RECEIVED,
        GESTURE_STANDS,
        *conditions,
    )
