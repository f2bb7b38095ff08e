"""What comes of the people of an address book: each is added, or is a contact that we know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from bot.address_books import (
    audiences,
    filling,
    known,
    languages,
    proposals,
    spellings,
)
from bot.address_books.books import Flaw, FlawKind, Row
from bot.address_books.colleagues import Colleagues
from bot.address_books.filling import Learnt, Proposal, Told
from bot.address_books.known import Known
from bot.address_books.matching import Likely, Match, Matching
from bot.address_books.persons import Person
from bot.people import calendars, details, locks, notes, organisations
from bot.people.details import Details
from bot.people.names import name_key
from bot.people.yearly import Yearly
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind

_OF_EVERYBODY = "mycontacts"
"""What Google labels everybody with."""
_NO_TAGS = frozenset({_OF_EVERYBODY, "starred"})
_TELLING = (languages.Reason.BOOK, languages.Reason.LABEL)


@dataclass(frozen=True)
class Options:
    """How an address book is understood. The labels are in small letters."""

    audience_labels: Mapping[str, Audience]
    language_labels: Mapping[str, str]
    otherwise: Audience
    own_domains: Set[str] = frozenset()
    join_likely: bool = False


@dataclass(frozen=True)
class Portion:
    """Some people of an address book: a row each, and what of it is compared."""

    rows: Sequence[Row]
    people: Sequence[Person]


@dataclass(frozen=True)
class Added:
    """Somebody new, whose audience and language were guessed; `likely` are contacts they may be."""

    row: Row
    audience: audiences.Guess
    language: languages.Guess | None
    tags: tuple[str, ...]
    likely: tuple[Likely, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """What the book labels them with."""
        return _labels(self.row)


@dataclass(frozen=True)
class Met:
    """A contact that we know, and what is learnt of them; their birthday, also if it's new."""

    row: Row
    known: Details
    learnt: Learnt
    birthday: Yearly | None = None

    @property
    def remark(self) -> Flaw | None:
        """Why nothing is learnt of a private row: all of the team see the contact."""
        is_left_out = self.row.is_private and not self.known.is_private
        return Flaw(FlawKind.SHARED, self.row.line, self.known.name) if is_left_out else None

    @property
    def as_learnt(self) -> Details:
        """The contact as it is when that is filled in."""
        filled: dict[str, Any] = {field.value: value for field, value in self.learnt.filled.items()}
        return replace(self.known, **filled) if filled else self.known

    @property
    def labels(self) -> tuple[str, ...]:
        """What the book labels them with, and then the other tags that they have."""
        told = _labels(self.row)
        keys = set(map(name_key, told))
        return (*told, *(tag for tag in self.as_learnt.tags if name_key(tag) not in keys))


Outcome = Added | Met


def remarks(found: Iterable[Outcome]) -> tuple[Flaw, ...]:
    """What is to be told of rows that came in without anything."""
    met = (one.remark for one in found if isinstance(one, Met))
    return tuple(remark for remark in met if remark is not None)


def alone(rows: Sequence[Row], locale: str, options: Options) -> list[Added]:
    """What comes of people where nobody is known yet; `locale` is of whoever wrote the notes."""
    return [_added(row, (), locale, options) for row in rows]


def of(
    session: Session,
    owner: Member,
    portion: Portion,
    matching: Matching,
    colleagues: Colleagues,
    options: Options,
    import_id: int | None = None,
    *,
    is_to_change: bool = False,
) -> list[Outcome]:
    """What comes of some people, in their order. Nothing is stored.

    `matching` is that of the whole book, of which these are the next ones. Who came in with the
    import `import_id` is known to be somebody else. Contacts that are to change are nobody else's
    to change until the transaction ends.
    """
    rows = list(_as_known(session, owner, portion.rows))
    while True:
        near = known.find(session, owner, rows, portion.people, colleagues, import_id)
        matches = matching.match(rows, portion.people, near)
        met = [match.known for match in matches if match.known is not None]
        if is_to_change:
            locks.contacts(session, [one.id for one in met])
        learner = _Learner(session, owner, matches, options)
        if all(map(learner.still_knows, met)):
            return [learner.outcome(match) for match in matches]


