"""Absences: the periods in which a member is away; those that touch are one.

One can name who stands in: for all contacts but the private ones, and those with a stand-in of
their own. `bot.people.stand_ins` has what that means.
"""

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
_DAY = timedelta(days=1)


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


def too_many(kept: Sequence[Absence], new: Period) -> bool:
    """Whether there would be more than `MOST` with the new one."""
    return len(_apart(kept, new)) >= MOST


def keep(
    session: Session,
    row: MemberRow,
    kept: Sequence[Absence],
    new: Leave | None,
    now: datetime,
) -> None:
    """Keep of the absences to come only these and the new one, merged with those it touches.

    Who is named for the new one stands in for all of that; where nobody is, whoever was named
    before. How it was before is remembered.
    """
    today = local_day(now, row.time_zone)
    before = Away(leaves(session, row, today))
    apart = kept if new is None else _apart(kept, new)
    after = [absence.leave for absence in apart]
    if new is not None:
        after.append(_merged([new, *(one.leave for one in kept if one not in apart)]))
    replace(session, row, after, today)
    former.remember(session, row, before, Away(leaves(session, row, today)), now)


def _merged(touching: Sequence[Leave]) -> Leave:
    """One for all of them, with the first stand-in that is named."""
    first, last = min(one.first for one in touching), max(one.last for one in touching)
    named = (one.stand_in_id for one in touching if one.stand_in_id is not None)
    return Leave(first, last, next(named, None))


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


def _apart(absences: Sequence[Absence], period: Period) -> list[Absence]:
    """Those that neither overlap the period nor end or start right beside it."""
    return [
        absence
        for absence in absences
        if absence.period.last < period.first - _DAY or absence.period.first > period.last + _DAY
    ]


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
