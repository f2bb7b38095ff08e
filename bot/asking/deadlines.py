"""By when what is asked for is needed, and how long an ask keeps gifts away.

Neither pays the other: whoever suggests gifts looks whether an ask stands against that.
"""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot.models import AskRow, WorkspaceRow
from bot.vocabulary import AskState

NO_GIFT_BEFORE = timedelta(days=14)
"""No gesture is suggested this long before a planned ask: it would look like the price of it."""
WAITED_FOR = timedelta(days=60)
"""An ask that was made longer ago is hardly open any more, whatever became of it."""
_ASKED = aliased(AskRow, name="asked_of_them")


def is_missed(needed_by: date | None, day: date) -> bool:
    """Whether an ask on `day` comes too late to be of use."""
    return needed_by is not None and needed_by < day


def soon(session: Session, workspace_id: int, today: date) -> date:
    """Until when an ask is planned so soon that no gesture is suggested before it.

    For at least as long as the cooling-off window lasts: a gesture would move the ask.
    """
    of_workspace = select(WorkspaceRow.cooling_off_days).where(WorkspaceRow.id == workspace_id)
    return today + max(NO_GIFT_BEFORE, timedelta(days=session.exec(of_workspace).one()))


def stands_against_gifts(contact_id: Any, today: date, soon: date) -> ColumnElement[bool]:
    """Whether something is asked of the contact, by anybody, that a gesture would be tied to.

    That is an ask that is open, or planned until `soon`, or for any day if it has a deadline.
    """
    is_planned = and_(
        col(_ASKED.state) == AskState.PLANNED,
        or_(col(_ASKED.planned_for) <= soon, col(_ASKED.needed_by).is_not(None)),
    )
    is_open = and_(col(_ASKED.state) == AskState.MADE, col(_ASKED.made_on) > today - WAITED_FOR)
    asked = columns(col(_ASKED.id)).where(
        col(_ASKED.contact_id) == contact_id, or_(is_planned, is_open)
    )
    # With a limit PostgreSQL looks at each contact's few; it would read every ask there is.
    return asked.limit(1).scalar_subquery().is_not(None)
