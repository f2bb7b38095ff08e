"""The days of the year of many contacts at once, and those that become another contact's."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import delete, update
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import OccasionRow, ReminderRow
from bot.models.columns import saved, table_of
from bot.people import occasions
from bot.people.occasions import Occasion
from bot.people.yearly import Yearly
from bot.vocabulary import OccasionKind

_OCCASIONS, _REMINDERS = table_of(OccasionRow), table_of(ReminderRow)
_Place = tuple[int, OccasionKind, str]
"""Whose a day is, and what it is called: there is one such at most."""


@dataclass(frozen=True)
class FilledIn:
    """A day of a contact as it was filled in, and what was known of it `before`."""

    contact_id: int
    kind: OccasionKind
    name: str
    known: Yearly
    before: Yearly | None


def of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, list[Occasion]]:
    """What is kept of contacts, by their ids; nothing for who has no day."""
    day = _OCCASIONS.c
    rows = session.execute(
        columns(day.contact_id, day.kind, day.month, day.day, day.year, day.name, day.lead_days)
        .where(
            bulk.known_for(day.workspace_id, workspace_id),
            bulk.among(session, day.contact_id, contact_ids),
            day.next_on < date.max,
        )
        .order_by(day.id)
    )
    found: defaultdict[int, list[Occasion]] = defaultdict(list)
    for contact_id, kind, month, of_month, year, name, lead_days in rows:
        found[contact_id].append(Occasion(kind, Yearly(month, of_month, year), name, lead_days))
    return dict(found)


def add_each(
    session: Session,
    workspace_id: int,
    kept: Mapping[int, Sequence[Occasion]],
    today: date,
) -> None:
    """Remember occasions of contacts, by their ids, of whom none of these is known."""
    rows: list[bulk.Values] = [
        {
            "contact_id": contact_id,
            "kind": occasion.kind,
            "name": occasion.name,
            "lead_days": occasion.lead_days,
            "month": occasion.yearly.month,
            "day": occasion.yearly.day,
            "year": occasion.yearly.year,
            "next_on": occasion.yearly.next_on(today).isoformat(),
        }
        for contact_id, occasions in kept.items()
        for occasion in occasions
    ]
    if rows:
        bulk.add(session, OccasionRow, rows, {"workspace_id": workspace_id})


def keep_each(
    session: Session,
    workspace_id: int,
    kept: Mapping[int, Sequence[Occasion]],
    today: date,
) -> None:
    """The same in place of what was known; of two of one name and contact the later one counts."""
    if not kept:
        return
    rows = _rows(session, kept)
    new: defaultdict[int, dict[_Place, Occasion]] = defaultdict(dict)
    for contact_id, days in kept.items():
        for day in days:
            place = contact_id, day.kind, day.name
            if (row := rows.get(place)) is None:
                new[contact_id][place] = day
            else:
                occasions.put(row, day, today)
    session.flush()
    unknown = {contact_id: list(days.values()) for contact_id, days in new.items()}
    add_each(session, workspace_id, unknown, today)


def take_out(session: Session, filled: Sequence[FilledIn], today: date) -> list[FilledIn]:
    """Have days that are still as they were filled in be as before, or be gone; which were that.

    Of a day that was filled in in two steps, the later one comes first.
    """
    if not filled:
        return []
    rows = _rows(session, {one.contact_id for one in filled})
    gone, taken_out = dict[int, OccasionRow](), []
    for one in filled:
        row = rows.get((one.contact_id, one.kind, one.name))
        if row is None or row.next_on == date.max:
            continue
        known = occasions.occasion_of(row)
        if known.yearly != one.known:
            continue
        taken_out.append(one)
        if one.before is None:
            gone[saved(row.id)] = rows.pop((one.contact_id, one.kind, one.name))
        else:
            occasions.put(row, replace(known, yearly=one.before), today)
    _remove(session, gone)
    return taken_out


def _remove(session: Session, gone: Mapping[int, OccasionRow]) -> None:
    """Delete days, but for those that a reminder tells of."""
    told = columns(_REMINDERS.c.occasion_id).where(
        bulk.among(session, _REMINDERS.c.occasion_id, gone)
    )
    told_of = set(session.scalars(told))
    for occasion_id in told_of:
        occasions.put_away(gone[occasion_id])
    session.flush()
    untold = gone.keys() - told_of
    session.execute(delete(_OCCASIONS).where(bulk.among(session, _OCCASIONS.c.id, untold)))
    for occasion_id in untold:
        session.expunge(gone[occasion_id])


def _rows(session: Session, contact_ids: Collection[int]) -> dict[_Place, OccasionRow]:
    rows = session.exec(
        select(OccasionRow).where(bulk.among(session, col(OccasionRow.contact_id), contact_ids))
    )
    return {(row.contact_id, row.kind, row.name): row for row in rows}


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


def put_back(session: Session, moved: Sequence[int], kept_id: int, gone_id: int) -> None:
    """Have the days that were moved, and are the kept contact's still, be the other's again."""
    is_meant = bulk.among(session, col(OccasionRow.id), moved)
    is_there = col(OccasionRow.contact_id) == kept_id
    session.execute(update(OccasionRow).where(is_meant, is_there).values(contact_id=gone_id))
