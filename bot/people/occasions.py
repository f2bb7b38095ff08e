"""The days of the year that belong to a contact: birthdays and anniversaries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.models import OccasionRow
from bot.models.columns import saved
from bot.vocabulary import OccasionKind

_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Yearly:
    """A day of the year, and the year of the first one where it is known.

    Raises ValueError for a date that is in no year.
    """

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(_LEAP_YEAR, self.month, self.day)


def keep(
    session: Session,
    workspace_id: int,
    contact_id: int,
    kind: OccasionKind,
    yearly: Yearly,
    today: date,
) -> None:
    """Remember a contact's occasion, in place of what was known of this kind."""
    row = session.exec(
        select(OccasionRow).where(
            OccasionRow.workspace_id == workspace_id,
            OccasionRow.contact_id == contact_id,
            OccasionRow.kind == kind,
        )
    ).one_or_none()
    if row is None:
        add_many(session, workspace_id, kind, {contact_id: yearly}, today)
        return
    row.month, row.day, row.year = yearly.month, yearly.day, yearly.year
    row.next_on = next_on(yearly.month, yearly.day, today)
    session.flush()


def add_many(
    session: Session,
    workspace_id: int,
    kind: OccasionKind,
    days: Mapping[int, Yearly],
    today: date,
) -> None:
    """Remember occasions of contacts of whom none of this kind is known; `days` by contact."""
    rows: list[bulk.Values] = [
        {
            "contact_id": contact_id,
            "name": "",
            "lead_days": 0,
            "month": day.month,
            "day": day.day,
            "year": day.year,
            "next_on": next_on(day.month, day.day, today).isoformat(),
        }
        for contact_id, day in days.items()
    ]
    if rows:
        bulk.add(session, OccasionRow, rows, {"workspace_id": workspace_id, "kind": kind})


def has_any(session: Session, contact_id: int) -> bool:
    """Whether any day of the year belongs to the contact."""
    theirs = select(OccasionRow.id).where(OccasionRow.contact_id == contact_id)
    return session.exec(theirs).first() is not None


def forget(session: Session, contact_id: int) -> None:
    """No day belongs to the contact any more. Rows stay, as reminders of the past point to them."""
    nobodys = {"month": 1, "day": 1, "year": None, "next_on": date.max}
    session.execute(
        update(OccasionRow).where(col(OccasionRow.contact_id) == contact_id).values(nobodys)
    )


def birthday(session: Session, contact_id: int) -> Yearly | None:
    """When the contact was born; None where nobody knows."""
    row = session.exec(_birthday(contact_id)).one_or_none()
    return None if row is None or row.day is None else Yearly(row.month, row.day, row.year)


def move(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Have one contact's days be another's, but for those that this one has, too; their ids."""
    own = select(OccasionRow.kind, OccasionRow.name).where(OccasionRow.contact_id == kept_id)
    known = set(session.exec(own))
    theirs = session.exec(select(OccasionRow).where(OccasionRow.contact_id == gone_id))
    moved = [row for row in theirs if (row.kind, row.name) not in known]
    for row in moved:
        row.contact_id = kept_id
    session.flush()
    return [saved(row.id) for row in moved]


def put_back(session: Session, moved: Sequence[int], contact_id: int) -> None:
    """Have the days that were moved be the contact's again."""
    session.execute(
        update(OccasionRow)
        .where(bulk.among(session, col(OccasionRow.id), moved))
        .values(contact_id=contact_id)
    )


def _birthday(contact_id: int) -> SelectOfScalar[OccasionRow]:
    return select(OccasionRow).where(
        OccasionRow.contact_id == contact_id, OccasionRow.kind == OccasionKind.BIRTHDAY
    )


def next_on(month: int, day: int, earliest: date) -> date:
    """The first such day on or after `earliest`; 29 February is kept on the 28th in other years."""
    this_year = _in_year(earliest.year, month, day)
    return this_year if this_year >= earliest else _in_year(earliest.year + 1, month, day)


def _in_year(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
