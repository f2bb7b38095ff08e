"""What of the ideas isn't for a contact, as members said. Nobody else writes its table."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, String, delete, func, literal, type_coerce
from sqlalchemy import select as columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.giving.ideas import NOTHING, Unwanted
from bot.models import UnwantedIdeaRow
from bot.models.columns import saved
from bot.people import contacts, locks, owners
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import GestureKind

_IDEA, _KIND, _PRICE = "idea ", "kind ", "price"
"""How a row is told in a word: the first two are followed by which."""


@dataclass(frozen=True)
class LeftOut:
    """What isn't suggested for a contact: one idea, or a kind, or else all that costs money.

    A member said so.
    """

    id: int
    contact_id: int
    member_id: int
    since: datetime
    idea_id: str | None = None
    kind: GestureKind | None = None

    @property
    def unwanted(self) -> Unwanted:
        """The same as what isn't suggested."""
        if self.idea_id is not None:
            return Unwanted(ideas=frozenset({self.idea_id}))
        if self.kind is not None:
            return Unwanted(kinds=frozenset({self.kind}))
        return Unwanted(is_priced=True)


def leave_out(
    session: Session, member: Member, contact: Contact, unwanted: Unwanted, now: datetime
) -> None:
    """Never suggest that for the contact again, whoever looks after them.

    What is left out already stays so since then, and by whom.
    """
    locks.contact(session, contact.id)
    known = read(session.scalars(told(contact.id)).all())

    def row(
        idea_id: str | None = None, kind: GestureKind | None = None, *, is_priced: bool = False
    ) -> UnwantedIdeaRow:
        return UnwantedIdeaRow(
            workspace_id=member.workspace_id,
            contact_id=contact.id,
            member_id=member.id,
            idea_id=idea_id,
            kind=kind,
            is_priced=is_priced,
            since=now,
        )

    session.add_all(row(idea_id=one) for one in sorted(unwanted.ideas - known.ideas))
    session.add_all(row(kind=one) for one in sorted(unwanted.kinds - known.kinds))
    if unwanted.is_priced and not known.is_priced:
        session.add(row(is_priced=True))
    session.flush()


def allow(session: Session, member: Member, contact_id: int, unwanted_id: int) -> None:
    """Have it be suggested again; who said so, and who looks after the contact, may.

    A second time changes nothing. Raises Gone and LookedAfterBy.
    """
    contact = contacts.by_id(session, member, contact_id)
    locks.contact(session, contact.id)
    is_meant = col(UnwantedIdeaRow.id) == unwanted_id
    row = session.exec(_of(contact.id).where(is_meant)).one_or_none()
    if row is None:
        return
    if row.member_id != member.id:
        owners.check_owner(session, member, contact)
    session.delete(row)
    session.flush()


def of(session: Session, member: Member, contact_id: int) -> tuple[LeftOut, ...]:
    """What is left out for a contact, the latest first."""
    in_workspace = col(UnwantedIdeaRow.workspace_id) == member.workspace_id
    rows = session.exec(_of(contact_id).where(in_workspace).order_by(*_LATEST_FIRST))
    return tuple(map(_value, rows))


def of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, Unwanted]:
    """What isn't suggested for contacts, by their ids; nothing for whom all is."""
    rows = session.exec(
        select(UnwantedIdeaRow).where(
            bulk.known_for(col(UnwantedIdeaRow.workspace_id), workspace_id),
            bulk.among(session, col(UnwantedIdeaRow.contact_id), contact_ids),
        )
    )
    found: defaultdict[int, Unwanted] = defaultdict(Unwanted)
    for row in rows:
        found[row.contact_id] |= Unwanted(
            frozenset(filter(None, [row.idea_id])),
            frozenset(filter(None, [row.kind])),
            row.is_priced,
        )
    return dict(found)


def latest(session: Session, member: Member) -> LeftOut | None:
    """What the member said last that still holds."""
    said = select(UnwantedIdeaRow).where(
        UnwantedIdeaRow.workspace_id == member.workspace_id, UnwantedIdeaRow.member_id == member.id
    )
    row = session.exec(said.order_by(*_LATEST_FIRST).limit(1)).one_or_none()
    return None if row is None else _value(row)


def told(contact_id: Any) -> Select[Any]:
    """A query for what is left out for the contact with this id, in words for `read`."""
    kind = literal(_KIND) + type_coerce(col(UnwantedIdeaRow.kind), String)
    word = func.coalesce(literal(_IDEA) + col(UnwantedIdeaRow.idea_id), kind, _PRICE)
    return columns(word.label("one")).where(col(UnwantedIdeaRow.contact_id) == contact_id)


def read(words: Collection[str]) -> Unwanted:
    """What is told in the words of `told`."""
    if not words:
        return NOTHING
    kinds = frozenset(map(GestureKind, _named(words, _KIND)))
    return Unwanted(frozenset(_named(words, _IDEA)), kinds, _PRICE in words)


def has_any(session: Session, contact_id: int) -> bool:
    """Whether anything is left out for the contact."""
    return session.exec(_of(contact_id).limit(1)).first() is not None


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more what wasn't for the contact."""
    of_contact = col(UnwantedIdeaRow.contact_id) == contact_id
    session.execute(delete(UnwantedIdeaRow).where(of_contact))


def move(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Leave out for one contact what is left out for another, and isn't for them yet; the ids."""
    known = set(map(_what, session.exec(_of(kept_id))))
    moved = [row for row in session.exec(_of(gone_id)) if _what(row) not in known]
    for row in moved:
        row.contact_id = kept_id
    session.flush()
    return [saved(row.id) for row in moved]


def put_back(session: Session, moved: Collection[int], kept_id: int, gone_id: int) -> None:
    """Undo `move`, of what still is left out."""
    known = set(map(_what, session.exec(_of(gone_id))))
    for row in session.exec(_of(kept_id)):
        if row.id in moved and _what(row) not in known:
            row.contact_id = gone_id
    session.flush()


_LATEST_FIRST = (col(UnwantedIdeaRow.since).desc(), col(UnwantedIdeaRow.id).desc())


def _of(contact_id: int) -> SelectOfScalar[UnwantedIdeaRow]:
    return select(UnwantedIdeaRow).where(UnwantedIdeaRow.contact_id == contact_id)


def _what(row: UnwantedIdeaRow) -> tuple[str | None, GestureKind | None]:
    return row.idea_id, row.kind


def _named(words: Iterable[str], begins: str) -> Iterator[str]:
    return (word.removeprefix(begins) for word in words if word.startswith(begins))


def _value(row: UnwantedIdeaRow) -> LeftOut:
    return LeftOut(saved(row.id), row.contact_id, row.member_id, row.since, row.idea_id, row.kind)
