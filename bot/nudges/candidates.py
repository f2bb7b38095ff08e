"""What waits for members: which of their open reminders could be shown, and which no more."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Row
from sqlalchemy import select as columns
from sqlmodel import Session, and_, col, or_

from bot import bulk
from bot.asking import deadlines
from bot.ledger import cooling_off
from bot.models import AskRow, ContactRow, GestureRow, OccasionRow, ReminderRow, ResponseRow
from bot.models.seen import seen_by
from bot.nudges import due_contacts, expiry
from bot.nudges.choice import Waiting
from bot.people import holds
from bot.reminders import due_occasions, thanks
from bot.vocabulary import Purpose, ReminderState

MOST_ALONG = 2
"""How many more questions about one person's answers stand in the row of the first."""


@dataclass(frozen=True)
class Old:
    """A reminder that has waited too long; `ask_id` is the ask whose answer it waits for."""

    reminder_id: int
    ask_id: int | None


@dataclass(frozen=True)
class OpenReminders:
    """Those that could be shown, by member; those grown old; and asks that come too early.

    The latter by the first day that they fit. `overtaken` are those to give to somebody who was in
    touch: they stayed open because they were promised, and that was kept.
    """

    waiting: defaultdict[int, list[Waiting]] = field(default_factory=lambda: defaultdict(list))
    old: list[Old] = field(default_factory=list)
    overtaken: list[int] = field(default_factory=list)
    early: defaultdict[date, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def to_change(self) -> list[int]:
        """The ids of those that planning changes: they end, or wait."""
        ended = [one.reminder_id for one in self.old]
        return [*ended, *self.overtaken, *chain.from_iterable(self.early.values())]


def open_reminders(
    session: Session, workspace_id: int, member_ids: Collection[int], today: date, soon: date
) -> OpenReminders:
    """The members' reminders whose day has come `today`.

    None to give something waits for whom something is to be asked until `soon`.
    """
    rows = _due(session, member_ids, today, soon)
    asked = {row.contact_id for row in rows if row.purpose is Purpose.ASK}
    cooling = cooling_off.first_days(session, workspace_id, asked, today)
    found = OpenReminders()
    checks: defaultdict[int, list[tuple[date, int]]] = defaultdict(list)
    for row in rows:
        if not row.promised_for and _is_old(row, today):
            waited_for = row.ask_id if row.purpose is Purpose.RESPONSE else None
            found.old.append(Old(row.id, waited_for))
        elif not row.promised_for and row.purpose is Purpose.GIVE and row.due_on > today:
            found.overtaken.append(row.id)
        elif not row.promised_for and (check := expiry.last_check(row, today)):
            checks[row.contact_id].append((check, row.id))
        elif row.purpose is Purpose.ASK and row.contact_id in cooling:
            found.early[cooling[row.contact_id]].append(row.id)
        else:
            found.waiting[row.member_id].append(_waiting(row))
    for of_one in checks.values():
        # What is asked about one person for the last time is asked at once.
        found.early[max(of_one)[0]] += [reminder_id for _, reminder_id in of_one]
    for member_id, waiting in found.waiting.items():
        found.waiting[member_id] = _in_rows(waiting)
    return found


def _is_old(row: Row[Any], today: date) -> bool:
    if row.OccasionRow is not None:
        return due_occasions.is_over(row.OccasionRow, row.occurs_on or today, today, row.is_ahead)
    return expiry.is_old(row, today)


def _due(
    session: Session, member_ids: Collection[int], today: date, soon: date
) -> Sequence[Row[Any]]:
    return session.execute(
        columns(
            col(ReminderRow.id),
            col(ReminderRow.member_id),
            col(ReminderRow.contact_id),
            col(ReminderRow.purpose),
            col(ReminderRow.show_on),
            col(ReminderRow.promised_for),
            col(ReminderRow.passed_over),
            col(ReminderRow.shown_on),
            col(ReminderRow.ask_id),
            col(ReminderRow.occurs_on),
            col(ReminderRow.is_ahead),
            OccasionRow,
            col(ContactRow.due_on),
            col(ContactRow.red_on),
            col(ContactRow.last_touch_on),
            col(GestureRow.happened_on).label("received_on"),
            col(AskRow.made_on).label("asked_on"),
            col(ResponseRow.answered_on),
        )
        .join(ContactRow, col(ContactRow.id) == ReminderRow.contact_id)
        .outerjoin(GestureRow, col(GestureRow.id) == ReminderRow.gesture_id)
        .outerjoin(AskRow, col(AskRow.id) == ReminderRow.ask_id)
        .outerjoin(ResponseRow, thanks.IS_FOR_ANSWER)
        .outerjoin(OccasionRow, col(OccasionRow.id) == ReminderRow.occasion_id)
        .where(
            bulk.among(session, col(ReminderRow.member_id), member_ids),
            col(ReminderRow.state) == ReminderState.OPEN,
            col(ReminderRow.show_on) <= today,
            col(ContactRow.archived_on).is_(None),
            seen_by(ReminderRow.member_id),
            or_(col(ReminderRow.promised_for).is_not(None), _may_come(today, soon)),
        )
    ).all()


def _may_come(today: date, soon: date) -> ColumnElement[bool]:
    """Whether nothing else about the person was said so lately that this one has to wait.

    An occasion waits for nothing; a gesture for what is asked of them, and for a campaign's end.
    """
    contact_id, member_id = col(ReminderRow.contact_id), col(ReminderRow.member_id)
    rests = due_contacts.rests(contact_id, member_id, today, besides=col(ReminderRow.id))
    had_occasion = due_contacts.had_occasion(contact_id, member_id, today)
    is_giving = col(ReminderRow.purpose) == Purpose.GIVE
    is_asked = deadlines.stands_against_gifts(contact_id, today, soon)
    is_held = holds.is_held(contact_id, today)
    return or_(
        col(ReminderRow.purpose) == Purpose.OCCASION,
        and_(~rests, or_(~is_giving, and_(~had_occasion, ~is_asked, ~is_held))),
    )


def _waiting(row: Row[Any]) -> Waiting:
    since = row.occurs_on or row.show_on
    if row.purpose is Purpose.GIVE:
        since = max(row.red_on, row.show_on)
    is_first_touch = row.purpose is Purpose.GIVE and row.last_touch_on is None
    # Thanks are promised for a day of the member's choice once a nudge showed them.
    is_for_next = row.purpose is Purpose.THANK and row.shown_on is None
    return Waiting(
        row.purpose,
        row.contact_id,
        since,
        row.id,
        row.promised_for,
        is_for_next_message=is_for_next and row.promised_for is not None,
        is_first_touch=is_first_touch,
    )


def _in_rows(waiting: Sequence[Waiting]) -> list[Waiting]:
    """The same, with what is asked about one person's answers in one row.

    A row holds MOST_ALONG more, and all that were promised.
    """
    checks: defaultdict[int, list[Waiting]] = defaultdict(list)
    for one in sorted(waiting, key=_oldest_first):
        if one.purpose is Purpose.RESPONSE:
            checks[one.contact_id].append(one)
    others = [one for one in waiting if one.purpose is not Purpose.RESPONSE]
    return [*others, *(_row(first, more) for first, *more in checks.values())]


def _oldest_first(one: Waiting) -> tuple[date, date, int]:
    # What was made first decides at last, since a database lists rows in no order of its own.
    return one.promised_for or date.max, one.since, one.reminder_id or 0


def _row(first: Waiting, more: Sequence[Waiting]) -> Waiting:
    along = [one for place, one in enumerate(more) if place < MOST_ALONG or one.promised_for]
    return replace(first, along=tuple(along))
