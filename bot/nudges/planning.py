"""Planning: nudges for the members whose time has come, many in one transaction.

A tick costs what is due: members are found by an indexed moment, their contacts by an indexed day,
and what a batch of members needs is read and written together.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import BindParameter, ColumnElement, bindparam, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.asking import deadlines
from bot.models import MemberRow
from bot.models.columns import saved
from bot.nudges import asking_again, candidates, capacity, choice, due_contacts, recent, writing
from bot.nudges.choice import Waiting
from bot.nudges.due_contacts import DueContact
from bot.nudges.writing import Planned, Said
from bot.people import stand_ins
from bot.reminders import lending, occasions, promises
from bot.team import availability
from bot.team.availability import MOST_PER_DAY, Whose
from bot.team.calendars import Calendar
from bot.vocabulary import Purpose

MEMBERS_AT_ONCE = 500
"""How many members are planned in one transaction."""


def due_members(session: Session, workspace_id: int, now: datetime) -> Sequence[int]:
    """The members whose time for a nudge has come, the longest waiting first."""
    query = select(MemberRow.id).where(*_is_due(workspace_id, now)).order_by(*_longest_first())
    return [member_id for member_id in session.exec(query) if member_id is not None]


def plan_due(session: Session, workspace_id: int, now: datetime) -> int:
    """Plan nudges for the members who wait longest; how many members were looked at.

    They are claimed by moving `next_nudge_at` on, and locked until then: several processes can do
    this at once. Who is met outside working hours (the bot was down) waits for the next opening.
    """
    return _plan(session, now, _DUE, {"workspace_id": workspace_id, "now": now})


def plan_one(session: Session, workspace_id: int, member_id: int, now: datetime) -> None:
    """The same for one member of the workspace, if they are still due."""
    given = {"workspace_id": workspace_id, "now": now, "member_id": member_id}
    _plan(session, now, _DUE_ONE, given)


def skip(session: Session, workspace_id: int, member_id: int, now: datetime) -> None:
    """Planning for the member failed, maybe for their calendar: try again in a day."""
    session.exec(
        update(MemberRow)
        .where(*_is_due(workspace_id, now), col(MemberRow.id) == member_id)
        .values(next_nudge_at=now + availability.SKIPPED_FOR)
    )


def _is_due(
    workspace_id: int | BindParameter[int], now: datetime | BindParameter[datetime]
) -> tuple[ColumnElement[bool], ...]:
    return col(MemberRow.workspace_id) == workspace_id, col(MemberRow.next_nudge_at) <= now


def _longest_first() -> tuple[ColumnElement[datetime], ColumnElement[int]]:
    return col(MemberRow.next_nudge_at), col(MemberRow.id)  # type: ignore[return-value]


def _with_calendars(*conditions: ColumnElement[bool]) -> Whose:
    """A query for those who are due, of whom no other process sees that they are."""
    is_now = _is_due(bindparam("workspace_id"), bindparam("now"))
    due = select(MemberRow).where(*is_now, *conditions).order_by(*_longest_first())
    due = due.limit(MEMBERS_AT_ONCE).with_for_update(skip_locked=True, key_share=True)
    return availability.with_absences(due)


_DUE = _with_calendars()
_DUE_ONE = _with_calendars(col(MemberRow.id) == bindparam("member_id"))


def _plan(session: Session, now: datetime, due: Whose, given: Mapping[str, object]) -> int:
    rows, works = _claim(session, now, due, given)
    by_day: defaultdict[date, list[MemberRow]] = defaultdict(list)
    for row in rows:
        if works[saved(row.id)].contains(now) and not row.paused and row.is_active:
            by_day[works[saved(row.id)].today(now)].append(row)
    for today, members in by_day.items():
        _plan_day(session, members, works, today, now)
    return len(rows)


def _claim(
    session: Session, now: datetime, due: Whose, given: Mapping[str, object]
) -> tuple[Sequence[MemberRow], Mapping[int, Calendar]]:
    """Members who are due, and are no more for any other process, and their calendars."""
    found = availability.calendars(session, due, given)
    rows = [row for row, _ in found]
    works = {saved(row.id): calendar for row, calendar in found}
    for row in rows:
        if row.resumes_on is not None and row.resumes_on <= works[saved(row.id)].today(now):
            row.paused, row.resumes_on = False, None
    session.flush()
    moved = {
        saved(row.id): availability.next_nudge_at(row, works[saved(row.id)], now) for row in rows
    }
    bulk.move(session, MemberRow.next_nudge_at, moved)
    return rows, works


def _plan_day(
    session: Session,
    rows: Sequence[MemberRow],
    works: Mapping[int, Calendar],
    today: date,
    now: datetime,
) -> None:
    """Plan for members of one workspace for whom it is `today`."""
    workspace_id = rows[0].workspace_id
    lately = recent.find(session, [saved(row.id) for row in rows], today)
    places = {
        saved(row.id): recent.places(row, lately.get(saved(row.id), []), now)
        for row in rows
        if recent.may_be_nudged(lately.get(saved(row.id), []), today, now)
    }
    if not places:
        return
    free = [member_id for member_id, number in places.items() if number > 0]
    who = stand_ins.find(session, workspace_id, today)
    lending.settle(session, workspace_id, who, today)
    lending.take_over(session, who, free, today)
    occasions.open_due(session, workspace_id, {one: works[one] for one in free}, who, today)
    soon = deadlines.soon(session, workspace_id, today)
    found = candidates.open_reminders(session, workspace_id, places, today, soon)
    # What ends here, or waits for another month, leaves its contact to be given something.
    writing.tidy(session, found)
    due = due_contacts.find(session, free, today, soon, MOST_PER_DAY)
    left = due_contacts.left_behind(session, who, free, today, soon, MOST_PER_DAY)
    planned = []
    for row in rows:
        member_id = saved(row.id)
        if member_id in places:
            own = [*due.get(member_id, []), *left.get(member_id, [])]
            waiting = [*found.waiting[member_id], *map(_to_give, own)]
            served_on = recent.served_on(lately.get(member_id, []))
            chosen = choice.choose(waiting, places[member_id], today, served_on)
            if chosen:
                planned.append(_planned(session, row, works[member_id], chosen, own, now))
    heard = {one for one, nudges in lately.items() if recent.asked_again(nudges)}
    may_hear = [one for one in planned if one.member.id not in heard]
    again = asking_again.find(session, workspace_id, may_hear, today)
    planned = [replace(one, later_ask_id=again.get(saved(one.member.id))) for one in planned]
    writing.write(session, planned, today, now)


def _to_give(contact: DueContact) -> Waiting:
    is_first_touch = not contact.met_before
    return Waiting(Purpose.GIVE, contact.id, contact.red_on, is_first_touch=is_first_touch)


def _planned(
    session: Session,
    row: MemberRow,
    works: Calendar,
    chosen: Sequence[Waiting],
    due: Sequence[DueContact],
    now: datetime,
) -> Planned:
    """The member's nudge of today with what was chosen, out of all their contacts that are due."""
    today = works.today(now)
    by_id = {contact.id: contact for contact in due}
    new = [by_id[one.contact_id] for one in chosen if one.reminder_id is None]
    fitting_days, next_look_at = None, None
    if _leaves_red(due, new) and not capacity.told_lately(row, today):
        fitting_days = capacity.fitting_days(session, row, works)
    is_silent = availability.is_silent(row)
    if is_silent:
        next_look_at = _next_look_at_silent(session, row, works, now)
    asks_to_stop = is_silent and row.asked_to_stop_on is None
    said = Said(works.closing(today), asks_to_stop, fitting_days)
    return Planned(row, chosen, new, said, next_look_at)


def _next_look_at_silent(
    session: Session, row: MemberRow, works: Calendar, now: datetime
) -> datetime | None:
    """In about a week, but no later than on the next day for which something is promised.

    What is promised for today may not arrive, so that tomorrow is soon enough for that.
    """
    in_a_week = availability.next_nudge_at(row, works, now + availability.SILENT_GAP)
    promised_for = promises.next_day(session, saved(row.id))
    if promised_for is None or in_a_week is None:
        return in_a_week
    before = works.opening(promised_for) - timedelta(microseconds=1)
    for_promise = availability.next_nudge_at(row, works, max(now, before))
    return min(in_a_week, for_promise or in_a_week)


def _leaves_red(due: Sequence[DueContact], shown: Sequence[DueContact]) -> bool:
    """Whether a contact waits beyond its maximum and still isn't shown."""
    return max((contact.red_together for contact in due), default=0) > len(shown)
