"""Contacts of whom an address book made likely that they are one person, for somebody to say.

Nobody else writes their table.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot import bulk
from bot.database import within
from bot.models import ImportRow, LikelyPairRow
from bot.models.columns import saved
from bot.people import details
from bot.people.details import Details
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Decided, WhyLikely


@dataclass(frozen=True)
class Waiting:
    """Two contacts who may be one, the one known for longer first."""

    id: int
    contact: Details
    other: Details
    why: WhyLikely


def add(
    session: Session,
    workspace_id: int,
    found: Iterable[tuple[int, int, WhyLikely]],
    import_id: int | None,
) -> int:
    """Keep pairs of contacts, by their ids, each once, and none that was kept before; how many."""
    by_ids = {(min(one, other), max(one, other)): why for one, other, why in found}
    if not by_ids:
        return 0
    known = _known(session, workspace_id, {contact_id for contact_id, _ in by_ids})
    rows: list[bulk.Values] = [
        {"contact_id": contact_id, "other_id": other_id, "why": why}
        for (contact_id, other_id), why in by_ids.items()
        if (contact_id, other_id) not in known
    ]
    if rows:
        same = {"workspace_id": workspace_id, "import_id": import_id}
        bulk.add(session, LikelyPairRow, rows, same)
    return len(rows)


def waiting(session: Session, member: Member, import_id: int) -> list[Waiting]:
    """The pairs that an import of the member's found and nobody decided about yet.

    Raises Gone for an import that isn't theirs.
    """
    imported = within(session, ImportRow, member.workspace_id, import_id)
    if imported.member_id != member.id:
        raise Gone
    rows = session.exec(
        select(LikelyPairRow)
        .where(LikelyPairRow.import_id == import_id, col(LikelyPairRow.decided).is_(None))
        .order_by(col(LikelyPairRow.id))
    ).all()
    known = _seen(session, member, rows)
    return [
        Waiting(saved(row.id), known[row.contact_id], known[row.other_id], WhyLikely(row.why))
        for row in rows
        if row.contact_id in known and row.other_id in known
    ]


def decide(session: Session, member: Member, pair_id: int, decided: Decided) -> Waiting:
    """Note that they are one, which is TAKEN, or two, which is LEFT; who they are.

    To make one of two is for others to do. Raises Gone for what was decided already, and of whom
    the member may not know.
    """
    row = within(session, LikelyPairRow, member.workspace_id, pair_id, anew=True)
    known = _seen(session, member, [row])
    if row.decided is not None or len(known) < 2:
        raise Gone
    row.decided = decided
    session.flush()
    return Waiting(pair_id, known[row.contact_id], known[row.other_id], WhyLikely(row.why))


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more whom the contact was like."""
    is_theirs = (col(LikelyPairRow.contact_id) == contact_id) | (
        col(LikelyPairRow.other_id) == contact_id
    )
    session.execute(delete(LikelyPairRow).where(is_theirs))


def _known(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> set[tuple[int, int]]:
    rows = session.exec(
        select(LikelyPairRow.contact_id, LikelyPairRow.other_id).where(
            LikelyPairRow.workspace_id == workspace_id,
            bulk.among(session, col(LikelyPairRow.contact_id), list(contact_ids)),
        )
    )
    return {(contact_id, other_id) for contact_id, other_id in rows}


def _seen(session: Session, member: Member, rows: Sequence[LikelyPairRow]) -> dict[int, Details]:
    """The contacts of the pairs that the member may know of and somebody keeps up with."""
    ids = {contact_id for row in rows for contact_id in (row.contact_id, row.other_id)}
    return {
        one.id: one
        for one in details.read(session, member.workspace_id, ids).values()
        if not one.is_private or one.owner_id == member.id
    }
