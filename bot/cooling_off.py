"""The cooling-off window: the time after a gesture given in which nothing is asked."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from bot import ledger, reminders, workspaces
from bot.contacts import Contact
from bot.ledger import Entry
from bot.models import AskRow
from bot.vocabulary import AskState, Direction

GESTURES_SEEN = 50
"""How many of the latest gestures are looked through for the last one before a day."""


@dataclass(frozen=True)
class CoolingOff:
    """Why an ask is too early: what was given when, and the first day that it fits."""

    gesture: Entry
    first_day: date


def window(session: Session, workspace_id: int, contact: Contact, day: date) -> CoolingOff | None:
    """The window that an ask on `day` would fall into, or None when the contact may be asked.

    It runs from the last gesture given on or before `day`, for the workspace's number of days.
    """
    given = next(
        (
            row
            for row in ledger.standing_gestures(
                session, contact.id, Direction.GIVEN, limit=GESTURES_SEEN
            )
            if row.happened_on <= day
        ),
        None,
    )
    if given is None:
        return None
    first_day = given.happened_on + _length(session, workspace_id)
    if day >= first_day:
        return None
    return CoolingOff(ledger.gesture_entry(session, given), first_day)


def delay_planned_asks(
    session: Session, workspace_id: int, contact: Contact, given_on: date
) -> None:
    """Something was given on `given_on`: asks planned for the window after it wait for its end."""
    first_day = given_on + _length(session, workspace_id)
    planned = session.exec(
        select(AskRow).where(
            AskRow.contact_id == contact.id,
            AskRow.state == AskState.PLANNED,
            col(AskRow.planned_for) < first_day,
        )
    ).all()
    for row in planned:
        assert row.id is not None
        row.planned_for = first_day
        session.flush()
        reminders.wait_until_ripe(
            session, row.workspace_id, row.member_id, row.contact_id, row.id, first_day
        )


def _length(session: Session, workspace_id: int) -> timedelta:
    return timedelta(days=workspaces.find(session, workspace_id).cooling_off_days)
