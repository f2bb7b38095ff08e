"""The cooling-off window: the time after a gesture given in which nothing is asked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from bot import bulk
from bot.ledger import entries, standing_gestures
from bot.ledger.entries import Gesture
from bot.models import AskRow, GestureRow, WorkspaceRow
from bot.models.unreversed import GESTURE_STANDS
from bot.people.contacts import Contact
from bot.vocabulary import Direction

SHORTEST_DAYS, LONGEST_DAYS = 7, 60
"""How long the window lasts; a constraint holds the workspace's number to it."""
LONGEST = timedelta(days=LONGEST_DAYS)


@dataclass(frozen=True)
class CoolingOff:
    """Why an ask is too early: what was given when, and the first day that it fits."""

    gesture: Gesture
    first_day: date


def window(session: Session, workspace_id: int, contact: Contact, day: date) -> CoolingOff | None:
    """The window that an ask on `day` would fall into, or None when the contact may be asked.

    It runs from the last gesture given on or before `day`, for the workspace's number of days.
    """
    return _window(session, workspace_id, contact, day, col(GestureRow.happened_on) <= day)


def window_ahead(
    session: Session, workspace_id: int, contact: Contact, day: date
) -> CoolingOff | None:
    """The same for a plan, which the last gesture puts off even where its day is another's today.

    Where it is tomorrow already for who gave, and the ask is for today.
    """
    return _window(session, workspace_id, contact, day)


def last_given(session: Session, contact_ids: Collection[int]) -> dict[int, date]:
    """When something was given last to those of the contacts who got anything; by contact."""
    if not contact_ids:
        return {}
    found = session.execute(
        select(col(GestureRow.contact_id), func.max(col(GestureRow.happened_on)).label("last"))
        .where(
            bulk.among(session, col(GestureRow.contact_id), contact_ids),
            col(GestureRow.direction) == Direction.GIVEN,
            GESTURE_STANDS,
        )
        .group_by(col(GestureRow.contact_id))
    )
    return {row.contact_id: row.last for row in found}


def first_days(
    session: Session, workspace_id: int, contact_ids: Collection[int], day: date
) -> dict[int, date]:
    """When an ask fits, for those of the contacts whose window `day` falls into; by contact."""
    if not contact_ids:
        return {}
    last_given = session.execute(
        select(
            col(GestureRow.contact_id),
            func.max(col(GestureRow.happened_on)),
            col(WorkspaceRow.cooling_off_days),
        )
        .join(WorkspaceRow, col(WorkspaceRow.id) == col(GestureRow.workspace_id))
        .where(
            col(GestureRow.workspace_id) == workspace_id,
            bulk.among(session, col(GestureRow.contact_id), contact_ids),
            col(GestureRow.direction) == Direction.GIVEN,
            col(GestureRow.happened_on).between(day - LONGEST, day),
            GESTURE_STANDS,
        )
        .group_by(col(GestureRow.contact_id), col(WorkspaceRow.cooling_off_days))
    )
    fits = {contact_id: on + timedelta(days=days) for contact_id, on, days in last_given}
    return {contact_id: first_day for contact_id, first_day in fits.items() if day < first_day}


def review_asks(session: Session, contact: Contact, given_on: date) -> None:
    """A gesture of `given_on` was taken back: mark anew which asks are made too early."""
    made = select(AskRow).where(
        col(AskRow.contact_id) == contact.id,
        col(AskRow.made_on).between(given_on, given_on + LONGEST),
    )
    mark(session, contact, session.scalars(made).all())


def mark(session: Session, contact: Contact, made: Iterable[AskRow]) -> None:
    """Mark anew whether these asks were made within the window."""
    for row in made:
        assert row.made_on is not None
        early = window(session, row.workspace_id, contact, row.made_on)
        row.inside_window = early is not None
    session.flush()


def _window(
    session: Session,
    workspace_id: int,
    contact: Contact,
    day: date,
    *conditions: ColumnElement[bool],
) -> CoolingOff | None:
    found = session.execute(
        standing_gestures.given(contact.id)
        .add_columns(col(WorkspaceRow.cooling_off_days))
        .join(WorkspaceRow, col(WorkspaceRow.id) == col(GestureRow.workspace_id))
        .where(col(GestureRow.workspace_id) == workspace_id, *conditions)
        .limit(1)
    ).first()
    if found is None:
        return None
    given, cooling_off_days = found
    first_day = given.happened_on + timedelta(days=cooling_off_days)
    return CoolingOff(entries.gesture(given, contact), first_day) if day < first_day else None
