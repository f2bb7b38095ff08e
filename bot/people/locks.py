"""One transaction at a time changes what belongs to a contact: its reminders, asks and facts too.

Whoever changes several rows takes them in one order, so that no two wait for each other: the
workspace, a kept command, members, contacts, their organisations and households, then what belongs
to these (which needs no order of its own), imports, nudges last, and many of one kind by their ids.
The functions here are called before anything of a contact is changed, and before what is decided
about is read.

SQLite has one writer at a time, and nothing to lock.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Select, any_, bindparam, func, select
from sqlmodel import Session, col

from bot import bulk
from bot.database import POSTGRESQL
from bot.models import (
    ContactRow,
    HouseholdContactRow,
    HouseholdRow,
    NudgeReminderRow,
    OrganisationRow,
    ReminderRow,
)
from bot.models.columns import table_of

_CONTACTS, _REMINDERS = table_of(ContactRow), table_of(ReminderRow)
_ORGANISATIONS = table_of(OrganisationRow)
# Rows that point to a contact may still be added by others: FOR NO KEY UPDATE.
_LOCKED = select(_CONTACTS.c.id).order_by(_CONTACTS.c.id).with_for_update(key_share=True)
_ORGANISATIONS_LOCKED = (
    select(_ORGANISATIONS.c.id).order_by(_ORGANISATIONS.c.id).with_for_update(key_share=True)
)
_HOUSEHOLDS, _LIVING = table_of(HouseholdRow), table_of(HouseholdContactRow)
_HOUSEHOLDS_LOCKED = (
    select(_HOUSEHOLDS.c.id).order_by(_HOUSEHOLDS.c.id).with_for_update(key_share=True)
)
_CONTACT = _LOCKED.where(_CONTACTS.c.id == bindparam("contact"))
_OF_REMINDER = _LOCKED.where(
    _CONTACTS.c.id.in_(
        select(_REMINDERS.c.contact_id).where(
            _REMINDERS.c.id == bindparam("reminder"),
            _REMINDERS.c.workspace_id == bindparam("workspace"),
        )
    )
)


def contact(session: Session, contact_id: int) -> None:
    """Wait until nobody else changes what belongs to the contact, and keep it so."""
    _take(session, _CONTACT, {"contact": contact_id})


def contacts(session: Session, contact_ids: Collection[int]) -> None:
    """The same for many contacts."""
    if contact_ids:
        _take(session, _LOCKED.where(bulk.among(session, _CONTACTS.c.id, contact_ids)), {})


def of_gifts(session: Session, contact_ids: Collection[int]) -> None:
    """The same for all that the organisations and households of these contacts are given, and give.

    Whoever takes them took the contacts first.
    """
    organisations = select(_CONTACTS.c.organisation_id).where(
        bulk.among(session, _CONTACTS.c.id, contact_ids)
    )
    _take(session, _ORGANISATIONS_LOCKED.where(_ORGANISATIONS.c.id.in_(organisations)), {})
    households = select(_LIVING.c.household_id).where(
        bulk.among(session, _LIVING.c.contact_id, contact_ids), _LIVING.c.left_at.is_(None)
    )
    _take(session, _HOUSEHOLDS_LOCKED.where(_HOUSEHOLDS.c.id.in_(households)), {})


def of_reminder(session: Session, workspace_id: int, reminder_id: int) -> None:
    """The same for the contact of a reminder; nobody waits for one outside the workspace."""
    _take(session, _OF_REMINDER, {"reminder": reminder_id, "workspace": workspace_id})


def of_reminders(session: Session, reminder_ids: Collection[int]) -> None:
    """The same for the contacts of many reminders."""
    if reminder_ids:
        theirs = select(_REMINDERS.c.contact_id).where(
            bulk.among(session, _REMINDERS.c.id, reminder_ids)
        )
        _take(session, _among(theirs), {})


def of_nudges(session: Session, nudge_ids: Collection[int]) -> None:
    """The same for the contacts that these nudges tell of."""
    theirs = (
        select(col(ReminderRow.contact_id))
        .join(NudgeReminderRow, col(NudgeReminderRow.reminder_id) == col(ReminderRow.id))
        .where(bulk.among(session, col(NudgeReminderRow.nudge_id), nudge_ids))
    )
    _take(session, _among(theirs), {})


def _among(contact_ids: Select[Any]) -> Select[Any]:
    # As an array, or PostgreSQL might walk through all contacts by their ids to have them in order.
    return _LOCKED.where(_CONTACTS.c.id == any_(func.array(contact_ids.scalar_subquery())))


def _take(session: Session, rows: Select[Any], given: Mapping[str, int]) -> None:
    if session.get_bind().dialect.name == POSTGRESQL:
        session.execute(rows, given)
