"""Events of Slack, which delivers each at least once: here each counts once.

Whoever wants to handle an event takes it first, in a transaction of its own, so that a second
delivery sees it, in whichever process. A failure must not lose it: who fails gives it back, and of
who died it can be taken over a little later. Only what is settled is never handled again.
"""

from datetime import datetime, timedelta
from enum import Enum, auto

from sqlalchemy import ColumnElement, and_, delete, or_, update
from sqlmodel import Session, col, select

from bot.database import added
from bot.models import EventRow

TAKES_AT_MOST = timedelta(seconds=30)
"""How long one can be handled. Slack tries again at once, after a minute and after five more."""
KEPT = timedelta(days=2)
"""How long an event is remembered. Slack may deliver it again for a day."""


class State(Enum):
    """How an event stands for who wants to take it."""

    TAKEN = auto()
    """It is theirs to handle now, and nobody else's."""
    UNDER_WAY = auto()
    """Somebody else is at it, and may yet fail."""
    HANDLED = auto()


def take(session: Session, workspace_id: int, event_id: str, now: datetime) -> State:
    """Take an event to handle it, unless somebody did before; `event_id` is Slack's."""
    new = EventRow(workspace_id=workspace_id, slack_event_id=event_id, taken_at=now)
    if added(session, new):
        _forget_old(session, workspace_id, now)
        return State.TAKEN
    this = _is(workspace_id, event_id)
    taken_over = session.exec(
        update(EventRow)
        .where(
            this,
            ~col(EventRow.is_handled),
            or_(
                col(EventRow.taken_at) <= now - TAKES_AT_MOST,
                # By a clock that was ahead.
                col(EventRow.taken_at) > now + TAKES_AT_MOST,
            ),
        )
        .values(taken_at=now)
    )
    if taken_over.rowcount == 1:
        return State.TAKEN
    is_handled = session.exec(select(EventRow.is_handled).where(this)).first()
    return State.HANDLED if is_handled else State.UNDER_WAY


def settle(session: Session, workspace_id: int, event_id: str) -> None:
    """The event was handled: it counts no more."""
    session.exec(update(EventRow).where(_is(workspace_id, event_id)).values(is_handled=True))


def give_back(session: Session, workspace_id: int, event_id: str) -> None:
    """Handling the event failed: it counts when it comes again."""
    session.exec(delete(EventRow).where(_is(workspace_id, event_id)))


def _is(workspace_id: int, event_id: str) -> ColumnElement[bool]:
    return and_(
        col(EventRow.workspace_id) == workspace_id, col(EventRow.slack_event_id) == event_id
    )


def _forget_old(session: Session, workspace_id: int, now: datetime) -> None:
    session.exec(
        delete(EventRow).where(
            col(EventRow.workspace_id) == workspace_id, col(EventRow.taken_at) < now - KEPT
        )
    )
