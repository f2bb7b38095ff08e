"""What waits for members: which of their open reminders could be shown, and which no more."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import Row
from sqlalchemy import select as columns
from sqlmodel import Session, col, or_

from bot import bulk
from bot.ledger import cooling_off
from bot.models import AskRow, ContactRow, GestureRow, ReminderRow
from bot.nudges import due_contacts, expiry
from bot.nudges.choice import Waiting
from bot.vocabulary import Purpose, ReminderState


@dataclass(frozen=True)
class Old:
    """A reminder that has waited too long; `ask_id` is that of the ask it is about, if any."""

    reminder_id: int
    ask_id: int | None


@dataclass(frozen=True)
class OpenReminders:
    """Those that could be shown, by member; those grown old; and asks that come too early.

    The latter by the first day that they fit.
    """

    waiting: defaultdict[int, list[Waiting]] = field(default_factory=lambda: defaultdict(list))
    old: list[Old] = field(default_factory=list)
    early: defaultdict[date, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def to_change(self) -> list[int]:
        """The ids of those that planning changes: they end, or wait."""
        ended = [one.reminder_id for one in self.old]
        return [*ended, *chain.from_iterable(self.early.values())]


def open_reminders(
    session: Session, workspace_id: int, member_ids: Collection[int], today: date
) -> OpenReminders:
    """The members' reminders whose day has come `today`."""
    rows = _due(session, member_ids, today)
    asked = {row.contact_id for row in rows if row.purpose is Purpose.ASK}
    cooling = cooling_off.first_days(session, workspace_id, asked, today)
    found = OpenReminders()
    for row in rows:
        if expiry.is_old(row.purpose, row.occurs_on or row.received_on or row.asked_on, today):
            found.old.append(Old(row.id, row.ask_id))
        elif row.purpose is Purpose.ASK and row.contact_id in cooling:
            found.early[cooling[row.contact_id]].append(row.id)
        else:
            found.waiting[row.member_id].append(_waiting(row))
    return found


def _due(session: Session, member_ids: Collection[int], today: date) -> Sequence[Row[Any]]:
    return session.execute(
        columns(
            col(ReminderRow.id),
            col(ReminderRow.member_id),
            col(ReminderRow.contact_id),
            col(ReminderRow.purpose),
            col(ReminderRow.show_on),
            col(ReminderRow.promised_for),
            col(ReminderRow.ask_id),
            col(ReminderRow.occurs_on),
            col(ContactRow.red_on),
            col(GestureRow.happened_on).label("received_on"),
            col(AskRow.made_on).label("asked_on"),
        )
        .join(ContactRow, col(ContactRow.id) == ReminderRow.contact_id)
        .outerjoin(GestureRow, col(GestureRow.id) == ReminderRow.gesture_id)
        .outerjoin(AskRow, col(AskRow.id) == ReminderRow.ask_id)
        .where(
            bulk.among(session, col(ReminderRow.member_id), member_ids),
            col(ReminderRow.state) == ReminderState.OPEN,
            col(ReminderRow.show_on) <= today,
            col(ContactRow.archived_on).is_(None),
            or_(
                col(ReminderRow.purpose) != Purpose.GIVE,
                ~due_contacts.had_occasion(ReminderRow.contact_id, ReminderRow.member_id, today),
            ),
        )
    ).all()


def _waiting(row: Row[Any]) -> Waiting:
    since = row.occurs_on or row.show_on
    if row.purpose is Purpose.GIVE:
        since = max(row.red_on, row.show_on)
    return Waiting(row.purpose, row.contact_id, since, row.id, row.promised_for)
