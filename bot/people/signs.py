"""Signs from a contact: something they gave, a meeting, an answer; and a wider rhythm without any.

After three touches of ours without a sign they hear from us less often, once: what was given, and
asks that were left unanswered. An ask that waits may still be answered; and where nothing was
given, nothing can come back. The next sign, or the taking back of a touch, ends that.
"""

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Date, Select, bindparam, func, literal, union_all
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot.models import AskRow, ContactRow, GestureRow, MeetingRow, ResponseRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.people import cadences
from bot.vocabulary import AskState, CadenceSource, Direction

TOUCHES = 3
"""After how many without a sign the rhythm is made wider."""

_CONTACT: BindParameter[int] = bindparam("contact")
_RECEIVED: Select[Any] = columns(col(GestureRow.happened_on).label("day")).where(
    col(GestureRow.contact_id) == _CONTACT,
    col(GestureRow.direction) == Direction.RECEIVED,
    GESTURE_STANDS,
)
_MET = columns(col(MeetingRow.happened_on)).where(
    col(MeetingRow.contact_id) == _CONTACT, MEETING_STANDS
)
_ANSWERED = (
    columns(col(ResponseRow.answered_on))
    .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
    .where(col(AskRow.contact_id) == _CONTACT, RESPONSE_STANDS)
)
_SIGNS = union_all(_RECEIVED, _MET, _ANSWERED).subquery("sign")
_LAST = func.coalesce(columns(func.max(_SIGNS.c.day)).scalar_subquery(), literal(date.min, Date))
_GIVEN = columns(func.count(col(GestureRow.id))).where(
    col(GestureRow.contact_id) == _CONTACT,
    col(GestureRow.direction) == Direction.GIVEN,
    col(GestureRow.happened_on) > _LAST,
    GESTURE_STANDS,
)
_ASKED = columns(func.count(col(AskRow.id))).where(
    col(AskRow.contact_id) == _CONTACT,
    col(AskRow.made_on) > _LAST,
    col(AskRow.state) == AskState.UNANSWERED,
)
_OF_CONTACT = columns(
    col(ContactRow.workspace_id),
    col(ContactRow.cadence_from),
    _GIVEN.scalar_subquery().label("given"),
    _ASKED.scalar_subquery().label("asked"),
).where(col(ContactRow.id) == _CONTACT)
"""Whose the contact is, and how many gifts and asks were without a sign."""


def heed(session: Session, contact_id: int) -> None:
    """Something came or went in the contact's history: widen its rhythm, or end that."""
    told = session.execute(_OF_CONTACT, {"contact": contact_id}).one()
    is_silent = told.given > 0 and told.given + told.asked >= TOUCHES
    if told.cadence_from is CadenceSource.WIDENED and not is_silent:
        cadences.as_ruled(session, told.workspace_id, contact_id)
    elif is_silent and told.cadence_from not in cadences.OWNED:
        cadences.widen(session, contact_id)
