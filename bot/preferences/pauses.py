"""Pauses: no nudges until a day, or until the member says so; nothing that waits is lost."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.database import within
from bot.delivery import hours, postings
from bot.models import MemberRow, NudgeRow
from bot.models.columns import saved
from bot.preferences import absences, former
from bot.preferences.former import NO_PAUSE, Leave, Pause
from bot.refusals import (
    NotYours,
    PauseOver,
    PauseTooLong,
    StandsInForOneself,
    TooManyAbsences,
)
from bot.team import availability, members
from bot.team.calendars import Period
from bot.team.members import Member

LONGEST = timedelta(days=2 * 366)
"""How far ahead a pause may end. A working day is looked for beyond it, but not without end."""


@dataclass(frozen=True)
class Standing:
    """Whether a member has paused, and what comes next.

    `until` is the first day on which nudges may come again; None for a pause without an end.
    `next_nudge_at` is in UTC; None when nothing comes until something changes.
    """

    paused: bool
    until: date | None
    next_nudge_at: datetime | None


def standing(session: Session, member: Member) -> Standing:
    """How things are now."""
    row = session.get_one(MemberRow, member.id)
    return Standing(row.paused, row.resumes_on, row.next_nudge_at)


def pause(session: Session, member: Member, until: date | None, now: datetime) -> Standing:
    """No nudges before the first working day on or after `until`; None: until told otherwise.

    A new pause takes the place of the one before. A nudge that is not yet on its way is withdrawn.
    Raises PauseOver and PauseTooLong.
    """
    today = member.today(now)
    if until is not None and until <= today:
        raise PauseOver(until)
    if until is not None and until > today + LONGEST:
        raise PauseTooLong(until)
    row = session.get_one(MemberRow, member.id)
    _change(session, row, Pause(is_on=True, until=until), now)
    return standing(session, member)


def plan(
    session: Session,
    member: Member,
    period: Period,
    now: datetime,
    stand_in_id: int | None = None,
) -> None:
    """No nudges in a period, which counts as one of being away; whoever is named stands in then.

    Raises PauseTooLong and TooManyAbsences, StandsInForOneself for the member, and Gone for a
    stand-in outside the workspace.
    """
    if stand_in_id == member.id:
        raise StandsInForOneself
    if stand_in_id is not None:
        members.by_id(session, member.workspace_id, stand_in_id)
    today = member.today(now)
    if period.last > today + LONGEST:
        raise PauseTooLong(period.last)
    row = session.get_one(MemberRow, member.id)
    kept = absences.to_come(session, row, today)
    leave = Leave(period.first, period.last, stand_in_id)
    if absences.too_many(kept, leave):
        raise TooManyAbsences(absences.MOST)
    absences.keep(session, row, kept, leave, now)
    members.look_again(session, row, now)
    hours.keep_to(session, member.workspace_id, member.slack_user_id, now)


def resume(session: Session, member: Member, now: datetime, on: date | None = None) -> Standing:
    """Nudges come again from the next start of work on, or the pause lasts until the day `on`.

    Without a pause nothing changes. Raises PauseOver and PauseTooLong.
    """
    row = session.get_one(MemberRow, member.id)
    if not row.paused:
        return standing(session, member)
    if on is not None and on != member.today(now):
        return pause(session, member, on, now)
    _change(session, row, NO_PAUSE, now)
    return standing(session, member)


def of(row: MemberRow) -> Pause:
    """The one that the member has set, if any."""
    return Pause(row.paused, row.resumes_on)


def put(session: Session, row: MemberRow, pause: Pause, now: datetime) -> None:
    """There is this pause, or none, and it isn't remembered what was before."""
    row.paused, row.resumes_on = pause.is_on, pause.until
    if pause.is_on:
        postings.withdraw(session, saved(row.id))
    members.look_again(session, row, now)


def stop(session: Session, member: Member, now: datetime) -> Standing:
    """A silent member was asked, and wants no more nudges."""
    return pause(session, member, None, now)


def keep(session: Session, member: Member, now: datetime) -> Standing:
    """A silent member was asked, and wants nudges again on every day that they work."""
    row = session.get_one(MemberRow, member.id)
    was_silent = availability.is_silent(row)
    row.unanswered_nudges, row.asked_to_stop_on = 0, None
    if was_silent:
        members.look_again(session, row, now)
    return resume(session, member, now)


def close_question(session: Session, member: Member, nudge_id: int) -> None:
    """The member answered what this nudge asked, so it asks no more. Raises Gone and NotYours."""
    row = within(session, NudgeRow, member.workspace_id, nudge_id)
    if row.member_id != member.id:
        raise NotYours
    row.asks_to_stop = False


def _change(session: Session, row: MemberRow, pause: Pause, now: datetime) -> None:
    former.remember(session, row, of(row), pause, now)
    put(session, row, pause, now)
