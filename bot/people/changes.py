"""What was changed about contacts, by whom and when. Nobody else writes its table."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ChangeRow
from bot.team.members import Member
from bot.vocabulary import Passage

Value = str | bool | int | date | tuple[str, ...] | None
"""What a field of a contact can hold."""
_LATEST = 100
"""More changes than are made at once to one contact, and to be made one with another."""
Changed = tuple[int, str, tuple[Value, Value]]
"""A contact's id, a field, and what this had before and has now."""


@dataclass(frozen=True)
class Change:
    """One field that was changed, or a Passage, which has no values.

    `before` and `after` are as JSON has them: days are text.

    `member_id` is None for what the bot did; `import_id` tells the import that did it.
    """

    field: str
    before: object
    after: object
    member_id: int | None
    recorded_at: datetime
    import_id: int | None = None


def record(
    session: Session,
    workspace_id: int,
    contact_id: int,
    field: str,
    values: tuple[Value, Value],
    member_id: int | None,
    now: datetime,
    import_id: int | None = None,
) -> None:
    """Keep that a field had the first of `values` and has the second now."""
    before, after = values
    session.add(
        ChangeRow(
            workspace_id=workspace_id,
            contact_id=contact_id,
            member_id=member_id,
            import_id=import_id,
            field=field,
            before=written(before),
            after=written(after),
            recorded_at=now,
        )
    )


def record_many(
    session: Session,
    workspace_id: int,
    changed: Iterable[Changed],
    member_id: int | None,
    now: datetime,
    import_id: int | None = None,
) -> None:
    """The same for many fields, of one contact or of many."""
    rows: list[bulk.Values] = [
        {
            "contact_id": contact_id,
            "field": field,
            "before": written(before),
            "after": written(after),
        }
        for contact_id, field, (before, after) in changed
    ]
    same = {
        "workspace_id": workspace_id,
        "member_id": member_id,
        "import_id": import_id,
        "recorded_at": now,
    }
    if rows:
        bulk.add(session, ChangeRow, rows, same)


def of(session: Session, workspace_id: int, contact_id: int) -> Sequence[Change]:
    """All changes of a contact, the latest first."""
    rows = session.exec(
        select(ChangeRow)
        .where(ChangeRow.workspace_id == workspace_id, ChangeRow.contact_id == contact_id)
        .order_by(col(ChangeRow.recorded_at).desc(), col(ChangeRow.id).desc())
    )
    return list(map(_value, rows))


def record_passage(
    session: Session, member: Member, contact_id: int, passage: Passage, now: datetime
) -> None:
    """Keep that the member did this with the contact as a whole."""
    nothing = (None, None)
    record(session, member.workspace_id, contact_id, passage, nothing, member.id, now)


def by_member(
    session: Session, member: Member, but_for: Collection[str]
) -> Sequence[tuple[int, Change]]:
    """The latest that the member changed by hand, the last one first, each with its contact's id.

    Those of the fields `but_for` are left out.
    """
    rows = session.exec(
        select(ChangeRow)
        .where(
            ChangeRow.workspace_id == member.workspace_id,
            ChangeRow.member_id == member.id,
            col(ChangeRow.import_id).is_(None),
            col(ChangeRow.field).not_in(but_for),
        )
        .order_by(col(ChangeRow.id).desc())
        .limit(_LATEST)
    )
    return [(row.contact_id, _value(row)) for row in rows]


def changed_since(
    session: Session, contact_ids: Collection[int], field: str, moment: datetime
) -> set[int]:
    """Those of the contacts, by their ids, of whom the field was changed after a moment."""
    changed = select(ChangeRow.contact_id).where(
        bulk.among(session, col(ChangeRow.contact_id), contact_ids),
        ChangeRow.field == field,
        ChangeRow.recorded_at > moment,
    )
    return set(session.exec(changed))


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more what was changed about the contact."""
    session.execute(delete(ChangeRow).where(col(ChangeRow.contact_id) == contact_id))


def forget_made_at(session: Session, contact_id: int, moments: Collection[datetime | None]) -> None:
    """Nobody can tell any more what was changed about the contact at these moments."""
    changed = delete(ChangeRow).where(col(ChangeRow.contact_id) == contact_id)
    session.execute(changed.where(col(ChangeRow.recorded_at).in_(moments)))


def _value(row: ChangeRow) -> Change:
    return Change(
        row.field,
        json.loads(row.before),
        json.loads(row.after),
        row.member_id,
        row.recorded_at,
        row.import_id,
    )


def written(value: Value) -> str:
    """A value as JSON; a day is text."""
    plain = value.isoformat() if isinstance(value, date) else value
    return json.dumps(plain, ensure_ascii=False)
