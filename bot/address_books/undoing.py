"""An import taken back: whom it added goes, what it filled in is taken out, what was done stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, delete, exists, func, or_
from sqlalchemy import select as columns
from sqlmodel import Session, SQLModel, col, select

from bot import bulk
from bot.address_books import putting_back
from bot.address_books.imports import UNTIL
from bot.database import locked, within
from bot.models import (
    ChangeRow,
    ContactPointRow,
    ContactRow,
    ImportRow,
    LikelyPairRow,
    MergeRow,
    NameWordRow,
    NoteRow,
    OccasionRow,
    ProposalRow,
    ReminderRow,
    TagRow,
    metadata,
)
from bot.models.columns import saved, table_of
from bot.people import archive, contacts, locks, merges, organisations
from bot.refusals import Gone, NotYours
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import CadenceSource, Decided, Purpose

MOST_NAMED = 5
"""How many of those who stay are named."""
_AT_ONCE = 10_000
"""Numbers in a statement: SQLite takes three times as many."""
_CONTACTS, _REMINDERS = table_of(ContactRow), table_of(ReminderRow)
_MERGES, _CHANGES = table_of(MergeRow), table_of(ChangeRow)
_IS_PLAN = (_REMINDERS.c.purpose == Purpose.REMIND) | (_REMINDERS.c.words != "")
_OWN_ROWS: tuple[type[SQLModel], ...] = (
    ContactPointRow,
    TagRow,
    NoteRow,
    NameWordRow,
    OccasionRow,
    ChangeRow,
    ProposalRow,
    LikelyPairRow,
)
_OWN = frozenset(map(table_of, _OWN_ROWS))
"""What belongs to a contact, and goes with it."""


@dataclass(frozen=True)
class Undoable:
    """An import that can still be undone, and how many contacts it added."""

    import_id: int
    file_name: str
    recorded_at: datetime
    added: int


@dataclass(frozen=True)
class Differing:
    """Contacts that keep what was taken over from a file; the first by name."""

    count: int = 0
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Undone:
    """What came of it, in contacts.

    Of those who came in, `removed` are gone, `archived` those of whom only reminders tell, and
    `kept` those with whom something was done since, of whom the first whom the reader sees are
    `named`: who was made one with another by the name of that one. `put_back` are others, of whom
    what the import filled in is taken out, where nobody changed that since. Those of whom something
    was taken over from the file keep it; `differing` counts those whom the reader sees.
    """

    removed: int = 0
    archived: int = 0
    kept: int = 0
    put_back: int = 0
    named: tuple[str, ...] = ()
    differing: Differing = Differing()


def latest(session: Session, member: Member, now: datetime) -> Undoable | None:
    """The member's last import that can be undone; None without one."""
    row = session.exec(
        select(ImportRow)
        .where(
            ImportRow.workspace_id == member.workspace_id,
            ImportRow.member_id == member.id,
            ImportRow.recorded_at > now - UNTIL,
            col(ImportRow.undone_at).is_(None),
        )
        .order_by(col(ImportRow.recorded_at).desc(), col(ImportRow.id).desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    added = columns(func.count()).where(col(ContactRow.import_id) == row.id)
    return Undoable(saved(row.id), row.file_name, row.recorded_at, session.scalar(added) or 0)


def undo(session: Session, member: Member, import_id: int, now: datetime) -> Undone:
    """Take an import back, but for what was done since. A second time changes nothing.

    Raises Gone after UNTIL, and NotYours for who neither imported it nor is an admin.
    """
    imported = within(session, ImportRow, member.workspace_id, import_id)
    # Contacts before the import: whoever forgets one takes its name from the import's after that.
    locks.contacts(session, set(session.scalars(_came_in(import_id))))
    locks.contacts(session, putting_back.filled_in(session, imported))
    row = locked(session, ImportRow, import_id)
    if row.member_id != member.id and not member.is_admin:
        raise NotYours
    if row.undone_at is not None:
        return Undone()
    if row.recorded_at <= now - UNTIL:
        raise Gone
    importer = members.by_id(session, member.workspace_id, row.member_id)
    differing = _differing(session, import_id, member)
    for asked in (table_of(ProposalRow), table_of(LikelyPairRow)):
        session.execute(delete(asked).where(asked.c.import_id == import_id))
    worked_at = set(session.scalars(_organisations(import_id)))
    put_back = putting_back.put_back(session, row, importer, member, now)
    undone = _let_go(session, importer, import_id, importer.today(now), member)
    organisations.remove_unused(session, member.workspace_id, worked_at)
    row.undone_at = now
    session.flush()
    return replace(undone, put_back=put_back, differing=differing)


def _differing(session: Session, import_id: int, reader: Member) -> Differing:
    """Of whom something was taken over that the file says otherwise."""
    taken = columns(col(ProposalRow.contact_id)).where(
        col(ProposalRow.import_id) == import_id, col(ProposalRow.decided) == Decided.TAKEN
    )
    names = _seen(session, reader, set(session.scalars(taken)))
    return Differing(len(names), names[:MOST_NAMED])


def _organisations(import_id: int) -> Select[Any]:
    """Where those work who came in or were told of, before anything is taken back."""
    told_of = columns(col(ChangeRow.contact_id)).where(col(ChangeRow.import_id) == import_id)
    is_meant = or_(col(ContactRow.import_id) == import_id, col(ContactRow.id).in_(told_of))
    works_at = col(ContactRow.organisation_id)
    return columns(works_at).where(is_meant, works_at.is_not(None)).distinct()


def _came_in(import_id: int) -> Select[Any]:
    return columns(_CONTACTS.c.id).where(_CONTACTS.c.import_id == import_id)


def _let_go(
    session: Session, importer: Member, import_id: int, today: date, reader: Member
) -> Undone:
    """Remove those whom the import added, or archive them, or keep them."""
    ids = set(session.scalars(_came_in(import_id)))
    locks.contacts(session, ids)
    kept = set(session.scalars(_changed(importer, import_id))) | {
        contact_id
        for table, column in _referring()
        if table not in _OWN and table not in (_REMINDERS, _MERGES)
        for contact_id in session.scalars(_pointing(column, import_id))
    }
    kept |= {
        contact_id
        for column in (_MERGES.c.kept_id, _MERGES.c.gone_id)
        for contact_id in session.scalars(
            _pointing(column, import_id).where(_MERGES.c.undone_at.is_(None))
        )
    }
    kept |= set(session.scalars(_pointing(_REMINDERS.c.contact_id, import_id).where(_IS_PLAN)))
    reminded = set(session.scalars(_pointing(_REMINDERS.c.contact_id, import_id))) - kept
    gone = sorted(ids - kept - reminded)
    for start in range(0, len(gone), _AT_ONCE):
        _remove(session, gone[start : start + _AT_ONCE])
    for contact_id in sorted(reminded):
        archive.put_away(session, contacts.by_id(session, importer, contact_id), today)
    named = _seen(session, reader, kept & ids)[:MOST_NAMED]
    return Undone(removed=len(gone), archived=len(reminded), kept=len(kept & ids), named=named)


def _seen(session: Session, reader: Member, kept: set[int]) -> tuple[str, ...]:
    """The names of those whom the reader sees."""
    became = {merges.successor(session, contact_id) for contact_id in kept}
    found = contacts.as_filed(session, reader, sorted(became))
    return tuple(one.name for _, one in sorted(found.items()) if not one.is_forgotten)


def _remove(session: Session, contact_ids: Sequence[int]) -> None:
    """Delete contacts, and all that belongs to them."""
    for table, column in _referring():
        if table in _OWN or table is _MERGES:
            session.execute(delete(table).where(bulk.among(session, column, contact_ids)))
    session.execute(
        delete(ContactRow).where(bulk.among(session, col(ContactRow.id), contact_ids)),
        execution_options={"synchronize_session": False},
    )
    session.expire_all()


def _changed(importer: Member, import_id: int) -> Select[Any]:
    """Those who were changed since, by members or by another import."""
    by_others = columns(col(ChangeRow.contact_id)).where(
        col(ChangeRow.import_id).is_distinct_from(import_id),
        or_(col(ChangeRow.member_id).is_not(None), col(ChangeRow.import_id).is_not(None)),
        ~_came_to_nothing(),
    )
    noted = columns(col(NoteRow.contact_id)).where(
        or_(col(NoteRow.member_id) != importer.id, col(NoteRow.is_shared))
    )
    return columns(col(ContactRow.id)).where(
        col(ContactRow.import_id) == import_id,
        or_(
            col(ContactRow.id).in_(by_others),
            col(ContactRow.id).in_(noted),
            col(ContactRow.owner_id).is_distinct_from(importer.id),
            col(ContactRow.cadence_from) == CadenceSource.OWN,
            col(ContactRow.forgotten_on).is_not(None),
        ),
    )


def _came_to_nothing() -> ColumnElement[bool]:
    """Whether a change was part of making two one who are two again, or of that."""
    at = _CHANGES.c.recorded_at
    return exists().where(
        _MERGES.c.undone_at.is_not(None),
        or_(_MERGES.c.kept_id == _CHANGES.c.contact_id, _MERGES.c.gone_id == _CHANGES.c.contact_id),
        or_(_MERGES.c.recorded_at == at, _MERGES.c.undone_at == at),
    )


def _pointing(column: Column[Any], import_id: int) -> Select[Any]:
    """Those who came in and to whom a table points."""
    return (
        columns(column)
        .join(ContactRow, col(ContactRow.id) == column)
        .where(col(ContactRow.import_id) == import_id)
        .distinct()
    )


def _referring() -> Iterator[tuple[Table, Column[Any]]]:
    """Each column that points to contacts, whatever the table is for."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is _CONTACTS.c.id for key in column.foreign_keys):
                yield table, column
