"""Contacts about whom nobody is reminded to give something, since a campaign is under way.

Nobody else writes their table. Each contact is in one campaign at a time.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session


def hold(
    session: Session, workspace_id: int, campaign_id: int, contact_ids: Collection[int], until: date
) -> None:
    """Hold all of the contacts through `until`. Raises IntegrityError where one is held already."""
    raise NotImplementedError


def release(session: Session, campaign_id: int, contact_ids: Collection[int] | None = None) -> None:
    """Hold these of the campaign, or all, no longer."""
    raise NotImplementedError


def is_held(contact_id: Any, today: date) -> ColumnElement[bool]:
    """Whether the contact with this id, a column or a value, is held today."""
    raise NotImplementedError


def of_contact(session: Session, contact_id: int, today: date) -> tuple[int, date] | None:
    """The id of the campaign that holds the contact today, and through which day."""
    raise NotImplementedError
