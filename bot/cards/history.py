"""What passed between the team and a contact: both directions, and what was taken back.

What a colleague wrote is for them and for who looks after the contact.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, literal, select, union_all
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot import bulk
from bot.cards import filled_in
from bot.ledger import askers, entries, presents
from bot.ledger.entries import Ask, Entry, EntryId, Gesture, Response
from bot.ledger.presents import Part
from bot.models import (
    AskRow,
    GestureRow,
    MeetingRow,
    MemberRow,
    ReminderRow,
    ResponseRow,
    ReversalRow,
)
from bot.people.contacts import Contact
from bot.reminders import checks
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, Purpose

_LATER = aliased(GestureRow)
IS_SENT_ANEW: ColumnElement[bool] = exists().where(
    col(_LATER.contact_id) == col(GestureRow.contact_id),
    col(_LATER.member_id) == col(GestureRow.member_id),
    col(_LATER.sent_words) == col(GestureRow.sent_words),
    col(_LATER.reminder_id) == col(GestureRow.reminder_id),
    col(_LATER.id) > col(GestureRow.id),
)
"""Whether the words that were sent are told with an entry that came in this one's place."""
PAGE = 10
"""How many entries are shown at a time."""
MOST_ASKS = 5
_OPEN = (AskState.PLANNED, AskState.MADE)


@dataclass(frozen=True)
class Noted:
    """An entry; `by` is the colleague who made it, None for the reader.

    What a colleague wrote isn't `is_told` to a third, who sees only that something happened, and
    when. `sent` are words that went out with it, which the reader wrote, or who did shared.
    """

    entry: Entry
    by: str | None
    is_told: bool
    sent: str = ""
    is_shared: bool = False
    """Whether the team may read what was sent."""
    part: Part | None = None
    """Of one present for several."""


@dataclass(frozen=True)
class Page:
    """A part of the history, newest first; `skipped` are those that came later."""

    passed: tuple[Noted, ...]
    skipped: int = 0
    goes_on: bool = False


def page(session: Session, member: Member, contact: Contact, skipped: int) -> Page:
    """What passed, after so many that came later. Asks that are open are none of it yet."""
    every = union_all(
        _of(
            GestureRow, EntryKind.GESTURE, _is_reversed(ReversalRow.gesture_id, GestureRow.id)
        ).where(~filled_in.IS_FILLED_IN),
        _of(MeetingRow, EntryKind.MEETING, _is_reversed(ReversalRow.meeting_id, MeetingRow.id)),
        _asks(),
        _responses(),
    ).subquery()
    found = session.execute(
        select(every)
        .where(every.c.contact_id == contact.id)
        .order_by(every.c.day.desc(), every.c.recorded_at.desc(), every.c.id.desc())
        .offset(skipped)
        .limit(PAGE + 1)
    ).all()
    shown = found[:PAGE]
    read = _read(session, member, contact, shown)
    sent = _sent(session, member, [one for one in read if one.kind is EntryKind.GESTURE])
    ids = [EntryId(EntryKind(row.kind), row.id) for row in shown]
    parts = _parts(session, member, read)
    passed = tuple(
        replace(noted(member, *read[one]), sent=words, is_shared=is_shared, part=parts.get(one))
        for one in ids
        for words, is_shared in (sent.get(one, ("", False)),)
    )
    return Page(passed, skipped, goes_on=len(found) > PAGE)


def open_asks(session: Session, member: Member, contact: Contact) -> tuple[tuple[Noted, ...], int]:
    """Those that are planned or wait for an answer, in the order of their days; how many more."""
    found = session.execute(
        select(AskRow, MemberRow, ReminderRow, func.count().over())
        .join(MemberRow, col(MemberRow.id) == AskRow.member_id)
        .outerjoin(
            ReminderRow,
            and_(
                col(ReminderRow.ask_id) == col(AskRow.id),
                col(ReminderRow.purpose) == Purpose.RESPONSE,
            ),
        )
        .where(col(AskRow.contact_id) == contact.id, col(AskRow.state).in_(_OPEN))
        .order_by(col(AskRow.id).desc())
        .limit(MOST_ASKS)
    ).all()
    asks = [noted(member, _open(row, contact, check), by) for row, by, check, _ in found]
    every = found[0][-1] if found else 0
    return tuple(sorted(asks, key=lambda one: one.entry.day)), every - len(asks)


def _open(row: AskRow, contact: Contact, check: ReminderRow | None) -> Ask:
    ask = entries.ask(row, contact)
    if check is None or row.state is not AskState.MADE:
        return ask
    return replace(ask, closes_on=checks.closes_on(ask.day, check))


def _of(
    table: type[GestureRow | MeetingRow], kind: EntryKind, is_reversed: ColumnElement[bool]
) -> Select[Any]:
    return _selected(kind, table, table.contact_id, table.happened_on, is_reversed)


def _asks() -> Select[Any]:
    """Asks that were made and that nobody waits for any more, with those made by mistake."""
    is_dropped = col(AskRow.state) == AskState.DROPPED
    chosen = _selected(EntryKind.ASK, AskRow, AskRow.contact_id, AskRow.made_on, is_dropped)
    return chosen.where(col(AskRow.made_on).is_not(None), col(AskRow.state).not_in(_OPEN))


