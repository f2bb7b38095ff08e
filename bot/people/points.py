"""How contacts are reached: their e-mail addresses and telephone numbers.

Nobody else writes their table. An address is no key of a person: people share a mailbox.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, delete
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactPointRow
from bot.models.columns import table_of
from bot.people import numbers
from bot.vocabulary import PointKind

_POINTS = table_of(ContactPointRow)


@dataclass(frozen=True)
class Point:
    """An address or a number as it was written, and what it is known by."""

    kind: PointKind
    said: str
    key: str


def email(said: str) -> Point:
    """An e-mail address, which is the same in capitals."""
    return Point(PointKind.EMAIL, said, said.casefold())


def phone(said: str, region: str | None) -> Point:
    """A telephone number; one without a country's is of `region`, a country's code as "NL"."""
    return Point(PointKind.PHONE, said, phone_key(said, region))


def phone_key(said: str, region: str | None) -> str:
    """A number as E.164 has it; its digits alone where it can't be told what country it is of."""
    return numbers.key(said, region)


def written(emails: Sequence[str], phones: Sequence[str], region: str | None) -> tuple[Point, ...]:
    """Addresses and numbers in their order, each once."""
    told = [*map(email, emails), *(phone(one, region) for one in phones)]
    return tuple({(one.kind, one.key): one for one in reversed(told)}.values())[::-1]


def add(session: Session, workspace_id: int, reached: Mapping[int, Sequence[Point]]) -> None:
    """Have contacts, by their ids, be reached so; nothing is known of how they were before."""
    rows: list[bulk.Values] = [
        {
            "contact_id": contact_id,
            "kind": point.kind,
            "key": point.key,
            "said": point.said,
            "place": place,
        }
        for contact_id, points in reached.items()
        for place, point in enumerate(points)
    ]
    if rows:
        bulk.add(session, ContactPointRow, rows, {"workspace_id": workspace_id})


def replace(session: Session, workspace_id: int, reached: Mapping[int, Sequence[Point]]) -> None:
    """Have contacts, by their ids, be reached so, and in no other way."""
    session.execute(delete(_POINTS).where(bulk.among(session, _POINTS.c.contact_id, reached)))
    add(session, workspace_id, reached)


def of(session: Session, contact_id: int) -> list[Point]:
    """How a contact is reached, in the order of preference."""
    rows = session.exec(
        select(ContactPointRow)
        .where(ContactPointRow.contact_id == contact_id)
        .order_by(col(ContactPointRow.place))
    )
    return [Point(row.kind, row.said, row.key) for row in rows]


def of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, dict[PointKind, tuple[str, ...]]]:
    """How contacts are reached by kind, as it was written; nothing for who can't be."""
    return _of_each(session, workspace_id, contact_ids, _POINTS.c.said)


def keys_of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, dict[PointKind, tuple[str, ...]]]:
    """The same by their keys."""
    return _of_each(session, workspace_id, contact_ids, _POINTS.c.key)


def _of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int], told: Column[str]
) -> dict[int, dict[PointKind, tuple[str, ...]]]:
    rows = session.execute(
        columns(_POINTS.c.contact_id, _POINTS.c.kind, told)
        .where(
            bulk.known_for(_POINTS.c.workspace_id, workspace_id),
            bulk.among(session, _POINTS.c.contact_id, contact_ids),
        )
        .order_by(_POINTS.c.contact_id, _POINTS.c.place)
    )
    found: defaultdict[int, dict[PointKind, tuple[str, ...]]] = defaultdict(dict)
    for contact_id, kind, one in rows:
        theirs = found[contact_id]
        theirs[kind] = (*theirs.get(kind, ()), one)
    return dict(found)


def first_email(session: Session, contact_id: int) -> str:
    """The contact's preferred e-mail address; empty where none is known."""
    known = (one.said for one in of(session, contact_id) if one.kind is PointKind.EMAIL)
    return next(known, "")


def bearers(session: Session, workspace_id: int, key: str) -> list[int]:
    """The ids of the contacts with an address or number of this key, the oldest first."""
    found = select(ContactPointRow.contact_id).where(
        ContactPointRow.workspace_id == workspace_id, ContactPointRow.key == key
    )
    return sorted(session.exec(found))


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more how the contact is reached."""
    session.execute(delete(ContactPointRow).where(col(ContactPointRow.contact_id) == contact_id))
