"""Whom a member will be reminded of next, while nobody is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot.models import ContactRow, OccasionRow, ReminderRow
from bot.models.reminded import IS_REMINDED
from bot.models.seen import seen_by
from bot.people import contacts, holds
from bot.people.contacts import Contact
from bot.team.calendars import Calendar
from bot.team.members import Member
from bot.vocabulary import ReminderState

MOST_LOOKED_AT = 100
"""How many occasions that are mentioned ahead are looked at, the next to come."""


@dataclass(frozen=True)
class Coming:
    """Who is due next, and from which working day on."""

    contact: Contact
    day: date


def find(session: Session, member: Member, works: Calendar, today: date) -> Coming | None:
    """The first of the member's reminders, contacts and occasions that are still to come."""
    queries = (_reminder(member, today), _contact(member, today), _occasion(member, today))
    found = [(row.day, row.contact_id) for query in queries for row in session.execute(query)]
    found += _mentioned_ahead(session, member, today)
    if not found:
        return None
    day, contact_id = min(found)
    contact = contacts.by_id(session, member, contact_id)
    return Coming(contact, works.working_day_from(day))


def _reminder(member: Member, today: date) -> Select[Any]:
    return (
        _first(ReminderRow.contact_id, ReminderRow.show_on, today)
        .join(ContactRow, col(ContactRow.id) == col(ReminderRow.contact_id))
        .where(
            col(ReminderRow.member_id) == member.id,
            col(ReminderRow.state) == ReminderState.OPEN,
            seen_by(member.id),
        )
    )


def _contact(member: Member, today: date) -> Select[Any]:
    due_on = col(ContactRow.due_on)
    return _first(ContactRow.id, due_on, today).where(
        col(ContactRow.owner_id) == member.id, IS_REMINDED, ~holds.is_held(ContactRow.id, due_on)
    )


def _occasion(member: Member, today: date) -> Select[Any]:
    return (
        _first(OccasionRow.contact_id, OccasionRow.next_on, today)
        .join(ContactRow, col(ContactRow.id) == col(OccasionRow.contact_id))
        .where(col(ContactRow.owner_id) == member.id, IS_REMINDED)
    )


def _mentioned_ahead(session: Session, member: Member, today: date) -> Iterable[tuple[date, int]]:
    """When occasions with a lead time are first mentioned, and whose they are."""
    rows = session.exec(
        select(OccasionRow)
        .join(ContactRow, col(ContactRow.id) == OccasionRow.contact_id)
        .where(
            ContactRow.owner_id == member.id,
            IS_REMINDED,
            col(OccasionRow.lead_days) > 0,
            col(OccasionRow.next_on) > today,
        )
        .order_by(col(OccasionRow.next_on))
        .limit(MOST_LOOKED_AT)
    )
    for row in rows:
        day = row.next_on - timedelta(days=row.lead_days)
        if day > today and row.ahead_for != row.next_on:
            yield day, row.contact_id


def _first(contact_id: Any, day: Any, today: date) -> Select[Any]:
    """A query for the contact whose day comes first after today."""
    named: tuple[Any, Any] = col(contact_id).label("contact_id"), col(day).label("day")
    return columns(*named).where(col(day) > today).order_by(col(day), col(contact_id)).limit(1)