def _responses() -> Select[Any]:
    is_reversed = _is_reversed(ReversalRow.response_id, ResponseRow.id)
    chosen = _selected(
        EntryKind.RESPONSE, ResponseRow, AskRow.contact_id, ResponseRow.answered_on, is_reversed
    )
    return chosen.join(AskRow, col(AskRow.id) == col(ResponseRow.ask_id))


def _selected(
    kind: EntryKind, table: Any, contact_id: Any, day: Any, is_reversed: ColumnElement[bool]
) -> Select[Any]:
    columns: Sequence[ColumnElement[Any]] = (
        literal(kind.value).label("kind"),
        col(table.id).label("id"),
        col(contact_id).label("contact_id"),
        col(day).label("day"),
        col(table.recorded_at).label("recorded_at"),
        is_reversed.label("is_reversed"),
    )
    return select(*columns)


def _is_reversed(reversal: Any, entry: Any) -> ColumnElement[bool]:
    return exists().where(col(reversal) == col(entry))


def _read(
    session: Session, member: Member, contact: Contact, found: Sequence[Row[Any]]
) -> Mapping[EntryId, tuple[Entry, MemberRow]]:
    """The entries as they stand, each with who made it."""
    ids: defaultdict[EntryKind, list[int]] = defaultdict(list)
    for row in found:
        ids[EntryKind(row.kind)].append(row.id)
    rows: list[tuple[Entry, MemberRow]] = []
    rows += _entries(session, GestureRow, ids[EntryKind.GESTURE], contact, entries.gesture)
    rows += _entries(session, MeetingRow, ids[EntryKind.MEETING], contact, entries.meeting)
    rows += _entries(session, AskRow, ids[EntryKind.ASK], contact, entries.ask)
    rows += _answers(session, member, ids[EntryKind.RESPONSE], contact)
    reversed_ids = {EntryId(EntryKind(row.kind), row.id) for row in found if row.is_reversed}
    return {one.id: (_corrected(one, one.id in reversed_ids), by) for one, by in rows}


def readable(member: Member) -> ColumnElement[bool]:
    """In a query for gestures: there are words that went out with it, and the member may read them.

    Those are their own, and what a colleague shared.
    """
    is_own = col(GestureRow.member_id) == member.id
    is_readable = is_own | col(GestureRow.sent_is_shared)
    return and_(col(GestureRow.sent_words) != "", is_readable, ~IS_SENT_ANEW)


def _sent(
    session: Session, member: Member, gestures: Sequence[EntryId]
) -> Mapping[EntryId, tuple[str, bool]]:
    """The words that went out with gestures and that the member may read; whether all may."""
    if not gestures:
        return {}
    columns = col(GestureRow.id), col(GestureRow.sent_words), col(GestureRow.sent_is_shared)
    chosen = select(*columns).where(
        bulk.among(session, col(GestureRow.id), [one.id for one in gestures]), readable(member)
    )
    return {
        EntryId(EntryKind.GESTURE, key): (words, is_shared)
        for key, words, is_shared in session.execute(chosen)
    }


def _parts(
    session: Session, member: Member, read: Mapping[EntryId, tuple[Entry, MemberRow]]
) -> Mapping[EntryId, Part]:
    """Of which presents gestures are parts, of those that the member is told in full."""
    firsts = {
        one.id.id: one.present_id or one.id.id
        for one, by in read.values()
        if isinstance(one, Gesture) and not one.reversed and noted(member, one, by).is_told
    }
    found = presents.parts(session, member, firsts)
    return {EntryId(EntryKind.GESTURE, key): part for key, part in found.items()}


def _entries(
    session: Session,
    table: Any,
    ids: Sequence[int],
    contact: Contact,
    value: Callable[[Any, Contact], Entry],
) -> list[tuple[Entry, MemberRow]]:
    chosen = select(table, MemberRow).join(MemberRow, col(MemberRow.id) == col(table.member_id))
    rows = session.execute(chosen.where(bulk.among(session, col(table.id), ids))) if ids else ()
    return [(value(row, contact), by) for row, by in rows]


def _answers(
    session: Session, member: Member, ids: Sequence[int], contact: Contact
) -> list[tuple[Entry, MemberRow]]:
    chosen = (
        select(ResponseRow, AskRow, MemberRow)
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .join(MemberRow, col(MemberRow.id) == ResponseRow.member_id)
    )
    rows = session.execute(chosen.where(bulk.among(session, col(ResponseRow.id), ids)))
    return [
        (entries.response(row, ask, contact, askers.of(session, member, ask, contact)), by)
        for row, ask, by in (rows if ids else ())
    ]


def _corrected(entry: Entry, was_reversed: bool) -> Entry:
    """With that it was taken back; asks tell it by their state."""
    return entry if isinstance(entry, Ask) else replace(entry, reversed=was_reversed)


def noted(member: Member, entry: Entry, by: MemberRow) -> Noted:
    if by.id == member.id:
        return Noted(entry, None, is_told=True)
    if entry.contact.owner_id == member.id:
        return Noted(entry, by.name, is_told=True)
    return Noted(_without_words(entry), by.name, is_told=False)


def _without_words(entry: Entry) -> Entry:
    match entry:
        case Gesture():
            return replace(entry, words="", kind=None, worth=None, sent_because="", marks=())
        case Ask():
            return replace(entry, words="", needed_by=None, sent_because="")
        case Response():
            return replace(entry, words="", said="", asked_by=None)
        case _:
            return replace(entry, words="")
