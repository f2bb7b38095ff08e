"""When a member can be reminded: their calendar, their pause, and whether Slack reaches them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import AbsenceRow, MemberRow
from bot.team.calendars import Calendar, NeverAtWork, Period

MOST_PER_DAY = 3
"""How many reminders a nudge, of which there is one a day, holds at most."""
SILENT_AFTER = 5
"""From so many nudges in a row on, without a sign of the member, they get fewer."""
SILENT_GAP = timedelta(days=6, hours=12)
"""How long a silent member is left alone after a nudge: about a week, whatever the hour."""


def calendars(session: Session, rows: Iterable[MemberRow]) -> Mapping[int, Calendar]:
    """The calendars of these members, by their ids."""
    rows = list(rows)
    ids = [row.id for row in rows if row.id is not None]
    if not ids:
        return {}
    away: defaultdict[int, list[Period]] = defaultdict(list)
    for absence in session.exec(
        select(AbsenceRow).where(bulk.among(session, col(AbsenceRow.member_id), ids))
    ):
        away[absence.member_id].append(Period(absence.first_day, absence.last_day))
    return {row.id: _calendar(row, tuple(away[row.id])) for row in rows if row.id is not None}


def calendar(session: Session, row: MemberRow) -> Calendar:
    """The calendar of one member."""
    (only,) = calendars(session, [row]).values()
    return only


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
        away=away,
    )
