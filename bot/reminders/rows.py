"""The table of reminders: whatever is written there, a function of this module writes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import ColumnElement, or_, update
from sqlalchemy.sql.dml import Update
from sqlmodel import Session, col

from bot import bulk
from bot.models import AskRow, ReminderRow
from bot.models.columns import table_of
from bot.vocabulary import GestureKind, Purpose, ReminderState

Condition = ColumnElement[bool] | bool
TABLE = table_of(ReminderRow)
"""For changes that are made beforehand, with parameters."""
IS_OPEN: Condition = col(ReminderRow.state) == ReminderState.OPEN


def is_of(member_id: Any) -> ColumnElement[bool]:
    """Whether a reminder is the member's, or a stand-in's while they are away."""
    return or_(
        col(ReminderRow.member_id) == member_id, col(ReminderRow.stands_in_for_id) == member_id
    )


class Changed(TypedDict, total=False):
    """The columns that change in the life of a reminder."""

    state: ReminderState
    contact_id: int
    member_id: int
    stands_in_for_id: int | None
    show_on: date | ColumnElement[date]
    shown_on: date
    promised_for: date | ColumnElement[date] | None
    passed_over: int | ColumnElement[int]
    idea: GestureKind | None
    idea_id: str | None
    words: str
    wanted_at: datetime | None
    former_ideal_days: int | None
    former_maximum_days: int | None


def add(session: Session, *reminders: ReminderRow) -> None:
    session.add_all(reminders)
    session.flush()


def add_many(
    session: Session, own: Sequence[bulk.Values], same: Mapping[str, object]
) -> Mapping[int, int]:
    """Add rows as `bulk.add` does, one a contact; their ids by contact."""
    return bulk.add(session, ReminderRow, own, same, by="contact_id")


def change(session: Session, *conditions: Condition, **columns: Unpack[Changed]) -> None:
    """Set columns of all the rows that meet the conditions."""
    session.exec(_update(conditions, columns))


def carry_out(session: Session, change: Update, **given: object) -> None:
    """A change of TABLE that was made beforehand, of no row that the session holds."""
    session.execute(change, given)


def change_if(
    session: Session, *conditions: Condition, **columns: Unpack[Changed]
) -> ReminderRow | None:
    """The same for one row at most; the row as it is then, None if there is none."""
    changed = _update(conditions, columns).returning(ReminderRow)
    return session.scalars(changed, execution_options={"populate_existing": True}).one_or_none()


def open_for_ask(
    session: Session, ask: AskRow, purpose: Purpose, on: date, *, promised_for: date | None
) -> ReminderRow:
    """The ask's reminder of that purpose, open from `on` on."""
    # An ask that is taken back and made again finds its earlier reminder.
    earlier = change_if(
        session,
        ReminderRow.ask_id == ask.id,
        ReminderRow.purpose == purpose,
        state=ReminderState.OPEN,
        show_on=on,
        promised_for=promised_for,
        passed_over=0,
    )
    if earlier is not None:
        return earlier
    opened = ReminderRow(
        workspace_id=ask.workspace_id,
        member_id=ask.member_id,
        contact_id=ask.contact_id,
        ask_id=ask.id,
        purpose=purpose,
        show_on=on,
        promised_for=promised_for,
    )
    add(session, opened)
    return opened


def change_row(session: Session, row: ReminderRow, **columns: Unpack[Changed]) -> None:
    """Set columns of a row that was read, or locked, before."""
    for name, value in columns.items():
        setattr(row, name, value)
    session.flush()


def _update(conditions: Sequence[Condition], columns: Changed) -> Update:
    return update(ReminderRow).where(*conditions).values(columns)  # type: ignore[arg-type]
