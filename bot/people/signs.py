"""Signs from a contact: something they gave, a meeting, an answer; and a wider rhythm without any.

After three touches of ours without a sign they hear from us less often, once. The next sign, or the
taking back of a touch, ends that.
"""

from datetime import date

from sqlalchemy import BindParameter, bindparam
from sqlalchemy import select as columns
from sqlmodel import Session, col, func, select

from bot.models import AskRow, ContactRow, GestureRow, MeetingRow, ResponseRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.people import cadences
from bot.vocabulary import AskState, CadenceSource, Direction

TOUCHES = 3
"""After how many without a sign the rhythm is made wider."""

_CONTACT: BindParameter[int] = bindparam("contact")
_SINCE: BindParameter[date] = bindparam("since")
_RECEIVED = select(func.max(GestureRow.happened_on)).where(
    GestureRow.contact_id == _CONTACT, GestureRow.direction == Direction.RECEIVED, GESTURE_STANDS
)
_MET = select(func.max(MeetingRow.happened_on)).where(
    MeetingRow.contact_id == _CONTACT, MEETING_STANDS
)
_ANSWERED = (
    select(func.max(ResponseRow.answered_on))
    .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
    .where(AskRow.contact_id == _CONTACT, RESPONSE_STANDS)
)
_SIGNS = columns(
    col(ContactRow.workspace_id),
    col(ContactRow.cadence_from),
    *(sign.scalar_subquery() for sign in (_RECEIVED, _MET, _ANSWERED)),
).where(col(ContactRow.id) == _CONTACT)
_GIVEN = select(func.count(col(GestureRow.id))).where(
    GestureRow.contact_id == _CONTACT,
    GestureRow.direction == Direction.GIVEN,
    col(GestureRow.happened_on) > _SINCE,
    GESTURE_STANDS,
)
_ASKED = select(func.count(col(AskRow.id))).where(
    AskRow.contact_id == _CONTACT,
    col(AskRow.made_on) > _SINCE,
    AskRow.state != AskState.DROPPED,
)
_OURS = columns(_GIVEN.scalar_subquery() + _ASKED.scalar_subquery())


def heed(session: Session, contact_id: int) -> None:
    """Something came or went in the contact's history: widen its rhythm, or end that."""
    asked = {"contact": contact_id}
    workspace_id, source, *signs = session.execute(_SIGNS, asked).one()
    if source is CadenceSource.OWN:
        return
    since = max((day for day in signs if day is not None), default=date.min)
    is_silent = session.execute(_OURS, {**asked, "since": since}).scalar_one() >= TOUCHES
    if is_silent and source is not CadenceSource.WIDENED:
        cadences.widen(session, contact_id)
    elif source is CadenceSource.WIDENED and not is_silent:
        cadences.as_ruled(session, workspace_id, contact_id)
