"""Contacts looked for by name, organisation, tag, owner and audience: exactly, or nearly so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Select, and_, exists, false, true
from sqlalchemy import select as columns
from sqlmodel import Session, col, func, select

from bot import bulk
from bot.models import ContactRow, MemberRow, MergeRow, NameWordRow, OrganisationRow, TagRow
from bot.models.seen import seen_by
from bot.people import contacts, names, spellings
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import Audience

PAGE = 20
"""How many are shown together."""
MOST_OFFERED = 90
"""How many owners, or tags, are offered to choose from."""
_ALIKE = 75
"""rapidfuzz's ratio from which an organisation, or a tag, may be meant."""
_MOST_ALIKE = 5
_MOST_BEARERS = 30_000
"""SQLite takes no more in a statement."""

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


@dataclass(frozen=True)
class Found:
    """One of those who fit, and who looks after them."""

    contact: Contact
    keeper: str | None


@dataclass(frozen=True)
class Page:
    """Those who fit, from the `number`th page on, which is 0 at first, and how many there are.

    Unless it `is_exact`, they only nearly fit. `owners` and `tags` can be chosen among.
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


def find(session: Session, viewer: Member, query: Query, number: int = 0) -> Page:
    """Those whom the viewer sees that fit; nearly, where nobody fits quite."""
    here = _is_here(viewer, query.is_archived)
    for fits, is_exact in _attempts(session, viewer, query):  # noqa: B007  # as the last was
        total = session.scalar(_counted(viewer, here, fits)) or 0
        if total:
            break
    number = max(0, min(number, (total - 1) // PAGE))
    people = (
        contacts.selected(viewer.id)
        .add_columns(col(MemberRow.name).label("keeper"))
        .outerjoin(MemberRow, col(MemberRow.id) == col(ContactRow.owner_id))
        .where(here, fits)
        .order_by(col(ContactRow.name_key), col(ContactRow.id))
        .limit(PAGE)
        .offset(number * PAGE)
    )
    found = tuple(Found(contacts.value(row), row.keeper) for row in session.execute(people))
    return Page(
        query,
        number,
        found,
        total,
        is_exact,
        _owners(session, viewer, here),
        _tags(session, viewer, here),
    )


def _attempts(session: Session, viewer: Member, query: Query) -> Iterator[tuple[Condition, bool]]:
    """Ways to take what is told, the strictest first; whether each is exact."""
    chosen: list[Condition] = [true()]
    if query.owner_id is not None:
        chosen.append(col(ContactRow.owner_id) == query.owner_id)
    if query.audience is not None:
        chosen.append(col(ContactRow.audience) == query.audience)
    told = (
        _by_words(session, viewer, query.words),
        _by_organisation(session, viewer, query.organisation),
        _by_tag(session, viewer, query.tag),
    )
    for ways in product(*told):
        yield and_(*chosen, *(fits for fits, _ in ways)), all(is_exact for _, is_exact in ways)


def _by_words(session: Session, viewer: Member, words: str) -> Iterator[tuple[Condition, bool]]:
    """By name, else as an organisation or a tag, each exactly; then nearly."""
    keys = names.real(names.keys(names.words(words)))
    if not keys:
        yield true(), True
        return
    known = spellings.known(session, viewer.workspace_id)
    yield _bear(session, viewer, [[names.folded(key)] for key in keys]), True
    starts = [[names.folded(key), *spellings.starting(known, key)] for key in keys]
    yield _bear(session, viewer, starts), True
    organisation, *nearly = _by_organisation(session, viewer, words)
    yield organisation
    tag, *near_tags = _by_tag(session, viewer, words)
    yield tag
    yield _bear(session, viewer, [spellings.alike(known, key) for key in keys]), False
    yield from nearly
    yield from near_tags


def _bear(session: Session, viewer: Member, words: Sequence[Sequence[str]]) -> Condition:
    """Whether of each of the `words` one spelling is in the contact's name.

    Their ids are read first: a database would rather go through all contacts by their names.
    """
    found: set[int] | None = None
    for spellings_of_one in words:
        bearing = select(NameWordRow.contact_id).where(
            NameWordRow.workspace_id == viewer.workspace_id,
            col(NameWordRow.word).in_(spellings_of_one),
        )
        bearers = set(session.exec(bearing))
        found = bearers if found is None else found & bearers
    return _in(session, col(ContactRow.id), sorted(found or ()))


def _in(session: Session, column: Any, ids: Sequence[int | None]) -> Condition:
    """Whether the column has one of the ids; of none, nothing has to be looked through."""
    known = [one for one in ids if one is not None]
    return bulk.among(session, column, known[:_MOST_BEARERS]) if known else false()


def _by_organisation(
    session: Session, viewer: Member, told: str
) -> Iterator[tuple[Condition, bool]]:
    key = name_key(told)
    if not key:
        yield true(), True
        return
    here = select(OrganisationRow.id).where(OrganisationRow.workspace_id == viewer.workspace_id)
    having = here.where(col(OrganisationRow.key).contains(key, autoescape=True))
    yield _in(session, col(ContactRow.organisation_id), session.exec(having).all()), True
    keys = session.exec(
        select(OrganisationRow.key).where(OrganisationRow.workspace_id == viewer.workspace_id)
    ).all()
    near = here.where(col(OrganisationRow.key).in_(_near(key, keys)))
    yield _in(session, col(ContactRow.organisation_id), session.exec(near).all()), False


def _by_tag(session: Session, viewer: Member, told: str) -> Iterator[tuple[Condition, bool]]:
    key = name_key(told)
    if not key:
        yield true(), True
        return
    here = select(TagRow.contact_id).where(TagRow.workspace_id == viewer.workspace_id)
    exactly = session.exec(here.where(TagRow.key == key)).all()
    yield _in(session, col(ContactRow.id), exactly), True
    keys = session.exec(
        select(TagRow.key).where(TagRow.workspace_id == viewer.workspace_id).distinct()
    ).all()
    nearly = session.exec(here.where(col(TagRow.key).in_(_near(key, keys)))).all()
    yield _in(session, col(ContactRow.id), nearly), False


def _near(key: str, keys: Sequence[str]) -> list[str]:
    found = process.extract(key, keys, scorer=fuzz.WRatio, score_cutoff=_ALIKE, limit=_MOST_ALIKE)
    return [near for near, _, _ in found]


def _is_here(viewer: Member, is_archived: bool) -> Condition:
    """Whether they are kept up with, or else archived: not forgotten, nor made one with another."""
    is_ours = col(ContactRow.workspace_id) == viewer.workspace_id
    if not is_archived:
        return and_(is_ours, col(ContactRow.archived_on).is_(None))
    return and_(
        is_ours,
        col(ContactRow.archived_on).is_not(None),
        col(ContactRow.forgotten_on).is_(None),
        ~exists().where(
            col(MergeRow.gone_id) == col(ContactRow.id), col(MergeRow.undone_at).is_(None)
        ),
    )


def _counted(viewer: Member, here: Condition, fits: Condition) -> Select[Any]:
    return columns(func.count()).select_from(ContactRow).where(here, seen_by(viewer.id), fits)


def _owners(session: Session, viewer: Member, here: Condition) -> tuple[tuple[int, str], ...]:
    """Who looks after contacts that the viewer sees, by name."""
    owns = exists().where(col(ContactRow.owner_id) == col(MemberRow.id), here, seen_by(viewer.id))
    rows = session.exec(
        select(col(MemberRow.id), col(MemberRow.name))
        .where(MemberRow.workspace_id == viewer.workspace_id, owns)
        .order_by(col(MemberRow.name), col(MemberRow.id))
        .limit(MOST_OFFERED)
    )
    return tuple((member_id or 0, name) for member_id, name in rows)


def _tags(session: Session, viewer: Member, here: Condition) -> tuple[str, ...]:
    """What contacts that the viewer sees are tagged with or care about, the most usual ones."""
    rows = session.execute(
        columns(func.min(col(TagRow.said)).label("said"))
        .join(ContactRow, col(ContactRow.id) == col(TagRow.contact_id))
        .where(
            col(TagRow.workspace_id) == viewer.workspace_id,
            here,
            seen_by(viewer.id),
        )
        .group_by(col(TagRow.key))
        .order_by(func.count().desc(), col(TagRow.key))
        .limit(MOST_OFFERED)
    )
    return tuple(sorted(row.said for row in rows))
