"""Absences: the periods in which a member is away; those that touch are one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.models import AbsenceRow, MemberRow
from bot.models.columns import saved
from bot.preferences import former
from bot.preferences.former import Away
from bot.team.calendars import Period, local_day

MOST = 10
"""How many can lie ahead: as many as a dialog lists."""
LONGEST = timedelta(days=366)
FURTHEST = timedelta(days=2 * 366)
"""How far ahead an absence may end: a working day is looked for a year beyond that."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Absence:
    id: int
    period: Period


def to_come(session: Session, row: MemberRow, today: date) -> tuple[Absence, ...]:
    """Those that last beyond yesterday, the first first."""
    return tuple(_value(one) for one in _rows(session, row, today))


def periods(session: Session, row: MemberRow, today: date) -> tuple[Period, ...]:
    """When they are, the first first."""
    return tuple(one.period for one in to_come(session, row, today))


def too_many(kept: Sequence[Absence], new: Period) -> bool:
    """Whether there would be more than `MOST` with the new one."""
    return len(_apart(kept, new)) >= MOST


def keep(
    session: Session,
    row: MemberRow,
    kept: Sequence[Absence],
    new: Period | None,
    now: datetime,
) -> None:
    """Keep of the absences to come only these and the new one, merged with those it touches.

    How it was before is remembered.
    """
    today = local_day(now, row.time_zone)
    before = Away(periods(session, row, today))
    apart = kept if new is None else _apart(kept, new)
    after = [absence.period for absence in apart]
    if new is not None:
        merged = [new, *(absence.period for absence in kept if absence not in apart)]
        first, last = min(one.first for one in merged), max(one.last for one in merged)
        after.append(Period(first, last))
    replace(session, row, after, today)
    former.remember(session, row, before, Away(periods(session, row, today)), now)


def replace(session: Session, row: MemberRow, wanted: Sequence[Period], today: date) -> None:
    """The member is away in these periods, of those to come, and in no others."""
    stays = set()
    for one in _rows(session, row, today):
        if (period := _value(one).period) in wanted:
            stays.add(period)
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


def _value(row: AbsenceRow) -> Absence:
    return Absence(saved(row.id), Period(row.first_day, row.last_day))
