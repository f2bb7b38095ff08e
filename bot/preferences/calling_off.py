"""Days away that are called off, or that end earlier: undone as any change of them is."""

import dataclasses
from datetime import date, datetime

from sqlmodel import Session

from bot.database import locked
from bot.models import MemberRow
from bot.preferences import absences
from bot.preferences.absences import Absence
from bot.preferences.former import Leave
from bot.team import members
from bot.team.calendars import Period
from bot.team.members import Member


def call_off(
    session: Session,
    member: Member,
    now: datetime,
    first: date | None = None,
    last: date | None = None,
) -> Period | None:
    """The member is not away after all: from `first` on, or from then to `last`, where it is told.

    The one absence that ends so; None, and nothing is done, where that may be several, or only a
    part of one.
    """
    row, today = locked(session, MemberRow, member.id), member.today(now)
    held = absences.to_come(session, row, today)
    meant = [one for one in held if first is None or _overlaps(one.period, first, last)]
    if len(meant) != 1 or not _is_whole(meant[0].period, first, last, today):
        return None
    _keep(session, row, [one for one in held if one is not meant[0]], None, now)
    return meant[0].period


def end(
    session: Session, member: Member, now: datetime, on: date | None = None
) -> tuple[Absence, Leave | None] | None:
    """The member is back from today or `on` on, though they are away now.

    The absence as it was, and what is left of it; None where they aren't away until then.
    """
    row, today = locked(session, MemberRow, member.id), member.today(now)
    held = absences.to_come(session, row, today)
    running = next((one for one in held if one.period.contains(today)), None)
    if running is None or (on is not None and not today <= on <= running.period.last):
        return None
    left = None
    if on is not None and on > today:
        left = dataclasses.replace(running.leave, last=on - absences.ONE_DAY)
    _keep(session, row, [one for one in held if one is not running], left, now)
    return running, left


def _keep(
    session: Session, row: MemberRow, kept: list[Absence], new: Leave | None, now: datetime
) -> None:
    absences.keep(session, row, kept, new, now)
    members.look_again(session, row, now)


def _overlaps(period: Period, first: date, last: date | None) -> bool:
    return period.first <= (last or first) and first <= period.last


def _is_whole(period: Period, first: date | None, last: date | None, today: date) -> bool:
    """Whether all of the days that are still to come are called off."""
    begins = first is None or first <= max(period.first, today)
    return begins and (last is None or period.last <= last)
