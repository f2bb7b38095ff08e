"""The cooling-off window: the time after a gesture given in which nothing is asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, func, select

from bot import bulk
from bot.ledger import entries
from bot.ledger.entries import Entry
from bot.models import AskRow, GestureRow
from bot.models.standing import GESTURE_STANDS
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team import workspaces
from bot.vocabulary import Direction


@dataclass(frozen=True)
class CoolingOff:
    """Why an ask is too early: what was given when, and the first day that it fits."""

    gesture: Entry
    first_day: date


def window(session: Session, workspace_id: int, contact: Contact, day: date) -> CoolingOff | None:
    """The window that an ask on `day` would fall into, or None when the contact may be asked.

    It runs from the last gesture given on or before `day`, for the workspace's number of days.
    """
    given = entries.last_given(session, contact.id, day)
    if given is None:
        return None
    first_day = given.happened_on + _length(session, workspace_id)
    if day >= first_day:
        return None
    return CoolingOff(entries.gesture_entry(session, given), first_day)


def first_days(
    session: Session, workspace_id: int, contact_ids: Collection[int], day: date
) -> dict[int, date]:
    """When an ask fits, for those of the contacts whose window `day` falls into; by contact."""
    if not contact_ids:
        return {}
    length = _length(session, workspace_id)
    given = select(GestureRow.contact_id, func.max(GestureRow.happened_on)).where(
        bulk.among(session, col(GestureRow.contact_id), contact_ids),
        GestureRow.direction == Direction.GIVEN,
        GestureRow.happened_on <= day,
        GestureRow.happened_on > day - length,
        GESTURE_STANDS,
    )
    last_given = session.exec(given.group_by(col(GestureRow.contact_id)))
    return {contact_id: given_on + length for contact_id, given_on in last_given}


def review_asks(session: Session, workspace_id: int, contact_id: int, given_on: date) -> None:
    """A gesture of `given_on` was logged or taken back: mark anew which asks it made too early."""
    contact = contacts.by_id(session, workspace_id, contact_id)
    made = session.exec(
        select(AskRow).where(
            AskRow.contact_id == contact_id,
            col(AskRow.made_on) >= given_on,
            col(AskRow.made_on) < given_on + _length(session, workspace_id),
        )
    ).all()
    for row in made:
        assert row.made_on is not None
        row.inside_window = window(session, workspace_id, contact, row.made_on) is not None
    session.flush()


def _length(session: Session, workspace_id: int) -> timedelta:
    return timedelta(days=workspaces.find(session, workspace_id).cooling_off_days)
