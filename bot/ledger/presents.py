"""One present for several, as it is told beside what one of them got. It only reads.

Each entry of it tells a share of the worth, which taken alone would pass for all of it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, or_, select
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, GestureRow
from bot.models.seen import seen_by
from bot.models.unreversed import GESTURE_STANDS
from bot.money import Money
from bot.team.members import Member


@dataclass(frozen=True)
class Part:
    """Something was part of one present, also for those `names`, of whom the reader may know.

    `worth` is that of all of it; None where nobody told, or where the reader isn't told of all.
    """

    present_id: int
    names: tuple[str, ...] = ()
    worth: Money | None = None


def parts(
    session: Session, viewer: Member, firsts: Mapping[int, int], *, tells_all: bool = False
) -> Mapping[int, Part]:
    """What gestures were part of, by their ids, of those that were part of anything.

    `firsts` are the ids of the present's first entry, or else their own, by theirs. A name is told
    to who would read that entry, and sees the contact; `tells_all` of an admin's register, which
    has the amounts of everybody.
    """
    if not firsts:
        return {}
    others: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(_of(session, viewer, sorted(set(firsts.values())))):
        others[row.present_id or row.id].append(row)
    found = {}
    for gesture_id, first in firsts.items():
        rest = [one for one in others[first] if one.id != gesture_id]
        if rest:
            found[gesture_id] = _part(first, others[first], rest, viewer, tells_all=tells_all)
    return found


def _of(session: Session, viewer: Member, firsts: Sequence[int]) -> Any:
    """The entries of presents that weren't taken back."""
    return (
        select(
            col(GestureRow.id),
            col(GestureRow.present_id),
            col(GestureRow.member_id),
            col(GestureRow.worth),
            col(GestureRow.currency),
            col(ContactRow.name),
            col(ContactRow.owner_id),
            col(ContactRow.forgotten_on),
            seen_by(viewer.id).label("is_seen"),
        )
        .join(ContactRow, col(ContactRow.id) == col(GestureRow.contact_id))
        .where(
            or_(
                bulk.among(session, col(GestureRow.id), firsts),
                bulk.among(session, col(GestureRow.present_id), firsts),
            ),
            col(GestureRow.workspace_id) == viewer.workspace_id,
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.id))
    )


def _part(
    first: int,
    entries: Sequence[Row[Any]],
    rest: Sequence[Row[Any]],
    viewer: Member,
    *,
    tells_all: bool,
) -> Part:
    def is_told(row: Row[Any]) -> bool:
        return tells_all or viewer.id in (row.member_id, row.owner_id)

    names = tuple(
        one.name for one in rest if is_told(one) and one.is_seen and one.forgotten_on is None
    )
    known = [one for one in entries if one.worth is not None]
    if not known or not all(map(is_told, entries)):
        return Part(first, names)
    return Part(first, names, Money(sum(one.worth for one in known), known[0].currency))
