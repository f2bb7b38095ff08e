"""Many reminders at once, as a tick finds them: opened, shown, passed over, ended."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Unpack

from sqlalchemy import and_, case
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import NudgeReminderRow, ReminderRow
from bot.reminders import checks, life, rows
from bot.reminders.decisions import PUT_OFF
from bot.reminders.rows import IS_OPEN, Changed
from bot.vocabulary import GestureKind, Purpose, ReminderState

BETWEEN_CHECKS = timedelta(days=life.DAYS_UNTIL_LAST_CHECK - life.DAYS_UNTIL_RESPONSE_CHECK)
"""How long the last check on an answer waits after the first."""

_IS_LAST_CHECK = and_(
    col(ReminderRow.purpose) == Purpose.RESPONSE, col(ReminderRow.passed_over) == checks.MOST - 1
)


@dataclass(frozen=True)
class NewReminder:
    """A reminder for a member to give something to a contact, with an idea if one is left.

    They may stand in for a colleague.
    """

    member_id: int
    contact_id: int
    idea: GestureKind | None
    idea_id: str | None = None
    stands_in_for_id: int | None = None


def open_giving(
    session: Session, workspace_id: int, new: Sequence[NewReminder], today: date
) -> Mapping[int, int]:
    """Open reminders to give, shown from `today` on; their ids by contact."""
    if not new:
        return {}
    own: list[bulk.Values] = [
        {
            "member_id": one.member_id,
            "contact_id": one.contact_id,
            "idea": one.idea,
            "idea_id": one.idea_id,
            "stands_in_for_id": one.stands_in_for_id,
        }
        for one in new
    ]
    same = {
        "workspace_id": workspace_id,
        "purpose": Purpose.GIVE,
        "state": ReminderState.OPEN,
        "show_on": today,
        "passed_over": 0,
        "words": "",
    }
    return rows.add_many(session, own, same)


def let_go(session: Session, reminder_ids: Collection[int]) -> None:
    """These reminders have waited too long, and end by themselves."""
    _change(session, reminder_ids, state=ReminderState.SKIPPED)


def overtake(session: Session, reminder_ids: Collection[int]) -> None:
    """These reminders are out of date: there was a touch by another way."""
    _change(session, reminder_ids, state=ReminderState.OVERTAKEN)


def wait(session: Session, reminder_ids: Collection[int], until: date) -> None:
    """These reminders come too early, and may be shown from `until` on."""
    _change(session, reminder_ids, show_on=until)


def pass_over(session: Session, nudge_ids: Collection[int], day: date) -> None:
    """What these nudges of `day` showed and nobody handled comes back in a week, not each morning.

    What was promised is kept by being shown. Whoever clicked already has chosen another day.
    """
    shown = select(NudgeReminderRow.reminder_id).where(
        bulk.among(session, col(NudgeReminderRow.nudge_id), nudge_ids)
    )
    rows.change(
        session,
        IS_OPEN,
        col(ReminderRow.id).in_(shown),
        col(ReminderRow.show_on) <= day,
        show_on=day + PUT_OFF,
        promised_for=None,
        shown_on=day,
        passed_over=col(ReminderRow.passed_over) + 1,
    )


def bring_forward(session: Session, workspace_id: int, today: date) -> None:
    """Show what waits for longer than it could from `today`: a clock that was ahead put it off.

    A day that a member agreed to is kept, and that of an ask.
    """
    rows.change(
        session,
        IS_OPEN,
        col(ReminderRow.workspace_id) == workspace_id,
        col(ReminderRow.promised_for).is_(None),
        col(ReminderRow.purpose) != Purpose.ASK,
        col(ReminderRow.show_on)
        > case((_IS_LAST_CHECK, today + BETWEEN_CHECKS), else_=today + PUT_OFF),
        show_on=today,
    )


def _change(session: Session, reminder_ids: Collection[int], **columns: Unpack[Changed]) -> None:
    """Change those that are still open: a member may have been quicker since they were read."""
    if reminder_ids:
        these = bulk.among(session, col(ReminderRow.id), reminder_ids)
        rows.change(session, IS_OPEN, these, **columns)
