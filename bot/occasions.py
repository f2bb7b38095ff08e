"""Occasions: birthdays and anniversaries, reminded of on the day or the working day before."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlmodel import Session, col, select

from bot.calendars import Calendar
from bot.models import ContactRow, OccasionRow, ReminderRow
from bot.vocabulary import OccasionKind, Purpose

LATE = timedelta(days=3)
"""How long after its day an occasion is still worth a word."""
AHEAD = timedelta(days=14)
"""How long days off may last for an occasion in them to be reminded of before they begin."""


def keep(
    session: Session,
    workspace_id: int,
    contact_id: int,
    kind: OccasionKind,
    month: int,
    day: int,
    year: int | None,
    today: date,
) -> None:
    """Remember a contact's occasion, in place of what was known of this kind.

    Raises ValueError for a date that is in no year.
    """
    row = session.exec(
        select(OccasionRow).where(OccasionRow.contact_id == contact_id, OccasionRow.kind == kind)
    ).one_or_none()
    if row is None:
        row = OccasionRow(
            workspace_id=workspace_id,
            contact_id=contact_id,
            kind=kind,
            month=month,
            day=day,
            next_on=next_on(month, day, today),
        )
        session.add(row)
    row.month, row.day, row.year = month, day, year
    row.next_on = next_on(month, day, today)
    session.flush()


def next_on(month: int, day: int, earliest: date) -> date:
    """The first such day on or after `earliest`; 29 February is kept on the 28th in other years.

    Raises ValueError for a date that is in no year.
    """
    date(2000, month, day)  # a leap year, so that only what never comes is refused
    this_year = _in_year(earliest.year, month, day)
    return this_year if this_year >= earliest else _in_year(earliest.year + 1, month, day)


def open_due(
    session: Session, workspace_id: int, works: Mapping[int, Calendar], today: date
) -> list[ReminderRow]:
    """Open the reminders for occasions of today, and of the days off before the next working day.

    `works` holds the calendars of the members for whom it is `today`, by their ids. An occasion
    that was missed by up to `LATE` (the bot was down) still counts.
    """
    due = session.exec(
        select(OccasionRow, ContactRow.owner_id)
        .join(ContactRow, col(ContactRow.id) == OccasionRow.contact_id)
        .where(
            OccasionRow.workspace_id == workspace_id,
            col(OccasionRow.next_on) <= today + AHEAD,
            col(ContactRow.owner_id).in_(works),
            col(ContactRow.is_reminded),
        )
        .with_for_update(of=OccasionRow)
    ).all()
    opened = []
    for occasion, owner_id in due:
        if owner_id is None or occasion.next_on > _last_day_before_work(works[owner_id], today):
            continue
        if occasion.next_on >= today - LATE:
            opened.append(_open(occasion, owner_id, today))
        after = max(occasion.next_on, today) + timedelta(days=1)
        occasion.next_on = next_on(occasion.month, occasion.day, after)
    session.add_all(opened)
    session.flush()
    return opened


def _open(occasion: OccasionRow, owner_id: int, today: date) -> ReminderRow:
    return ReminderRow(
        workspace_id=occasion.workspace_id,
        member_id=owner_id,
        contact_id=occasion.contact_id,
        purpose=Purpose.OCCASION,
        show_on=today,
        occasion_id=occasion.id,
        occurs_on=occasion.next_on,
    )


def _last_day_before_work(works: Calendar, today: date) -> date:
    return works.working_day_after(today) - timedelta(days=1)


def _in_year(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
