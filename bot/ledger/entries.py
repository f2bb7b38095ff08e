"""Entries of the ledger: gestures, asks and responses as they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select as columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.database import within
from bot.models import AskRow, GestureRow, ReminderRow, ResponseRow, ReversalRow
from bot.models.columns import saved
from bot.models.standing import GESTURE_STANDS
from bot.people import contacts
from bot.people.contacts import Contact
from bot.vocabulary import Answer, AskState, Direction, EntryKind, GestureKind, ReminderState


@dataclass(frozen=True)
class EntryId:
    """Names one entry, also in a button's value."""

    kind: EntryKind
    id: int


@dataclass(frozen=True)
class Entry:
    """One fact about a contact, as it stands now.

    `day` is the date of the fact where its member was, or the date that an ask is planned for;
    `words` what was given, received or asked; `thanks_on`, of an entry asked for by itself, the day
    on which the member is reminded to say thanks for it.
    """

    id: EntryId
    contact: Contact
    day: date
    words: str
    reversed: bool = False
    direction: Direction | None = None
    kind: GestureKind | None = None
    ask_state: AskState | None = None
    inside_window: bool = False
    answer: Answer | None = None
    thanks_on: date | None = None


Row = GestureRow | AskRow | ResponseRow


def entry(session: Session, workspace_id: int, entry_id: EntryId) -> Entry:
    """The entry as it stands, with what follows from it. Raises Gone outside the workspace."""
    row = row_of(session, workspace_id, entry_id)
    if isinstance(row, GestureRow):
        return replace(gesture_entry(session, row), thanks_on=_thanks_on(session, row))
    if isinstance(row, AskRow):
        return ask_entry(session, row)
    return response_entry(session, row)


def gesture_entry(session: Session, row: GestureRow) -> Entry:
    contact = contacts.by_id(session, row.workspace_id, row.contact_id)
    was_reversed = is_reversed(session, ReversalRow.gesture_id == row.id)
    return replace(_gesture(row, contact), reversed=was_reversed)


def _gesture(row: GestureRow, contact: Contact) -> Entry:
    """The entry of a gesture that stands."""
    return Entry(
        EntryId(EntryKind.GESTURE, saved(row.id)),
        contact,
        row.happened_on,
        row.words,
        direction=row.direction,
        kind=row.kind,
    )


def _thanks_on(session: Session, row: GestureRow) -> date | None:
    if row.direction is Direction.GIVEN:
        return None
    return session.exec(
        select(col(ReminderRow.show_on)).where(
            ReminderRow.gesture_id == row.id, ReminderRow.state == ReminderState.OPEN
        )
    ).first()


def ask_entry(session: Session, row: AskRow) -> Entry:
    assert row.id is not None
    day = row.made_on or row.planned_for
    assert day is not None
    return Entry(
        EntryId(EntryKind.ASK, row.id),
        contacts.by_id(session, row.workspace_id, row.contact_id),
        day,
        row.words,
        reversed=row.state == AskState.DROPPED,
        ask_state=row.state,
        inside_window=row.inside_window,
    )


def response_entry(session: Session, row: ResponseRow) -> Entry:
    assert row.id is not None
    ask = session.get_one(AskRow, row.ask_id)
    return Entry(
        EntryId(EntryKind.RESPONSE, row.id),
        contacts.by_id(session, row.workspace_id, ask.contact_id),
        row.answered_on,
        ask.words,
        reversed=is_reversed(session, ReversalRow.response_id == row.id),
        answer=row.answer,
    )


def last_gestures(session: Session, known: Mapping[int, Contact]) -> dict[int, Entry]:
    """The latest gesture of each contact that still stands, in either direction; by contact."""
    latest = bulk.newest_first(GestureRow.contact_id, GestureRow.happened_on, GestureRow.id)
    newest_first = (
        columns(col(GestureRow.id).label("id"), latest.label("place"))
        .where(bulk.among(session, col(GestureRow.contact_id), known), GESTURE_STANDS)
        .subquery()
    )
    rows = session.exec(
        select(GestureRow)
        .join(newest_first, newest_first.c.id == col(GestureRow.id))
        .where(newest_first.c.place == 1)
    )
    return {row.contact_id: _gesture(row, known[row.contact_id]) for row in rows}


def last_given(session: Session, contact_id: int, until: date | None = None) -> GestureRow | None:
    """The last gesture given to the contact that stands, on or before `until` if that is given."""
    query = _given(contact_id)
    if until is not None:
        query = query.where(col(GestureRow.happened_on) <= until)
    return session.exec(query.limit(1)).first()


def given_lately(session: Session, contact_id: int, most: int) -> Sequence[GestureRow]:
    """The latest `most` gestures given to the contact that stand, newest first."""
    return session.exec(_given(contact_id).limit(most)).all()


def _given(contact_id: int) -> SelectOfScalar[GestureRow]:
    return (
        select(GestureRow)
        .where(
            GestureRow.contact_id == contact_id,
            GestureRow.direction == Direction.GIVEN,
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
    )


def is_reversed(session: Session, condition: bool) -> bool:
    """Whether a reversal fulfils `condition`, such as `ReversalRow.gesture_id == 1`."""
    return session.exec(select(ReversalRow.id).where(condition)).first() is not None


def row_of(session: Session, workspace_id: int, entry_id: EntryId) -> Row:
    """The entry's row. Raises Gone outside the workspace."""
    match entry_id.kind:
        case EntryKind.GESTURE:
            return within(session, GestureRow, workspace_id, entry_id.id)
        case EntryKind.ASK:
            return within(session, AskRow, workspace_id, entry_id.id)
        case EntryKind.RESPONSE:
            return within(session, ResponseRow, workspace_id, entry_id.id)
