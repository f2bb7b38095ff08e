"""Contacts about whom nobody is reminded to give something, since a campaign is under way.

Nobody else writes their table. Each contact is in one campaign at a time. Of two that were made
one, the hold goes with the one that is kept.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, update
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import HoldRow, MergeRow
from bot.people import merges

# Made once: a new alias has to find each of its columns again, which takes longer than the query.
_HOLD = aliased(HoldRow, name="held_now")


def hold(
    session: Session, workspace_id: int, campaign_id: int, contact_ids: Collection[int], until: date
) -> None:
    """Hold all of the contacts through `until`. Raises IntegrityError where one is held already."""
    if not contact_ids:
        return
    same = {"workspace_id": workspace_id, "campaign_id": campaign_id, "until": until}
    rows = [{"contact_id": contact_id} for contact_id in contact_ids]
    bulk.add(session, HoldRow, rows, same)


def hold_until(session: Session, campaign_id: int, until: date) -> None:
    """Hold all whom the campaign holds through another day, whoever they became since."""
    session.execute(
        update(HoldRow).where(col(HoldRow.campaign_id) == campaign_id).values(until=until)
    )


def release(session: Session, workspace_id: int, campaign_id: int) -> None:
    """Hold nobody of the campaign any longer, whoever they became."""
    session.execute(
        delete(HoldRow).where(
            col(HoldRow.workspace_id) == workspace_id, col(HoldRow.campaign_id) == campaign_id
        )
    )
    _inherit(session, workspace_id)


def is_held(contact_id: Any, today: Any) -> ColumnElement[bool]:
    """Whether the contact with this id is held on the day; either may be a column or a value."""
    return _row(contact_id, col(_HOLD.until) >= today)


def is_in_campaign(contact_id: Any) -> ColumnElement[bool]:
    """Whether a campaign has not let the contact go yet, though it may not hold it any more."""
    return _row(contact_id)


def of_contact(session: Session, contact_id: int, today: date) -> tuple[int, date] | None:
    """The id of the campaign that holds the contact today, and through which day."""
    return of_contacts(session, [contact_id], today).get(contact_id)


def of_contacts(
    session: Session, contact_ids: Collection[int], today: date
) -> dict[int, tuple[int, date]]:
    """The same of several, by their ids, of those that are held."""
    held = columns(col(HoldRow.contact_id), col(HoldRow.campaign_id), col(HoldRow.until)).where(
        bulk.among(session, col(HoldRow.contact_id), contact_ids), col(HoldRow.until) >= today
    )
    return {
        contact_id: (campaign_id, until) for contact_id, campaign_id, until in session.execute(held)
    }


def move(session: Session, gone_id: int, kept_id: int) -> int | None:
    """Two contacts are one: who is kept is held, and of two holds through the later day.

    Returns the id of the campaign whose hold was that of the one that goes, and is not any more.
    """
    gone, kept = session.get(HoldRow, gone_id), session.get(HoldRow, kept_id)
    if gone is None or (kept is not None and kept.until >= gone.until):
        return None
    campaign_id = gone.campaign_id
    _swap(session, gone_id, kept_id)
    return campaign_id


def put_back(session: Session, campaign_id: int, held_by: int, gone_id: int) -> None:
    """They are two again: who was gone has the hold of the campaign, which `held_by` has by now."""
    held = session.get(HoldRow, held_by)
    if held is not None and held.campaign_id == campaign_id:
        _swap(session, held_by, gone_id)


def forget(session: Session, contact_id: int) -> None:
    """The contact is forgotten, and nothing is kept from anybody about it."""
    session.execute(delete(HoldRow).where(col(HoldRow.contact_id) == contact_id))


def _row(contact_id: Any, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    held = select(_HOLD.contact_id).where(col(_HOLD.contact_id) == contact_id, *conditions)
    # With an offset PostgreSQL looks each contact up, and doesn't read all holds of everybody.
    return exists(held.offset(0))


def _swap(session: Session, one_id: int, other_id: int) -> None:
    """Each of two contacts has the hold of the other, if it has any."""
    rows = [session.get(HoldRow, contact_id) for contact_id in (one_id, other_id)]
    told = [None if row is None else row.model_dump() for row in rows]
    for row in rows:
        if row is not None:
            session.delete(row)
    session.flush()
    for values, contact_id in zip(told, (other_id, one_id), strict=True):
        if values is not None:
            session.add(HoldRow(**{**values, "contact_id": contact_id}))
    session.flush()


def _inherit(session: Session, workspace_id: int) -> None:
    """Who was kept, and is held no more, has the hold of the other, if that one was held too."""
    left = (
        select(HoldRow.contact_id)
        .join(MergeRow, col(MergeRow.gone_id) == col(HoldRow.contact_id))
        .where(HoldRow.workspace_id == workspace_id, col(MergeRow.undone_at).is_(None))
    )
    for gone_id in session.exec(left).all():
        kept_id = merges.successor(session, gone_id)
        if session.get(HoldRow, kept_id) is None:
            _swap(session, gone_id, kept_id)
