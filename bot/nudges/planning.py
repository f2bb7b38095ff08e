"""Planning: nudges for the members whose time has come, many in one transaction.

A tick costs what is due: members are found by an indexed moment, their contacts by an indexed day,
and what a batch of members needs is read and written together.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.giving import ideas
from bot.models import MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.columns import saved
from bot.nudges import candidates, capacity, choice
from bot.nudges.candidates import DueContact
from bot.nudges.choice import Line, Waiting, line_of
from bot.reminders import batches, occasions
from bot.reminders.batches import ToGive
from bot.team import availability
from bot.team.availability import MOST_PER_DAY
from bot.team.calendars import Calendar
from bot.vocabulary import PostingState, Purpose

MEMBERS_AT_ONCE = 500
"""How many members are planned in one transaction."""
QUIET_BETWEEN = timedelta(hours=8)
"""Two nudges are at least this far apart, also for a member who crosses the date line."""
WEEK = timedelta(days=7)
_NEVER_SHOWN = (PostingState.LAPSED, PostingState.FAILED)


@dataclass(frozen=True)
class _Recent:
    """A nudge of the last week: what its reminders were for.

    `at` is when it went out, None if it did not.
    """

    day: date
    at: datetime | None
    purposes: list[Purpose]


@dataclass(frozen=True)
class _Picked:
    """What one member is shown today, and which of their contacts are due, by id."""

    row: MemberRow
    works: Calendar
    reminders: Sequence[Waiting]
    due: Mapping[int, DueContact]

    @property
    def new_contacts(self) -> Sequence[DueContact]:
        """Those for whom a reminder is opened."""
        return [self.due[one.contact_id] for one in self.reminders if one.reminder_id is None]

    @property
    def leaves_red(self) -> bool:
        """Whether a contact waits beyond its maximum and still isn't shown."""
        red = max((contact.red_together for contact in self.due.values()), default=0)
        return red > len(self.new_contacts)


@dataclass(frozen=True)
class _Said:
    """What a nudge tells besides its reminders, and until when it is worth telling."""

    good_until: datetime
    asks_to_stop: bool
    fitting_days: int | None


def due_members(session: Session, workspace_id: int, now: datetime) -> Sequence[int]:
    """The members whose time for a nudge has come, the longest waiting first."""
    query = select(MemberRow.id).where(*_is_due(workspace_id, now)).order_by(*_longest_first())
    return [member_id for member_id in session.exec(query) if member_id is not None]


def plan_due(session: Session, workspace_id: int, now: datetime) -> int:
    """Plan nudges for the members who wait longest; how many members were looked at.

    They are claimed by moving `next_nudge_at` on, and locked until then: several processes can do
    this at once. Who is met outside working hours (the bot was down) waits for the next opening.
    """
    return _plan(session, now, *_is_due(workspace_id, now))


def plan_one(session: Session, workspace_id: int, member_id: int, now: datetime) -> None:
    """The same for one member of the workspace, if they are still due."""
    _plan(session, now, *_is_due(workspace_id, now), col(MemberRow.id) == member_id)


def skip(session: Session, workspace_id: int, member_id: int, now: datetime) -> None:
    """Planning for the member failed, maybe for their calendar: try again in a day."""
    session.exec(
        update(MemberRow)
        .where(*_is_due(workspace_id, now), col(MemberRow.id) == member_id)
        .values(next_nudge_at=now + timedelta(days=1))
    )


