"""An address book stored: its contacts without duplicates, for the member who looks after them.

It comes in in several transactions, so that others can write in between. One that is cut off is
completed by importing the same book again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot import bulk
from bot.address_books import audiences, languages
from bot.address_books.books import AddressBook, Flaw, FlawKind, Row
from bot.models import ContactPointRow, ContactRow, OrganisationRow
from bot.models.seen import seen_by
from bot.people import contacts, occasions
from bot.people.contacts import NewContact
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind

ROWS_AT_ONCE = 1000
"""Stored in a transaction of their own, which takes a tenth of a second: enough that statements
cost little, few enough to hold in memory, and nobody waits long for the end of it."""
Key = tuple[str, ...]
"""Contacts with the same one are the same: an e-mail address, or a name and an organisation."""


@dataclass(frozen=True)
class Imported:
    """What came of an import: how many were new, how many we knew, and what was wrong.

    `languages` are those that were guessed for the new ones, with how many; the most first.
    """

    added: int
    already_known: int
    problems: tuple[Flaw, ...]
    languages: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Stored:
    """What came of some rows: the keys of those that are new, and what became of the others.

    `languages` are those that were guessed for new ones.
    """

    added: Set[Key]
    already_known: int
    duplicates: tuple[Flaw, ...]
    languages: tuple[str, ...] = ()


class Tally:
    """An import on its way: what came of the rows that are committed, `done` in number."""

    def __init__(self, book: AddressBook) -> None:
        self.book = book
        self.done = 0
        self.added: set[Key] = set()
        self._already_known = 0
        self._problems = list(book.problems)
        self._languages: Counter[str] = Counter()

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.book.rows)

    def portions(self) -> Iterator[Sequence[Row]]:
        """The book's rows, as many as are stored at once."""
        for start in range(0, self.total, ROWS_AT_ONCE):
            yield self.book.rows[start : start + ROWS_AT_ONCE]

    def count(self, rows: Sequence[Row], stored: Stored) -> None:
        """Take in what came of rows."""
        self.done += len(rows)
        self.added |= stored.added
        self._already_known += stored.already_known
        self._problems += stored.duplicates
        self._languages.update(stored.languages)

    def imported(self) -> Imported:
        """The outcome so far."""
        problems = sorted(self._problems, key=lambda problem: problem.line)
        languages = tuple(self._languages.most_common())
        return Imported(len(self.added), self._already_known, tuple(problems), languages)


def store(
    session: Session,
    owner: Member,
    rows: Sequence[Row],
    now: datetime,
    *,
    before: Set[Key],
    audience_labels: Mapping[str, Audience],
    otherwise: Audience,
    language_labels: Mapping[str, str],
) -> Stored:
    """Add contacts to `owner`, leaving out those that are known already; ROWS_AT_ONCE at most.

    The same e-mail address, or without one the same name and organisation, is the same contact. The
    rows of a file that were added `before` make duplicates. A label found in `audience_labels` (in
    small letters) tells the audience, else `otherwise`; one in `language_labels` the language that
    is written in, else it is guessed.
    """
    known = _known_keys(session, owner, rows)
    new: dict[Key, Row] = {}
    already_known = 0
    duplicates: list[Flaw] = []
    for row in rows:
        if (key := _key(row)) in before or key in new:
            duplicates.append(Flaw(FlawKind.DUPLICATE, row.line, row.name))
        elif key in known:
            already_known += 1
        else:
            new[key] = row
    contacts_to_be = [
        NewContact(
            row.name,
            audiences.guess(row, audience_labels, otherwise).audience,
            row.organisation,
            row.emails,
            language.language if language else None,
        )
        for row in new.values()
        for language in [languages.guess(row, language_labels, owner.locale[:2])]
    ]
    _add(session, owner, list(new.values()), contacts_to_be, owner.today(now))
    guessed = tuple(one.language for one in contacts_to_be if one.language)
    return Stored(new.keys(), already_known, tuple(duplicates), guessed)


def _add(
    session: Session, owner: Member, rows: Sequence[Row], new: Sequence[NewContact], today: date
) -> None:
    ids = contacts.add_many(session, owner, new, today)
    birthdays = {
        contact_id: row.birthday
        for contact_id, row in zip(ids, rows, strict=True)
        if row.birthday is not None
    }
    occasions.add_many(session, owner.workspace_id, OccasionKind.BIRTHDAY, birthdays, today)


def _key(row: Row) -> Key:
    if row.email:
        return (row.email,)
    return _named_key(name_key(row.name), row.organisation)


def _named_key(key: str, organisation: str | None) -> Key:
    return (key, name_key(organisation or ""))


def _known_keys(session: Session, owner: Member, rows: Iterable[Row]) -> set[Key]:
    """The keys of contacts that are there and may be those in the rows."""
    emails = [row.email for row in rows if row.email]
    by_email = (
        select(ContactPointRow.key)
        .join(ContactRow, col(ContactRow.id) == ContactPointRow.contact_id)
        .where(
            ContactPointRow.workspace_id == owner.workspace_id,
            bulk.among(session, col(ContactPointRow.key), emails),
            seen_by(owner.id),
        )
    )
    names = {name_key(row.name) for row in rows if not row.email}
    by_name = (
        select(ContactRow.name_key, OrganisationRow.name)
        .outerjoin(OrganisationRow, col(OrganisationRow.id) == ContactRow.organisation_id)
        .where(
            ContactRow.workspace_id == owner.workspace_id,
            bulk.among(session, col(ContactRow.name_key), names),
            seen_by(owner.id),
        )
    )
    known: set[Key] = {(email,) for email in session.exec(by_email)}
    return known | {_named_key(*found) for found in session.exec(by_name)}
