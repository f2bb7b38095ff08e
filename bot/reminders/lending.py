"""Reminders that a stand-in gets while their colleague is away, and that come back after it.

A reminder is lent, not copied: it is one member's at a time, so that no two are reminded of one
thing. Its former member may still do what it is about. `bot.people.stand_ins` has the rule.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, NudgeReminderRow, ReminderRow
from bot.models.columns import saved
from bot.models.seen import IS_SHARED
from bot.people import locks, stand_ins
from bot.people.stand_ins import Card, StandIns
from bot.reminders import rows
from bot.vocabulary import Purpose, ReminderState

_IS_OPEN = col(ReminderRow.state) == ReminderState.OPEN
_LENT = col(ReminderRow.stands_in_for_id).is_not(None)
_IS_OCCASION = col(ReminderRow.purpose) == Purpose.OCCASION
_SHOWN = exists(
    select(NudgeReminderRow.nudge_id).where(col(NudgeReminderRow.reminder_id) == ReminderRow.id)
)
_SAME = aliased(ReminderRow, name="same_occasion")


def settle(session: Session, workspace_id: int, who: StandIns, today: date) -> None:
    """Whatever is lent to somebody who doesn't stand in any more goes back.

    An occasion stays with whom it was mentioned to.
    """
    lent = _read(
        session, col(ReminderRow.workspace_id) == workspace_id, _LENT, or_(~_IS_OCCASION, ~_SHOWN)
    )
    ended = [one for one in lent if _keeper(who, one, today) != one.ReminderRow.member_id]
    for row in _locked(session, ended):
        _give_back(session, row)


def take_over(session: Session, who: StandIns, member_ids: Collection[int], today: date) -> None:
    """What can't wait for members who are away goes to those of `member_ids` who stand in."""
    owner_ids = [one for one in who.owners(member_ids) if who.absence(one, today)]
    if not owner_ids:
        return
    due = _read(
        session,
        bulk.among(session, col(ReminderRow.member_id), owner_ids),
        ~_LENT,
        col(ReminderRow.show_on) <= today,
        IS_SHARED,
        col(ContactRow.archived_on).is_(None),
        _cannot_wait(session, who, owner_ids, today),
    )
    keepers = {saved(one.ReminderRow.id): _keeper(who, one, today) for one in due}
    taken = [one for one in due if keepers[saved(one.ReminderRow.id)] in member_ids]
    for row in _locked(session, taken):
        keeper_id = keepers[saved(row.id)]
        if keeper_id is not None and not _has_same(session, row, keeper_id):
            # A colleague's promise is none of theirs: it keeps to their limits.
            rows.change_row(
                session,
                row,
                member_id=keeper_id,
                stands_in_for_id=row.member_id,
                promised_for=None,
            )


def decline(session: Session, row: ReminderRow, today: date) -> bool:
    """The stand-in leaves it for the colleague, who hears of it once they are back.

    False where there is nothing to leave: it isn't lent, or is an occasion that won't wait.
    """
    owner_id = row.stands_in_for_id
    if owner_id is None or row.purpose is Purpose.OCCASION:
        return False
    absence = stand_ins.find(session, row.workspace_id, today).absence(owner_id, today)
    back_on = today if absence is None else absence.period.last + timedelta(days=1)
    is_wanted = row.purpose is Purpose.REMIND
    rows.change_row(
        session,
        row,
        member_id=owner_id,
        stands_in_for_id=None,
        show_on=back_on,
        promised_for=back_on if is_wanted else None,
    )
    return True


def _cannot_wait(
    session: Session, who: StandIns, owner_ids: Collection[int], today: date
) -> ColumnElement[bool]:
    long_away = [one for one in owner_ids if (away := who.absence(one, today)) and away.is_long]
    is_wanted = and_(
        col(ReminderRow.purpose) == Purpose.REMIND, col(ReminderRow.promised_for).is_not(None)
    )
    is_red = and_(
        col(ReminderRow.purpose) == Purpose.GIVE,
        col(ContactRow.red_on) <= today,
        bulk.among(session, col(ReminderRow.member_id), long_away),
    )
    return or_(is_wanted, and_(_IS_OCCASION, ~_SHOWN), is_red)


def _read(session: Session, *conditions: ColumnElement[bool]) -> Sequence[Row[Any]]:
    """Open reminders, each with what tells who stands in for its contact."""
    return session.execute(
        columns(ReminderRow, *stand_ins.ON_CARD)
        .join(ContactRow, col(ContactRow.id) == col(ReminderRow.contact_id))
        .where(_IS_OPEN, *conditions)
        .order_by(col(ReminderRow.id))
    ).all()


def _keeper(who: StandIns, one: Row[Any], today: date) -> int | None:
    """Who stands in for the member whose reminder it is."""
    row: ReminderRow = one.ReminderRow
    day = today
    if row.occurs_on is not None and not row.is_ahead:
        day = max(row.occurs_on, today)
    owner_id = row.stands_in_for_id or row.member_id
    card = Card(owner_id, one.stand_in_id, one.slack_user_id, one.is_private)
    return who.on(card, day) or who.on(card, today)


def _locked(session: Session, found: Sequence[Row[Any]]) -> Sequence[ReminderRow]:
    """Those that are still open once nobody else changes them."""
    ids = [saved(one.ReminderRow.id) for one in found]
    if not ids:
        return []
    locks.of_reminders(session, ids)
    still = select(ReminderRow).where(bulk.among(session, col(ReminderRow.id), ids), _IS_OPEN)
    return session.exec(still.execution_options(populate_existing=True)).all()


def _give_back(session: Session, row: ReminderRow) -> None:
    owner_id = row.stands_in_for_id
    if owner_id is None or _has_same(session, row, owner_id):
        return
    # What was wanted for a day and nobody heard of yet is still promised.
    is_wanted = row.purpose is Purpose.REMIND and row.promised_for is None and not row.shown_on
    rows.change_row(
        session,
        row,
        member_id=owner_id,
        stands_in_for_id=None,
        promised_for=row.show_on if is_wanted else row.promised_for,
    )


def _has_same(session: Session, row: ReminderRow, member_id: int) -> bool:
    """Whether the member was reminded of this very occasion before."""
    if row.occasion_id is None:
        return False
    same = select(_SAME.id).where(
        _SAME.occasion_id == row.occasion_id,
        _SAME.occurs_on == row.occurs_on,
        _SAME.is_ahead == row.is_ahead,
        _SAME.member_id == member_id,
    )
    return session.exec(same).first() is not None
