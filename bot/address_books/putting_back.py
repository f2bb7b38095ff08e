"""What an import filled in of contacts that were known, taken out again."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete
from sqlalchemy import select as columns
from sqlmodel import Session

from bot import bulk
from bot.address_books import storing
from bot.address_books.learning import LearntField
from bot.models import ChangeRow, ContactRow, ImportRow
from bot.models.columns import table_of
from bot.people import calendars, details, locks, notes
from bot.people.calendars import FilledIn
from bot.people.changes import Value
from bot.people.details import Details
from bot.people.yearly import Yearly
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import ContactField, OccasionKind

_CHANGES, _CONTACTS = table_of(ChangeRow), table_of(ContactRow)
_AT_ONCE = 1_000
"""Contacts: few enough to hold all that is known of them."""


@dataclass(frozen=True)
class _Change:
    """A field that the import filled in, and what it had before."""

    field: str
    before: Value
    after: Value


def put_back(
    session: Session, imported: ImportRow, importer: Member, member: Member, now: datetime
) -> int:
    """Have contacts be as before the import, where nobody changed it since; how many they are.

    `importer` is whose import it was, `member` who takes it back.
    """
    ids = filled_in(session, imported)
    count = 0
    for start in range(0, len(ids), _AT_ONCE):
        putting = _PuttingBack(session, imported, ids[start : start + _AT_ONCE])
        putting.take_out_days(importer, now)
        putting.take_out_notes(importer)
        putting.change_fields(importer, member, now)
        count += putting.done()
    return count


class _PuttingBack:
    """Some of the contacts on their way back; `_undone` are those of each field."""

    def __init__(self, session: Session, imported: ImportRow, contact_ids: Collection[int]) -> None:
        self._session, self._imported = session, imported
        locks.contacts(session, contact_ids)
        known = details.read(session, imported.workspace_id, contact_ids)
        self._changes: defaultdict[int, list[_Change]] = defaultdict(list)
        for contact_id, field, before, after in session.execute(_changes(session, imported, known)):
            self._changes[contact_id].append(_Change(field, _value(before), _value(after)))
        self._known = known
        self._undone: defaultdict[str, set[int]] = defaultdict(set)

    def take_out_days(self, importer: Member, now: datetime) -> None:
        """Those that are still as they were filled in."""
        days = {
            _day(contact_id, change): change.field
            for contact_id, change in self._of(LearntField.BIRTHDAY, LearntField.OCCASION)
        }
        for day in calendars.take_out(self._session, list(days), importer.today(now)):
            self._undone[days[day]].add(day.contact_id)

    def take_out_notes(self, importer: Member) -> None:
        """Those of the importer that are still as they were filled in."""
        marks = {contact_id: change.after for contact_id, change in self._of(LearntField.NOTE)}
        self._undone[LearntField.NOTE] |= notes.take_out(
            self._session,
            importer.id,
            marks,
            lambda contact_id, words: storing.fingerprint(words) == marks[contact_id],
        )

    def change_fields(self, importer: Member, member: Member, now: datetime) -> None:
        """Take out of fields what was filled in, and leave what they hold besides."""
        details.change_many(
            self._session,
            self._imported.workspace_id,
            [(one, self._earlier(one)) for one in self._known.values()],
            member.id,
            now,
            region=zones.country_of(importer.time_zone),
            import_id=self._imported.id,
        )

    def done(self) -> int:
        """Forget the changes that were undone, and the undoing; of how many contacts these were."""
        for field, contact_ids in self._undone.items():
            self._session.execute(
                delete(_CHANGES).where(
                    bulk.among(self._session, _CHANGES.c.contact_id, contact_ids),
                    _CHANGES.c.import_id == self._imported.id,
                    _CHANGES.c.field == field,
                )
            )
        return len(set().union(*self._undone.values()))

    def _of(self, *fields: LearntField) -> Iterator[tuple[int, _Change]]:
        for contact_id, made in self._changes.items():
            for change in made:
                if change.field in fields:
                    yield contact_id, change

    def _earlier(self, known: Details) -> Mapping[ContactField, Value]:
        earlier: dict[ContactField, Value] = {}
        for change in self._changes[known.id]:
            if change.field in set(LearntField):
                continue
            field = ContactField(change.field)
            current = earlier.get(field, getattr(known, field.value))
            without = _without(current, change.before, change.after)
            if without != current:
                earlier[field] = without
                self._undone[field].add(known.id)
        return earlier


def filled_in(session: Session, imported: ImportRow) -> list[int]:
    """Those of whom it filled something in, by their ids."""
    return sorted(session.scalars(_filled_in(imported)))


def _filled_in(imported: ImportRow) -> Select[Any]:
    """Those of whom it changed something, and who didn't come in with it."""
    return (
        columns(_CHANGES.c.contact_id)
        .join(_CONTACTS, _CONTACTS.c.id == _CHANGES.c.contact_id)
        .where(
            _CHANGES.c.workspace_id == imported.workspace_id,
            _CHANGES.c.import_id == imported.id,
            _CONTACTS.c.import_id.is_distinct_from(imported.id),
        )
        .distinct()
    )


def _changes(session: Session, imported: ImportRow, contact_ids: Collection[int]) -> Select[Any]:
    """What it changed of these contacts, the latest first."""
    change = _CHANGES.c
    return (
        columns(change.contact_id, change.field, change.before, change.after)
        .where(
            bulk.known_for(change.import_id, imported.id or 0),
            bulk.among(session, change.contact_id, contact_ids),
        )
        .order_by(change.id.desc())
    )


def _without(current: Value, before: Value, after: Value) -> Value:
    """What a field holds without what was filled in; the same where it has something else now."""
    if isinstance(current, tuple) and isinstance(after, tuple):
        kept = before if isinstance(before, tuple) else ()
        return tuple(one for one in current if one in kept or one not in after)
    return before if current == after else current


def _day(contact_id: int, change: _Change) -> FilledIn:
    before, after = change.before, change.after
    kind, name = OccasionKind.BIRTHDAY, ""
    if isinstance(after, tuple):
        name, after = after
        kind = OccasionKind.OWN if name else OccasionKind.ANNIVERSARY
    if isinstance(before, tuple):
        _, before = before
    known = None if before is None else Yearly.read(str(before))
    return FilledIn(contact_id, kind, name, Yearly.read(str(after)), known)


def _value(said: str) -> Value:
    """A value as it was before JSON made a list of a tuple."""
    read = json.loads(said)
    value: Value = tuple(read) if isinstance(read, list) else read
    return value
