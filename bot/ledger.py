"""Entries of the ledger and taking them back: facts stay, a correction is another entry."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot import contacts, reminders
from bot.contacts import Contact
from bot.members import Member
from bot.models import AskRow, GestureRow, ResponseRow, ReversalRow
from bot.refusals import Gone, NotYours
from bot.vocabulary import (
    Answer,
    AskState,
    Direction,
    EntryKind,
    GestureKind,
    Purpose,
    ReminderState,
)


@dataclass(frozen=True)
class EntryId:
    """Names one entry, also in a button's value."""

    kind: EntryKind
    id: int


@dataclass(frozen=True)
class Entry:
    """One fact about a contact, as it stands now.

    `day` is the date of the fact where its member was, or the date that an ask is planned for;
    `words` what was given, received or asked.
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


Row = GestureRow | AskRow | ResponseRow


def entry(session: Session, workspace_id: int, entry_id: EntryId) -> Entry:
    """The entry as it stands. Raises Gone outside the workspace."""
    row = _row(session, workspace_id, entry_id)
    if isinstance(row, GestureRow):
        return gesture_entry(session, row)
    if isinstance(row, AskRow):
        return ask_entry(session, row)
    return response_entry(session, row)


def gesture_entry(session: Session, row: GestureRow) -> Entry:
    assert row.id is not None
    return Entry(
        EntryId(EntryKind.GESTURE, row.id),
        contacts.by_id(session, row.workspace_id, row.contact_id),
        row.happened_on,
        row.words,
        reversed=_is_reversed(session, ReversalRow.gesture_id == row.id),
        direction=row.direction,
        kind=row.kind,
    )


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
        reversed=_is_reversed(session, ReversalRow.response_id == row.id),
        answer=row.answer,
    )


def last_gesture(session: Session, contact_id: int) -> Entry | None:
    """The contact's latest gesture that still stands, in either direction."""
    rows = standing_gestures(session, contact_id, None, limit=1)
    return gesture_entry(session, rows[0]) if rows else None


def standing_gestures(
    session: Session, contact_id: int, direction: Direction | None, limit: int
) -> list[GestureRow]:
    """The contact's latest gestures that were not taken back, newest first."""
    query = (
        select(GestureRow)
        .outerjoin(ReversalRow, col(ReversalRow.gesture_id) == GestureRow.id)
        .where(GestureRow.contact_id == contact_id, col(ReversalRow.id).is_(None))
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(limit)
    )
    if direction is not None:
        query = query.where(GestureRow.direction == direction)
    return list(session.exec(query).all())


def undo(session: Session, member: Member, entry_id: EntryId, now: datetime) -> Entry:
    """Take an entry back; a second time changes nothing.

    Raises NotYours for an entry that somebody else recorded, and Gone for an unknown one.
    """
    row = _row(session, member.workspace_id, entry_id)
    if row.member_id != member.id:
        raise NotYours
    if not entry(session, member.workspace_id, entry_id).reversed:
        if isinstance(row, GestureRow):
            _undo_gesture(session, member, row, now)
        elif isinstance(row, AskRow):
            _undo_ask(session, member, row, now)
        else:
            _undo_response(session, member, row, now)
    return entry(session, member.workspace_id, entry_id)


def _undo_gesture(session: Session, member: Member, row: GestureRow, now: datetime) -> None:
    _reverse(session, member, now, gesture_id=row.id)
    if row.reminder_id is not None:
        reminders.reopen(session, row.reminder_id)
    if row.direction == Direction.GIVEN:
        given = standing_gestures(session, row.contact_id, Direction.GIVEN, limit=1)
        last_given = given[0].happened_on if given else None
        reminders.thank_after_all(session, row.contact_id, last_given)
    else:
        assert row.id is not None
        reminders.close_thanks(session, row.id)
    contacts.restart_clock(session, row.contact_id)


def _undo_ask(session: Session, member: Member, row: AskRow, now: datetime) -> None:
    assert row.id is not None
    for response in session.exec(select(ResponseRow).where(ResponseRow.ask_id == row.id)).all():
        if not _is_reversed(session, ReversalRow.response_id == response.id):
            _reverse(session, member, now, response_id=response.id)
    _reverse(session, member, now, ask_id=row.id)
    reminders.close_for_ask(session, row.id, Purpose.RESPONSE, ReminderState.OVERTAKEN)
    if row.planned_for is not None and row.state != AskState.PLANNED:
        # The plan still stands; only the making of it is taken back.
        row.state, row.made_on, row.inside_window = AskState.PLANNED, None, False
        session.flush()
        reminders.wait_until_ripe(
            session, row.workspace_id, row.member_id, row.contact_id, row.id, row.planned_for
        )
    else:
        row.state = AskState.DROPPED
        session.flush()
        reminders.close_for_ask(session, row.id, Purpose.ASK, ReminderState.OVERTAKEN)
    contacts.restart_clock(session, row.contact_id)


def _undo_response(session: Session, member: Member, row: ResponseRow, now: datetime) -> None:
    _reverse(session, member, now, response_id=row.id)
    ask = session.get_one(AskRow, row.ask_id)
    ask.state = AskState.MADE
    session.flush()
    assert ask.id is not None
    reminders.wait_for_response(
        session, ask.workspace_id, ask.member_id, ask.contact_id, ask.id, member.today(now)
    )
    contacts.restart_clock(session, ask.contact_id)


def _reverse(session: Session, member: Member, now: datetime, **reversed_id: int | None) -> None:
    session.add(
        ReversalRow(
            workspace_id=member.workspace_id, member_id=member.id, recorded_at=now, **reversed_id
        )
    )
    session.flush()


def _is_reversed(session: Session, condition: bool) -> bool:
    return session.exec(select(ReversalRow.id).where(condition)).first() is not None


def _row(session: Session, workspace_id: int, entry_id: EntryId) -> Row:
    row: Row | None
    match entry_id.kind:
        case EntryKind.GESTURE:
            row = session.get(GestureRow, entry_id.id)
        case EntryKind.ASK:
            row = session.get(AskRow, entry_id.id)
        case EntryKind.RESPONSE:
            row = session.get(ResponseRow, entry_id.id)
    if row is None or row.workspace_id != workspace_id:
        raise Gone
    return row
