"""Planned asks keep clear of the cooling-off window: a gesture puts them off, and they come back.

Whatever would put a planned ask inside a window calls one of these functions first, with the
contact locked; the database refuses what goes past them (`bot.models.window`).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select, text
from sqlmodel import Session, col

from bot import bulk
from bot.database import POSTGRESQL
from bot.ledger import cooling_off
from bot.ledger.entries import Ask
from bot.models import AskRow, MemberRow, WorkspaceRow
from bot.models.columns import saved
from bot.reminders import life
from bot.team import members
from bot.vocabulary import AskState

_ALONE = text("LOCK TABLE ask, gesture, reversal IN SHARE ROW EXCLUSIVE MODE")


def _asks() -> Select[AskRow, MemberRow, int]:
    return (
        select(AskRow, MemberRow, col(WorkspaceRow.cooling_off_days))
        .join(MemberRow, col(MemberRow.id) == col(AskRow.member_id))
        .join(WorkspaceRow, col(WorkspaceRow.id) == col(AskRow.workspace_id))
        .order_by(col(AskRow.id))
    )


_NEAR = _asks().where(
    col(AskRow.contact_id) == bindparam("contact"),
    or_(
        and_(col(AskRow.state) == AskState.PLANNED, col(AskRow.planned_for) < bindparam("last")),
        col(AskRow.made_on).between(bindparam("first"), bindparam("last")),
    ),
)


@dataclass(frozen=True)
class Near:
    """What a gesture may have to do with: asks that were made within its window, and any plan."""

    made: tuple[AskRow, ...]
    is_planned: bool


def make_way(session: Session, contact_id: int, given_on: date) -> Near:
    """Something of `given_on` is about to be logged as given: put off what is planned too early."""
    last_day = given_on + cooling_off.LONGEST
    found = session.execute(_NEAR, {"contact": contact_id, "first": given_on, "last": last_day})
    made = []
    is_planned = False
    for row, owner, days in found.all():
        first_day = given_on + timedelta(days=days)
        if row.state == AskState.PLANNED:
            is_planned = True
            _wait(session, row, owner, first_day)
        elif row.made_on is not None and row.made_on < first_day:
            made.append(row)
    return Near(tuple(made), is_planned)


def unite(session: Session, contact_ids: Collection[int]) -> None:
    """The contacts are about to have one history: put off what is planned too early for it."""
    last = cooling_off.last_given(session, contact_ids)
    if not last:
        return
    given_on = max(last.values())
    for row, owner, days in session.execute(_planned(_is_of(session, contact_ids))).all():
        _wait(session, row, owner, given_on + timedelta(days=days))


def come_back(session: Session, contact_ids: Collection[int], now: datetime) -> None:
    """Something given was taken back: what it put off needn't wait any longer than it must.

    What was wanted by today comes tomorrow, since the nudge of today may be out already.
    """
    waiting = _planned(_is_of(session, contact_ids), col(AskRow.wanted_for).is_not(None))
    found = session.execute(waiting).all()
    last = cooling_off.last_given(session, {row.contact_id for row, _, _ in found})
    for row, owner, days in found:
        first_day = _first_day(last.get(row.contact_id), days)
        _return(session, row, owner, first_day, members.value(owner).today(now))


def stand_on(session: Session, ask_id: int, day: date) -> date:
    """A planned ask is for that day again, or for the first one that fits; which one."""
    row = session.get_one(AskRow, ask_id)
    owner, first_day = _fitting(session, row)
    is_early = day < first_day
    fitting = _working_day(session, owner, first_day) if is_early else day
    row.planned_for, row.wanted_for = fitting, day if is_early else None
    session.flush()
    return fitting


def stand_again(session: Session, row: AskRow, today: date) -> None:
    """An ask is about to be planned again for its day, or for the first one that fits by now.

    What put it off may have been taken back while it was no plan. A day that went by meanwhile is
    the next working day.
    """
    owner, first_day = _fitting(session, row)
    _wait(session, row, owner, first_day)
    if row.wanted_for is not None:
        _return(session, row, owner, first_day, today)
    if row.planned_for is not None and row.planned_for < today:
        row.planned_for = _working_day(session, owner, today + timedelta(days=1))
        session.flush()
        life.ripen_on(session, saved(row.id), row.planned_for)


def told_anew(ask: Ask, before: date | None, today: date) -> Ask:
    """The ask, with the day that it was planned for before, where that went by meanwhile."""
    is_planned = ask.state is AskState.PLANNED and ask.day != before
    return replace(ask, wanted=before) if is_planned and before and before < today else ask


def last_for(session: Session, workspace_id: int, days: int, now: datetime) -> int:
    """The window lasts `days` from now on: what is planned waits as long, and no longer.

    How many asks that moves. Nobody is to hold a lock of the workspace's contacts by then, nor to
    write at the same time.
    """
    if session.get_bind().dialect.name == POSTGRESQL:
        session.execute(_ALONE)
    workspace = session.get_one(WorkspaceRow, workspace_id, populate_existing=True)
    planned = session.execute(_planned(col(AskRow.workspace_id) == workspace_id)).all()
    contact_ids = {row.contact_id for row, _, _ in planned}
    before = {saved(row.id): row.planned_for for row, _, _ in planned}
    last = cooling_off.last_given(session, contact_ids)
    for row, owner, _ in planned:
        if row.contact_id in last:
            _wait(session, row, owner, last[row.contact_id] + timedelta(days=days))
    workspace.cooling_off_days = days
    session.flush()
    come_back(session, contact_ids, now)
    return sum(row.planned_for != before[saved(row.id)] for row, _, _ in planned)


def _planned(*conditions: ColumnElement[bool]) -> Select[AskRow, MemberRow, int]:
    """A query for planned asks, with who planned them, and the days of their window."""
    return _asks().where(col(AskRow.state) == AskState.PLANNED, *conditions)


def _is_of(session: Session, contact_ids: Collection[int]) -> ColumnElement[bool]:
    return bulk.among(session, col(AskRow.contact_id), contact_ids)


def _wait(session: Session, row: AskRow, owner: MemberRow, first_day: date) -> None:
    assert row.planned_for is not None
    if first_day <= row.planned_for:
        return
    row.wanted_for = row.wanted_for or row.planned_for
    row.planned_for = _working_day(session, owner, first_day)
    session.flush()
    life.put_off_ask(session, saved(row.id), row.planned_for)


def _return(session: Session, row: AskRow, owner: MemberRow, first_day: date, today: date) -> None:
    """It needn't wait longer than for `first_day`; if its own day is over, it comes tomorrow."""
    before, wanted_for = row.planned_for, row.wanted_for
    assert before is not None
    assert wanted_for is not None
    day = _working_day(session, owner, max(wanted_for, first_day, today + timedelta(days=1)))
    if first_day <= wanted_for:
        row.wanted_for = None
    if day < before:
        row.planned_for = day
    session.flush()
    if day < before:
        life.bring_ask_forward(session, saved(row.id), before, day)


def _fitting(session: Session, row: AskRow) -> tuple[MemberRow, date]:
    """Who asks, and from which day on that fits."""
    last = cooling_off.last_given(session, [row.contact_id])
    owner = session.get_one(MemberRow, row.member_id)
    days = session.get_one(WorkspaceRow, row.workspace_id).cooling_off_days
    return owner, _first_day(last.get(row.contact_id), days)


def _first_day(given_on: date | None, days: int) -> date:
    """The first day after the window of what was given last, if anything was."""
    return date.min if given_on is None else given_on + timedelta(days=days)


def _working_day(session: Session, owner: MemberRow, day: date) -> date:
    return members.calendar(session, members.value(owner)).working_day_from(day)
