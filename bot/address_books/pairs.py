"""Contacts of whom an address book made it likely that they are one person.

What they are is said elsewhere, by members.
"""

from collections.abc import Collection, Iterable

from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot import bulk
from bot.address_books.learning import WhyLikely
from bot.models import LikelyPairRow


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


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more whom the contact was like."""
    is_one, is_other = (
        col(column) == contact_id for column in (LikelyPairRow.contact_id, LikelyPairRow.other_id)
    )
    session.execute(delete(LikelyPairRow).where(is_one | is_other))


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
