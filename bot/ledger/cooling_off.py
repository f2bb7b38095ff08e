"""The cooling-off window: the time after a gesture given in which nothing is asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, func, select
from sqlmodel import Session, col

from bot import bulk
from bot.ledger import entries
from bot.ledger.entries import Gesture
from bot.models import AskRow, GestureRow, WorkspaceRow
from bot.models.columns import table_of
from bot.models.unreversed import GESTURE_STANDS
from bot.people.contacts import Contact
from bot.vocabulary import Direction

LONGEST = timedelta(days=60)
"""How long the window lasts at most; a constraint holds the workspace's number to it."""


@dataclass(frozen=True)
class CoolingOff:
    """Why an ask is too early: what was given when, and the first day that it fits."""

    gesture: Gesture
    first_day: date


def window(session: Session, workspace_id: int, contact: Contact, day: date) -> CoolingOff | None:
    """The window that an ask on `day` would fall into, or None when the contact may be asked.

    It runs from the last gesture given on or before `day`, for the workspace's number of days.
    """
    found = session.execute(
        entries.given(contact.id)
        .add_columns(col(WorkspaceRow.cooling_off_days))
        .join(WorkspaceRow, col(WorkspaceRow.id) == col(GestureRow.workspace_id))
        .where(col(GestureRow.workspace_id) == workspace_id, col(GestureRow.happened_on) <= day)
        .limit(1)
    ).first()
    if found is None:
        return None
    given, cooling_off_days = found
    first_day = given.happened_on + timedelta(days=cooling_off_days)
    return CoolingOff(entries.gesture(given, contact), first_day) if day < first_day else None


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


_ASKS, _WORKSPACES = table_of(AskRow), table_of(WorkspaceRow)
_MADE_SOON_AFTER = (
    select(_ASKS.c.id, _ASKS.c.made_on, _WORKSPACES.c.cooling_off_days)
    .join(_WORKSPACES, _WORKSPACES.c.id == _ASKS.c.workspace_id)
    .where(
        _ASKS.c.contact_id == bindparam("contact"),
        _ASKS.c.workspace_id == bindparam("workspace"),
        _ASKS.c.made_on >= bindparam("day"),
        _ASKS.c.made_on < bindparam("last"),
    )
)


def review_asks(session: Session, workspace_id: int, contact: Contact, given_on: date) -> None:
    """A gesture of `given_on` was logged or taken back: mark anew which asks it made too early."""
    within = {"day": given_on, "last": given_on + LONGEST}
    made = session.execute(
        _MADE_SOON_AFTER, {"contact": contact.id, "workspace": workspace_id, **within}
    )
    for ask_id, made_on, cooling_off_days in made.all():
        if made_on < given_on + timedelta(days=cooling_off_days):
            row = session.get_one(AskRow, ask_id)
            row.inside_window = window(session, workspace_id, contact, made_on) is not None
    session.flush()
