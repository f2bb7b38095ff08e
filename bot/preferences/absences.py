"""Absences: the periods in which a member is away; those that touch are one for one stand-in.

One can name who stands in: for all contacts but the private ones, and those with a stand-in of
their own. `bot.people.stand_ins` has what that means.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.models import AbsenceRow, MemberRow
from bot.models.columns import saved
from bot.people import stand_ins
from bot.preferences import former
from bot.preferences.former import Away, Leave
from bot.team.calendars import Period, local_day
from bot.team.members import Member

MOST = 10
"""How many can lie ahead: as many as a dialog lists."""
LONGEST = timedelta(days=366)
FURTHEST = timedelta(days=2 * 366)
"""How far ahead an absence may end: a working day is looked for a year beyond that."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Absence:
    """The `stand_in` is a name."""

    id: int
    period: Period
    stand_in_id: int | None = None
    stand_in: str | None = None

    @property
    def leave(self) -> Leave:
        return Leave(self.period.first, self.period.last, self.stand_in_id)


def to_come(session: Session, row: MemberRow, today: date) -> tuple[Absence, ...]:
    """Those that last beyond yesterday, the first first."""
    rows = _rows(session, row, today)
    named = {one.stand_in_id for one in rows if one.stand_in_id is not None}
    names = stand_ins.colleagues(session, named, today)
    return tuple(
        Absence(
            saved(one.id),
            Period(one.first_day, one.last_day),
            one.stand_in_id,
            names[one.stand_in_id].name if one.stand_in_id else None,
        )
        for one in rows
    )


def of(session: Session, member: Member, today: date) -> tuple[Absence, ...]:
    """The same of a member."""
    return to_come(session, session.get_one(MemberRow, member.id), today)


def leaves(session: Session, row: MemberRow, today: date) -> tuple[Leave, ...]:
    """When they are, and who stands in, the first first."""
    return tuple(_leave(one) for one in _rows(session, row, today))


def too_many(kept: Sequence[Absence], new: Leave) -> bool:
    """Whether there would be more than `MOST` with the new one."""
    return len(_with(kept, new)) > MOST


def keep(
    session: Session,
    row: MemberRow,
    kept: Sequence[Absence],
    new: Leave | None,
    now: datetime,
) -> None:
    """Keep of the absences to come only these and the new one; how it was before is remembered.

    Who is named stands in for the days that were told with them and no others: on days of two
    absences whoever is named for the new one, and where nobody is, whoever was named before.
    """
    today = local_day(now, row.time_zone)
    before = Away(leaves(session, row, today))
    after = [one.leave for one in kept] if new is None else _with(kept, new)
    replace(session, row, after, today)
    former.remember(session, row, before, Away(leaves(session, row, today)), now)


def _with(kept: Sequence[Absence], new: Leave) -> list[Leave]:
    """These and the new one, no two of them on one day."""
    held = [one.leave for one in kept]
    if new.stand_in_id is None:
        named = [one for one in held if one.stand_in_id is not None]
        return _joined([*held, *_without([new], named)])
    return _joined([*_without(held, [new]), new])


def _without(leaves: Sequence[Leave], others: Sequence[Leave]) -> list[Leave]:
    """What is left of the absences on days that are in none of the others."""
    left = list(leaves)
    for other in others:
        parts = (
            part
            for one in left
            for part in (
                dataclasses.replace(one, last=min(one.last, other.first - ONE_DAY)),
                dataclasses.replace(one, first=max(one.first, other.last + ONE_DAY)),
            )
        )
        left = [part for part in parts if part.first <= part.last]
    return left


def _joined(leaves: Sequence[Leave]) -> list[Leave]:
    """Those that touch or overlap are one where the same colleague stands in, or nobody."""
    joined: list[Leave] = []
    for one in sorted(leaves, key=lambda leave: leave.first):
        before = joined[-1] if joined else None
        is_next = before is not None and one.first <= before.last + ONE_DAY
        if before is not None and is_next and before.stand_in_id == one.stand_in_id:
            joined[-1] = dataclasses.replace(before, last=max(before.last, one.last))
        else:
            joined.append(one)
    return joined


def replace(session: Session, row: MemberRow, wanted: Sequence[Leave], today: date) -> None:
    """The member is away in these periods, of those to come, and in no others."""
    stays = set()
    for one in _rows(session, row, today):
        if (leave := _leave(one)) in wanted:
            stays.add(leave)
        else:
            session.delete(one)
    for period in wanted:
        if period not in stays:
            session.add(
                AbsenceRow(
                    workspace_id=row.workspace_id,
                    member_id=saved(row.id),
                    first_day=period.first,
                    last_day=period.last,
                    stand_in_id=period.stand_in_id,
                )
            )
    session.flush()


def _rows(session: Session, row: MemberRow, today: date) -> Sequence[AbsenceRow]:
    return session.exec(
        select(AbsenceRow)
        .where(
            AbsenceRow.workspace_id == row.workspace_id,
            AbsenceRow.member_id == row.id,
            col(AbsenceRow.last_day) >= today,
        )
        .order_by(col(AbsenceRow.first_day), col(AbsenceRow.id))
    ).all()


def _leave(row: AbsenceRow) -> Leave:
    return Leave(row.first_day, row.last_day, row.stand_in_id)
