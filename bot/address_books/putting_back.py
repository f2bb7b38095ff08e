"""What an import filled in of contacts that were known, taken out again."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot.address_books import filling, storing
from bot.models import ChangeRow, ContactRow, ImportRow
from bot.people import details, locks, notes, occasions
from bot.people.changes import Value
from bot.people.details import Details
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import ContactField, LearntField, OccasionKind


def put_back(
    session: Session, imported: ImportRow, importer: Member, member: Member, now: datetime
) -> int:
    """Have contacts be as before the import, where nobody changed it since; how many they are.

    `importer` is whose import it was, `member` who takes it back.
    """
    by_contact: defaultdict[int, list[ChangeRow]] = defaultdict(list)
    for row in session.exec(_changes(imported)):
        by_contact[row.contact_id].append(row)
    locks.contacts(session, by_contact)
    known = details.read(session, imported.workspace_id, by_contact)
    return sum(
        _put_one_back(session, one, by_contact[one.id], importer, member, now)
        for one in known.values()
    )


def _changes(imported: ImportRow) -> Any:
    """Changes of those who didn't come in with it, the latest first."""
    return (
        select(ChangeRow)
        .join(ContactRow, col(ContactRow.id) == ChangeRow.contact_id)
        .where(
            ChangeRow.workspace_id == imported.workspace_id,
            ChangeRow.import_id == imported.id,
            col(ContactRow.import_id).is_distinct_from(imported.id),
        )
        .order_by(col(ChangeRow.id).desc())
    )


def _put_one_back(
    session: Session,
    known: Details,
    rows: Sequence[ChangeRow],
    importer: Member,
    member: Member,
    now: datetime,
) -> bool:
    wanted: dict[ContactField, Value] = {}
    undone: list[ChangeRow] = []
    for row in rows:
        before, after = (_value(json.loads(said)) for said in (row.before, row.after))
        if row.field in set(LearntField):
            if _take_out(session, known, LearntField(row.field), before, after, importer, now):
                undone.append(row)
            continue
        field = ContactField(row.field)
        current = wanted.get(field, getattr(known, field.value))
        earlier = _without(current, before, after)
        if earlier != current:
            wanted[field] = earlier
            undone.append(row)
    import_id = rows[0].import_id
    region = zones.country_of(importer.time_zone)
    details.change(session, known, wanted, member.id, now, region=region, import_id=import_id)
    session.flush()
    session.execute(
        delete(ChangeRow).where(
            col(ChangeRow.contact_id) == known.id,
            col(ChangeRow.import_id) == import_id,
            col(ChangeRow.field).in_({row.field for row in undone}),
        )
    )
    return bool(undone)


def _without(current: Value, before: Value, after: Value) -> Value:
    """What a field holds without what was filled in; the same where it has something else now."""
    if isinstance(current, tuple) and isinstance(after, tuple):
        kept = before if isinstance(before, tuple) else ()
        return tuple(one for one in current if one in kept or one not in after)
    return before if current == after else current


def _take_out(
    session: Session,
    known: Details,
    field: LearntField,
    before: Value,
    after: Value,
    importer: Member,
    now: datetime,
) -> bool:
    """Take out a day or a note, where it is still as it was filled in; whether it was."""
    if field is LearntField.NOTE:
        return notes.take_out(
            session, known.id, importer.id, lambda words: storing.fingerprint(words) == after
        )
    kind, name = OccasionKind.BIRTHDAY, ""
    if isinstance(after, tuple):
        name, after = after
        kind = OccasionKind.OWN if name else OccasionKind.ANNIVERSARY
    if isinstance(before, tuple):
        _, before = before
    return occasions.take_out(
        session,
        known.id,
        kind,
        name,
        filling.read(str(after)),
        None if before is None else filling.read(str(before)),
        importer.today(now),
    )


def _value(said: Any) -> Value:
    """A value as it was before JSON made a list of a tuple."""
    value: Value = tuple(said) if isinstance(said, list) else said
    return value
