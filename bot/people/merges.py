"""Who was merged with whom. Nobody else writes its table.

Of two contacts that are one person, one is kept. The other is gone: archived, and whoever asks for
it is given the one that is kept.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import exists, or_, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.database import within
from bot.models import ContactRow, MergeRow
from bot.models.columns import saved
from bot.team.members import Member

_NOTHING = "{}"
IS_GONE = exists().where(
    col(MergeRow.gone_id) == col(ContactRow.id), col(MergeRow.undone_at).is_(None)
)
"""In a query of contacts: whether one was made one with another, and is still."""


def record(
    session: Session,
    workspace_id: int,
    ids: tuple[int, int],
    member_id: int,
    moved: str,
    now: datetime,
) -> int:
    """Keep that of the contacts `ids` the first has all of the second now, and what was `moved`."""
    kept_id, gone_id = ids
    row = MergeRow(
        workspace_id=workspace_id,
        kept_id=kept_id,
        gone_id=gone_id,
        member_id=member_id,
        moved=moved,
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    return saved(row.id)


def find(session: Session, workspace_id: int, merge_id: int) -> MergeRow:
    """The row of a merge. Raises Gone outside the workspace."""
    return within(session, MergeRow, workspace_id, merge_id)


def between(session: Session, workspace_id: int, first_id: int, second_id: int) -> MergeRow | None:
    """How these two were merged; None where they are two."""
    both = (first_id, second_id)
    stands = select(MergeRow).where(
        MergeRow.workspace_id == workspace_id,
        col(MergeRow.kept_id).in_(both),
        col(MergeRow.gone_id).in_(both),
        col(MergeRow.undone_at).is_(None),
    )
    return session.exec(stands).one_or_none()


def latest(session: Session, member: Member) -> MergeRow | None:
    """What the member made one last, and is one still."""
    stands = select(MergeRow).where(
        MergeRow.workspace_id == member.workspace_id,
        MergeRow.member_id == member.id,
        col(MergeRow.undone_at).is_(None),
    )
    return session.exec(stands.order_by(col(MergeRow.id).desc()).limit(1)).one_or_none()


def moments(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> set[tuple[int, datetime]]:
    """When each of the contacts, by its id, was made one with another, and two again."""
    one_of = [
        bulk.among(session, col(column), list(contact_ids))
        for column in (MergeRow.kept_id, MergeRow.gone_id)
    ]
    rows = session.exec(select(MergeRow).where(MergeRow.workspace_id == workspace_id, or_(*one_of)))
    return {
        (contact_id, at)
        for row in rows
        for contact_id in (row.kept_id, row.gone_id)
        for at in (row.recorded_at, row.undone_at)
        if at is not None
    }


def undone(session: Session, row: MergeRow, now: datetime) -> None:
    """They are two again."""
    row.undone_at = now
    session.flush()


def successors(session: Session, contact_ids: Collection[int]) -> dict[int, int]:
    """Whom those of the contacts became that are gone, by their ids."""
    stands = select(MergeRow.gone_id, MergeRow.kept_id).where(
        bulk.among(session, col(MergeRow.gone_id), list(contact_ids)),
        col(MergeRow.undone_at).is_(None),
    )
    return dict(session.exec(stands).all())


def successor(session: Session, contact_id: int) -> int:
    """The id of whom the contact became, in however many steps; its own for who became nobody."""
    while became := successors(session, [contact_id]):
        contact_id = became[contact_id]
    return contact_id


def last_step(session: Session, contact_id: int) -> tuple[int, int]:
    """Of a contact that is gone, whom they became, and who became that in the last step."""
    step = contact_id, contact_id
    while became := successors(session, [contact_id]):
        step = became[contact_id], contact_id
        contact_id = became[contact_id]
    return step


def predecessors(session: Session, contact_id: int) -> list[int]:
    """The ids of those who became this contact, in however many steps."""
    found: list[int] = []
    waiting = [contact_id]
    while waiting:
        became = select(MergeRow.gone_id).where(
            MergeRow.kept_id == waiting.pop(), col(MergeRow.undone_at).is_(None)
        )
        new = session.exec(became).all()
        found.extend(new)
        waiting.extend(new)
    return found


def handed_on(session: Session, contact_id: int) -> list[MergeRow]:
    """The merges that told others what was known of the contact, also those that were undone.

    Whoever was told it may have been merged with somebody else in turn.
    """
    found: dict[int, MergeRow] = {}
    waiting = [contact_id]
    while waiting:
        became = select(MergeRow).where(MergeRow.gone_id == waiting.pop())
        new = {saved(row.id): row for row in session.exec(became)}
        waiting.extend(row.kept_id for row_id, row in new.items() if row_id not in found)
        found |= new
    return list(found.values())


def forget(session: Session, contact_id: int) -> None:
    """Nothing tells any more what the contact had before it was merged, nor can it be undone."""
    told = [saved(row.id) for row in handed_on(session, contact_id) if row.undone_at is not None]
    is_own = (col(MergeRow.kept_id) == contact_id) | (col(MergeRow.gone_id) == contact_id)
    session.execute(
        update(MergeRow)
        .where(is_own | bulk.among(session, col(MergeRow.id), told))
        .values(moved=_NOTHING)
    )