def _is_due(workspace_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return col(MemberRow.workspace_id) == workspace_id, col(MemberRow.next_nudge_at) <= now


def _longest_first() -> tuple[ColumnElement[datetime], ColumnElement[int]]:
    return col(MemberRow.next_nudge_at), col(MemberRow.id)  # type: ignore[return-value]


def _plan(session: Session, now: datetime, *conditions: ColumnElement[bool]) -> int:
    rows, works = _claim(session, now, *conditions)
    by_day: defaultdict[date, list[MemberRow]] = defaultdict(list)
    for row in rows:
        if works[saved(row.id)].contains(now) and not row.paused and row.is_active:
            by_day[works[saved(row.id)].today(now)].append(row)
    for today, members in by_day.items():
        _plan_day(session, members, works, today, now)
    return len(rows)


def _claim(
    session: Session, now: datetime, *conditions: ColumnElement[bool]
) -> tuple[Sequence[MemberRow], Mapping[int, Calendar]]:
    """Members of whom no other process sees that they are due, and their calendars."""
    rows = session.exec(
        select(MemberRow)
        .where(*conditions)
        .order_by(*_longest_first())
        .limit(MEMBERS_AT_ONCE)
        .with_for_update(skip_locked=True, key_share=True)
    ).all()
    works = availability.calendars(session, rows)
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
    recent = _recent(session, [saved(row.id) for row in rows], today)
    free = {
        saved(row.id): places
        for row in rows
        if (places := _places(row, recent.get(saved(row.id), []), today, now)) > 0
    }
    if not free:
        return
    at_work = {member_id: works[member_id] for member_id in free}
    occasions.open_due(session, rows[0].workspace_id, at_work, today)
    reminders = candidates.open_reminders(session, free, today)
    due = candidates.due_contacts(session, free, today, MOST_PER_DAY)
    picked = []
    for row in rows:
        member_id = saved(row.id)
        if member_id not in free:
            continue
        found = reminders.get(member_id, []) + candidates.to_give(due.get(member_id, []))
        served_on = _served_on(recent.get(member_id, []))
        chosen = choice.choose(found, free[member_id], today, served_on)
        if chosen:
            contacts = {contact.id: contact for contact in due.get(member_id, [])}
            picked.append(_Picked(row, works[member_id], chosen, contacts))
    _write(session, picked, today, now)


def _recent(
    session: Session, member_ids: Sequence[int], today: date
) -> Mapping[int, list[_Recent]]:
    """The nudges of the last seven days that were, or may have been, seen; by member."""
    found: defaultdict[int, dict[int, _Recent]] = defaultdict(dict)
    for row, purpose in session.exec(
        select(NudgeRow, col(ReminderRow.purpose))
        .join(NudgeReminderRow, col(NudgeReminderRow.nudge_id) == NudgeRow.id)
        .join(ReminderRow, col(ReminderRow.id) == NudgeReminderRow.reminder_id)
        .where(
            bulk.among(session, col(NudgeRow.member_id), member_ids),
            col(NudgeRow.day) > today - WEEK,
        )
    ):
        went_out = row.claimed_at if row.state not in _NEVER_SHOWN else None
        nudge = found[row.member_id].setdefault(saved(row.id), _Recent(row.day, went_out, []))
        nudge.purposes.append(purpose)
    return {member_id: list(nudges.values()) for member_id, nudges in found.items()}


def _places(row: MemberRow, recent: Sequence[_Recent], today: date, now: datetime) -> int:
    """How many reminders the member may get today."""
    too_late_for = now - QUIET_BETWEEN
    if any(nudge.day >= today or (nudge.at and nudge.at > too_late_for) for nudge in recent):
        return 0
    shown = sum(len(nudge.purposes) for nudge in recent if nudge.at)
    left_this_week = row.most_per_week - shown
    return min(row.most_per_day, left_this_week)


def _served_on(recent: Sequence[_Recent]) -> Mapping[Line, date]:
    """The day on which each line last had a place, as far as the week goes back."""
    in_order = sorted(recent, key=lambda nudge: nudge.day)
    return {line_of(purpose): nudge.day for nudge in in_order for purpose in nudge.purposes}


def _write(session: Session, picked: Sequence[_Picked], today: date, now: datetime) -> None:
    """Open the reminders that are new, and put all that were picked into nudges."""
    if not picked:
        return
    new = _open(session, picked, today)
    nudges = _add_nudges(session, picked, today, now)
    shown: list[bulk.Values] = [
        {
            "nudge_id": nudges[saved(one.row.id)],
            "reminder_id": reminder.reminder_id or new[reminder.contact_id],
            "position": position,
        }
        for one in picked
        for position, reminder in enumerate(one.reminders)
    ]
    bulk.add(session, NudgeReminderRow, shown, {"workspace_id": picked[0].row.workspace_id})
    promised = [
        reminder.reminder_id
        for one in picked
        for reminder in one.reminders
        if reminder.is_promised and reminder.reminder_id is not None
    ]
    batches.keep_promises(session, promised)
    session.flush()


def _open(session: Session, picked: Sequence[_Picked], today: date) -> Mapping[int, int]:
    """Open reminders to give, each with an idea; their ids by contact."""
    new = {contact.id: contact for one in picked for contact in one.new_contacts}
    if not new:
        return {}
    lately = candidates.last_kinds(session, new, ideas.FREE_BEFORE_PRICED)
    opened = [
        ToGive(
            contact.owner_id,
            contact.id,
            ideas.suggest(
                contact.audience,
                lately.get(contact.id, []),
                met_before=contact.met_before,
                seed=f"{contact.id}:{today.isoformat()}",
            ),
        )
        for contact in new.values()
    ]
    return batches.open_giving(session, picked[0].row.workspace_id, opened, today)


def _add_nudges(
    session: Session, picked: Sequence[_Picked], today: date, now: datetime
) -> Mapping[int, int]:
    """Nudges of today; their ids by member. Those that are alike are written together."""
    alike: defaultdict[_Said, list[bulk.Values]] = defaultdict(list)
    for one in picked:
        alike[_said(session, one, today, now)].append({"member_id": one.row.id})
    nudges: dict[int, int] = {}
    for said, members in alike.items():
        same = {
            "workspace_id": picked[0].row.workspace_id,
            "day": today,
            "state": PostingState.DUE,
            "due_at": now,
            "attempts": 0,
            **asdict(said),
        }
        nudges |= bulk.add(session, NudgeRow, members, same, by="member_id")
    return nudges


def _said(session: Session, picked: _Picked, today: date, now: datetime) -> _Said:
    row, works = picked.row, picked.works
    asks_to_stop, fitting_days = False, None
    if availability.is_silent(row):
        asks_to_stop = row.asked_to_stop_on is None
        row.asked_to_stop_on = row.asked_to_stop_on or today
        row.next_nudge_at = availability.next_nudge_at(row, works, now + availability.SILENT_GAP)
    if picked.leaves_red and not capacity.told_lately(row, today):
        fitting_days = capacity.fitting_days(session, row, works)
        row.told_of_rhythm_on = today if fitting_days else row.told_of_rhythm_on
    return _Said(works.closing(today), asks_to_stop, fitting_days)
