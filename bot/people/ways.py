"""Ways to take what somebody looks for: as a name, an organisation or a tag, exactly or nearly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, and_, true
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, NameWordRow, OrganisationRow, TagRow
from bot.models.columns import table_of
from bot.people import names, spellings
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import TagKind

_FEW = 2_000
"""How many contacts, or organisations, are gone to one by one; among more, all are looked through.
"""
_ALIKE = 75
"""rapidfuzz's ratio from which an organisation, or a tag, may be meant."""
_MOST_ALIKE = 5
_MOST_WEIGHED = 25
"""Of so many that are alike the particles are left out, to be compared once more."""
# Rows of these, not objects: of tens of thousands the ORM would take longer than the database.
_ORGANISATIONS, _TAGS, _WORDS = table_of(OrganisationRow), table_of(TagRow), table_of(NameWordRow)


@dataclass(frozen=True)
class Way:
    """One way to take a part of what is told: it means contacts whose `column` has one of the ids.

    Without a column it narrows nothing.
    """

    is_exact: bool
    column: Any = None
    ids: Sequence[int] = ()

    @property
    def fits_nobody(self) -> bool:
        return self.column is not None and not self.ids

    @property
    def leads(self) -> bool:
        """Whether it is quicker to go to each who is meant than to look through everybody."""
        return self.column is not None and len(self.ids) <= _FEW

    def fits(self, session: Session) -> ColumnElement[bool]:
        if self.column is None:
            return true()
        return bulk.among(
            session, self.column if self.leads else bulk.unindexed(self.column), self.ids
        )


_ALL = Way(is_exact=True)


def strictest_first(
    session: Session, viewer: Member, words: str, organisation: str, tag: str
) -> Iterator[tuple[Way, ...]]:
    """Ways to take all three together, each read when it is its turn; none that fits nobody.

    What is empty narrows nothing.
    """
    for by_words in _some(_by_words(session, viewer, words)):
        for by_organisation in _some(_by_organisation(session, viewer, organisation)):
            for by_tag in _some(_by_tag(session, viewer, tag)):
                yield by_words, by_organisation, by_tag


def _some(ways: Iterator[Way]) -> Iterator[Way]:
    return (way for way in ways if not way.fits_nobody)


def _by_words(session: Session, viewer: Member, words: str) -> Iterator[Way]:
    """By name, else as an organisation or a tag, each exactly; then nearly."""
    keys = names.real(names.keys(names.words(words)))
    if not keys:
        yield _ALL
        return
    known = spellings.known(session, viewer.workspace_id)
    yield _bearing(session, viewer, [[names.folded(key)] for key in keys], is_exact=True)
    starts = [[names.folded(key), *spellings.starting(known, key)] for key in keys]
    yield _bearing(session, viewer, starts, is_exact=True)
    organisation = _by_organisation(session, viewer, words)
    tag = _by_tag(session, viewer, words)
    yield next(organisation)
    yield next(tag)
    alike = [spellings.alike(known, key) for key in keys]
    yield _bearing(session, viewer, alike, is_exact=False)
    yield from organisation
    yield from tag


def _bearing(
    session: Session, viewer: Member, words: Sequence[Sequence[str]], *, is_exact: bool
) -> Way:
    """Those in whose names there is, of each of the `words`, one spelling.

    Their ids are read first: a database would rather go through all contacts by their names.
    """
    found: set[int] | None = None
    for spellings_of_one in words:
        bearing = columns(_WORDS.c.contact_id).where(
            _WORDS.c.workspace_id == viewer.workspace_id, _WORDS.c.word.in_(spellings_of_one)
        )
        bearers = set(session.scalars(bearing))
        found = bearers if found is None else found & bearers
        if not found:
            break
    return Way(is_exact, col(ContactRow.id), sorted(found or ()))


def _by_organisation(session: Session, viewer: Member, told: str) -> Iterator[Way]:
    column, key = _ORGANISATIONS.c.key, name_key(told)
    if not key:
        yield _ALL
        return
    is_here = _ORGANISATIONS.c.workspace_id == viewer.workspace_id
    having = column.contains(key, autoescape=True)
    for is_exact, fits in _alike(session, column, is_here, key, having):
        ids = session.scalars(columns(_ORGANISATIONS.c.id).where(is_here, fits)).all()
        yield Way(is_exact, col(ContactRow.organisation_id), ids)


def _by_tag(session: Session, viewer: Member, told: str) -> Iterator[Way]:
    column, key = _TAGS.c.key, name_key(told)
    if not key:
        yield _ALL
        return
    # By its kind, too, an index finds a tag.
    is_here = and_(_TAGS.c.workspace_id == viewer.workspace_id, _TAGS.c.kind.in_(list(TagKind)))
    for is_exact, fits in _alike(session, column, is_here, key, column == key):
        ids = session.scalars(columns(_TAGS.c.contact_id).where(is_here, fits)).all()
        yield Way(is_exact, col(ContactRow.id), ids)


def _alike(
    session: Session,
    column: ColumnElement[str],
    is_here: ColumnElement[bool],
    key: str,
    fits: ColumnElement[bool],
) -> Iterator[tuple[bool, ColumnElement[bool]]]:
    """What fits exactly, and then the keys here that are much like `key`."""
    yield True, fits
    keys = session.scalars(columns(column).where(is_here).distinct()).all()
    found = process.extract(key, keys, scorer=fuzz.WRatio, score_cutoff=_ALIKE, limit=_MOST_WEIGHED)
    near = [said for said, _, _ in found if _are_alike(key, said)][:_MOST_ALIKE]
    if near:
        yield False, column.in_(near)


def _are_alike(one: str, other: str) -> bool:
    """Whether they are without their particles too, which many have in common: "de", "van den"."""
    first, second = (" ".join(names.real(said.split())) for said in (one, other))
    return fuzz.WRatio(first, second) >= _ALIKE