def _as_known(session: Session, owner: Member, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, with the organisations that we know written as we know them."""
    told = {row.organisation for row in rows if row.organisation}
    known_as = organisations.spellings(session, owner.workspace_id, told)
    return spellings.spell_once(rows, known_as)


class _Learner:
    """All that is known of the contacts of some rows."""

    def __init__(
        self, session: Session, owner: Member, matches: Sequence[Match], options: Options
    ) -> None:
        workspace_id = owner.workspace_id
        ids = [match.known.id for match in matches if match.known is not None]
        self._owner, self._options = owner, options
        self._details = details.read(session, workspace_id, ids) if ids else {}
        self._days = calendars.of_each(session, workspace_id, ids) if ids else {}
        self._noted = notes.about(session, workspace_id, owner.id, ids) if ids else set()
        self._proposed = proposals.made(session, workspace_id, ids) if ids else set()

    def still_knows(self, found: Known) -> bool:
        """Whether the contact is still there for the owner to see, and whose it was when found."""
        now = self._details.get(found.id)
        if now is None or (now.is_private and now.owner_id != self._owner.id):
            return False
        is_archived = now.archived_on is not None
        return (is_archived, now.owner_id) == (found.is_archived, found.owner_id)

    def outcome(self, match: Match) -> Outcome:
        """What comes of a row. Of two that tell of one contact, the second finds what is left."""
        row, options, locale = match.row, self._options, self._owner.locale
        if match.known is None:
            return _added(row, match.likely, locale, options)
        contact_id = match.known.id
        before = self._details[contact_id]
        if row.is_private and not before.is_private:
            # What is for the owner's eyes alone is not told of a contact that all see.
            return Met(row, before, Learnt(), self._born(contact_id))
        guess = languages.guess(row, options.language_labels, locale[:2])
        learnt = filling.learn(
            Told(
                row,
                guess.language if guess and guess.reason in _TELLING else None,
                _tags(row, options),
            ),
            before,
            self._days.get(contact_id, ()),
            is_noted=contact_id in self._noted,
            region=zones.country_of(self._owner.time_zone),
        )
        if learnt.proposals:
            is_theirs = not proposals.may_decide(self._owner, before)
            unheard = () if is_theirs else tuple(self._unheard(contact_id, learnt.proposals))
            learnt = replace(learnt, proposals=unheard)
        self._know(contact_id, learnt)
        met = Met(row, before, learnt, self._born(contact_id))
        self._details[contact_id] = met.as_learnt
        return met

    def _born(self, contact_id: int) -> Yearly | None:
        days = self._days.get(contact_id, ())
        return next((day.yearly for day in days if day.kind is OccasionKind.BIRTHDAY), None)

    def _unheard(self, contact_id: int, proposed: Sequence[Proposal]) -> Iterator[Proposal]:
        for one in proposed:
            key = proposals.key(contact_id, one)
            if key not in self._proposed:
                self._proposed.add(key)
                yield one

    def _know(self, contact_id: int, learnt: Learnt) -> None:
        if learnt.days:
            known = self._days.get(contact_id, ())
            days = (*known, *(day.occasion for day in learnt.days))
            self._days[contact_id] = list({(day.kind, day.name): day for day in days}.values())
        if learnt.note:
            self._noted.add(contact_id)


def _added(row: Row, likely: Sequence[Likely], locale: str, options: Options) -> Added:
    return Added(
        row,
        audiences.guess(row, options.audience_labels, options.otherwise, options.own_domains),
        languages.guess(row, options.language_labels, locale[:2]),
        _tags(row, options),
        tuple(likely),
    )


def _tags(row: Row, options: Options) -> tuple[str, ...]:
    """The labels that tell neither an audience nor a language."""
    understood = {*options.audience_labels, *options.language_labels, *_NO_TAGS}
    return tuple(label for label in _labels(row) if label.casefold() not in understood)


def _labels(row: Row) -> tuple[str, ...]:
    """The labels as they are written, each once; not the one that everybody has."""
    told: dict[str, str] = {}
    for label in row.labels:
        if label.casefold() not in ("", _OF_EVERYBODY):
            told.setdefault(name_key(label), label)
    return tuple(told.values())
