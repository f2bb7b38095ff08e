"""Contacts looked for by name, organisation, tag, owner and audience: exactly, or nearly so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import eq

from sqlalchemy import ColumnElement, and_, exists, false
from sqlalchemy import select as columns
from sqlmodel import Session, col, func, select

from bot import bulk
from bot.models import ContactRow, MemberRow
from bot.models.seen import seen_by
from bot.people import contacts, merges, spellings, traits, used_tags, ways
from bot.people.contacts import Contact
from bot.people.traits import Trait
from bot.people.ways import Way
from bot.team.members import Member
from bot.vocabulary import Audience

PAGE = 20
"""How many are shown together."""
MOST_OFFERED = 90
"""How many owners, or tags, are offered to choose from."""

Condition = ColumnElement[bool]


@dataclass(frozen=True)
class Query:
    """What somebody looks for: all that is told has to fit.

    Those who are archived are found with `is_archived`, and nobody else is then.
    """

    words: str = ""
    organisation: str = ""
    tag: str = ""
    owner_id: int | None = None
    audience: Audience | None = None
    is_archived: bool = False
    trait: Trait | None = None


@dataclass(frozen=True)
class Found:
    """One of those who fit, and who looks after them."""

    contact: Contact
    keeper: str | None


@dataclass(frozen=True)
class Page:
    """Those who fit, from the `number`th page on, which is 0 at first, and how many there are.

    Unless it `is_exact`, they only nearly fit. `owners` and `tags` can be chosen among, unless they
    are archived.
    """

    query: Query
    number: int
    found: tuple[Found, ...]
    total: int
    is_exact: bool
    owners: tuple[tuple[int, str], ...]
    tags: tuple[str, ...]

    @property
    def has_next(self) -> bool:
        return (self.number + 1) * PAGE < self.total


def find(session: Session, viewer: Member, query: Query, today: date, number: int = 0) -> Page:
    """Those whom the viewer sees that fit; nearly, where nobody fits quite."""
    fits, is_exact, total = _narrowest(session, viewer, query, *_having(query, today))
    number = max(0, min(number, (total - 1) // PAGE))
    found = _found(session, viewer, fits, PAGE, number * PAGE) if total else ()
    if query.is_archived:
        return Page(query, number, found, total, is_exact, (), ())
    tags = used_tags.most_usual(session, viewer, MOST_OFFERED)
    return Page(query, number, found, total, is_exact, _owners(session, viewer), tags)


def first(session: Session, viewer: Member, words: str, most: int) -> list[Contact]:
    """The first that are found by the words, by name."""
    fits, _, total = _narrowest(session, viewer, Query(words))
    found = _found(session, viewer, fits, most, 0) if total else ()
    return [one.contact for one in found]


def begun(typed: str) -> str:
    """What is typed so far in a menu, without a last word of which too little is there."""
    words = typed.split()
    if len(words) > 1 and len(words[-1]) < spellings.SHORTEST_START:
        words.pop()
    return " ".join(words)


def fitting(session: Session, viewer: Member, query: Query, today: date) -> Condition:
    """What those fulfil who fit quite; nobody does where they only nearly fit."""
    fits, is_exact, _ = _narrowest(session, viewer, query, *_having(query, today))
    return fits if is_exact else false()


def _having(query: Query, today: date) -> Sequence[Condition]:
    return () if query.trait is None else (traits.fits(query.trait, today),)


def _narrowest(
    session: Session, viewer: Member, query: Query, *more: Condition
) -> tuple[Condition, bool, int]:
    """What fits somebody, as strictly as it can; whether it is exact, and how many fit."""
    told = query.words, query.organisation, query.tag
    for way in ways.strictest_first(session, viewer, *told):
        fits = and_(_fits(session, viewer, query, way), *more)
        total = session.scalar(columns(func.count()).select_from(ContactRow).where(fits))
        if total:
            return fits, all(one.is_exact for one in way), total
    return false(), False, 0


def _found(
    session: Session, viewer: Member, fits: Condition, most: int, skipped: int
) -> tuple[Found, ...]:
    people = (
        contacts.selected(viewer.id)
        .add_columns(col(MemberRow.name).label("keeper"))
        .outerjoin(MemberRow, col(MemberRow.id) == col(ContactRow.owner_id))
        .where(fits)
        .order_by(col(ContactRow.name_key), col(ContactRow.id))
        .limit(most)
        .offset(skipped)
    )
    return tuple(Found(contacts.value(row), row.keeper) for row in session.execute(people))


def _fits(session: Session, viewer: Member, query: Query, way: Sequence[Way]) -> Condition:
    """Whether a contact is here, and all that is told fits."""
    leads = any(one.leads for one in way)
    is_of = bulk.known_for if leads else eq
    fits = [
        is_of(col(ContactRow.workspace_id), viewer.workspace_id),
        _is_archived() if query.is_archived else col(ContactRow.archived_on).is_(None),
        seen_by(viewer.id),
        *(one.fits(session) for one in way),
    ]
    if query.owner_id is not None:
        fits.append(bulk.known_for(col(ContactRow.owner_id), query.owner_id))
    if query.audience is not None:
        fits.append(col(ContactRow.audience) == query.audience)
    return and_(*fits)


def _is_archived() -> Condition:
    """Whether they can be brought back: neither forgotten, nor made one with somebody."""
    return and_(
        col(ContactRow.archived_on).is_not(None),
        col(ContactRow.forgotten_on).is_(None),
        ~merges.IS_GONE,
    )


def _owners(session: Session, viewer: Member) -> tuple[tuple[int, str], ...]:
    """Who looks after contacts that the viewer sees, by name."""
    owns = exists().where(
        col(ContactRow.owner_id) == col(MemberRow.id),
        col(ContactRow.workspace_id) == viewer.workspace_id,
        col(ContactRow.archived_on).is_(None),
        seen_by(viewer.id),
    )
    rows = session.exec(
        select(col(MemberRow.id), col(MemberRow.name))
        .where(MemberRow.workspace_id == viewer.workspace_id, owns)
        .order_by(col(MemberRow.name), col(MemberRow.id))
        .limit(MOST_OFFERED)
    )
    return tuple((member_id or 0, name) for member_id, name in rows)
