"""Tags and interests to choose from: those of contacts that a member sees, and of no others."""

from collections.abc import Collection

from sqlalchemy import func
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, TagRow
from bot.models.seen import seen_by
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import TagKind


def most_usual(
    session: Session, viewer: Member, most: int, kinds: Collection[TagKind] = tuple(TagKind)
) -> tuple[str, ...]:
    """The most usual ones, in alphabetical order; each as it is written with somebody."""
    by_kind = (
        columns(col(TagRow.kind), col(TagRow.key), func.count().label("times"))
        .where(col(TagRow.workspace_id) == viewer.workspace_id, col(TagRow.kind).in_(list(kinds)))
        .group_by(col(TagRow.kind), col(TagRow.key))
        .subquery()
    )
    # Very many have the most usual ones, and the first whom the viewer sees tells enough.
    said = (
        columns(col(TagRow.said))
        .join(ContactRow, col(ContactRow.id) == col(TagRow.contact_id))
        .where(
            col(TagRow.workspace_id) == viewer.workspace_id,
            col(TagRow.kind).in_(list(kinds)),
            col(TagRow.key) == by_kind.c.key,
            bulk.known_for(col(ContactRow.workspace_id), viewer.workspace_id),
            col(ContactRow.archived_on).is_(None),
            seen_by(viewer.id),
        )
        .limit(1)
        .correlate(by_kind)
    )
    rows = session.execute(
        columns(said.scalar_subquery().label("said"))
        .select_from(by_kind)
        .group_by(by_kind.c.key)
        .order_by(func.sum(by_kind.c.times).desc(), by_kind.c.key)
    )
    seen = [row.said for row in rows if row.said is not None]
    return tuple(sorted(seen[:most], key=name_key))
