"""When a member can be reminded: their calendar, their pause, and whether Slack reaches them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Select
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import AbsenceRow, MemberRow
from bot.models.columns import saved
from bot.team.calendars import Calendar, NeverAtWork, Period

MOST_PER_DAY = 3
"""How many reminders a nudge, of which there is one a day, holds at most."""
SILENT_AFTER = 5
"""From so many nudges in a row on, without a sign of the member, they get fewer."""
SKIPPED_FOR = timedelta(days=1)
"""How long a member is left out for whom planning failed."""
LEEWAY = timedelta(minutes=5)
"""How much later than it could be a look may be: the clocks of two machines differ a little."""
SILENT_GAP = timedelta(days=6, hours=12)
"""How long a silent member is left alone after a nudge: about a week, whatever the hour."""


Whose = Select[MemberRow, AbsenceRow]
"""A query for members, a row for each of their absences, or one without any."""


def with_absences(chosen: SelectOfScalar[MemberRow]) -> Whose:
    """A query for the members that another one chooses, and when they are away, for `calendars`.

    What is asked at every tick of the clock is made once: making it takes longer than running it.
    """
    member = aliased(MemberRow, chosen.subquery())
    return (
        columns(member, AbsenceRow)
        .outerjoin(AbsenceRow, col(AbsenceRow.member_id) == member.id)
        .order_by(col(member.id))
    )


def calendars(
    session: Session, found: Whose, given: Mapping[str, object] | None = None
) -> Sequence[tuple[MemberRow, Calendar]]:
    """The members that a query of `with_absences` finds, each with their calendar.

    `given` are the values for its parameters.
    """
    rows: dict[int, MemberRow] = {}
    away: defaultdict[int, list[Period]] = defaultdict(list)
    for row, absence in session.execute(found, given):
        rows[saved(row.id)] = row
        if absence is not None:
            away[absence.member_id].append(Period(absence.first_day, absence.last_day))
    return [(row, _calendar(row, tuple(away[row_id]))) for row_id, row in rows.items()]


def calendar(session: Session, row: MemberRow) -> Calendar:
    """The calendar of one member."""
    absences = session.exec(select(AbsenceRow).where(AbsenceRow.member_id == row.id))
    return _calendar(row, tuple(Period(one.first_day, one.last_day) for one in absences))


def next_nudge_at(row: MemberRow, works: Calendar, now: datetime) -> datetime | None:
    """When to look next for what the member is to be reminded of, in UTC and later than `now`.

    None while they left, can't be reached, have paused until they say so, or never work.
    """
    if not row.is_active or row.unreachable or (row.paused and row.resumes_on is None):
        return None
    earliest = now
    if row.resumes_on is not None:
        earliest = max(now, works.opening(row.resumes_on) - timedelta(microseconds=1))
    try:
        return works.next_opening(earliest)
    except NeverAtWork:
        return None


def latest_look(row: MemberRow, works: Calendar, now: datetime) -> datetime | None:
    """The latest moment that can be set now to look again; None where there is none to set."""
    looks = next_nudge_at(row, works, now + SILENT_GAP if is_silent(row) else now)
    return looks and max(looks, now + SKIPPED_FOR) + LEEWAY


def is_silent(row: MemberRow) -> bool:
    """Whether the member has let the last nudges pass without a sign."""
    return row.unanswered_nudges >= SILENT_AFTER


def _calendar(row: MemberRow, away: tuple[Period, ...]) -> Calendar:
    return Calendar(
        row.time_zone,
        row.opens_at,
        row.closes_at,
        working_days=None if row.working_days is None else frozenset(map(int, row.working_days)),
        country=row.country,
        region=row.region,
        good_friday_off=row.good_friday_off,
        away=away,
    )
