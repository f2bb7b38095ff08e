"""More people than a member may be reminded of: when the rhythm can't be kept, what would fit."""

from datetime import date
from math import ceil

from sqlmodel import Session, col, func, select

from bot.models import ContactRow, MemberRow
from bot.models.reminded import IS_REMINDED
from bot.team.calendars import Calendar

DAYS_A_WEEK = 7


def told_lately(row: MemberRow, today: date) -> bool:
    """Whether the member heard of it in this month already."""
    told = row.told_of_rhythm_on
    return told is not None and (told.year, told.month) == (today.year, today.month)


def fitting_days(session: Session, row: MemberRow, works: Calendar) -> int | None:
    """The interval in days, the same for all their contacts, that the member's maximum allows.

    None when the rhythms fit as they are: each contact wants a reminder every `ideal_days`, and
    the member takes so many a week.
    """
    count, wanted_a_week = session.exec(
        select(func.count(), func.sum(DAYS_A_WEEK * 1.0 / col(ContactRow.ideal_days))).where(
            ContactRow.owner_id == row.id,
            IS_REMINDED,
        )
    ).one()
    possible = min(row.most_per_week, row.most_per_day * len(works.week))
    if not count or wanted_a_week <= possible:
        return None
    return ceil(count * DAYS_A_WEEK / possible)
