"""Contacts at the places where the people of an address book work."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as columns
from sqlmodel import Session

from bot import bulk
from bot.address_books import persons
from bot.address_books.persons import Key, Person
from bot.models import ContactPointRow, ContactRow, NameWordRow
from bot.models.columns import table_of
from bot.people import likeness, names
from bot.vocabulary import PointKind

_CONTACTS, _POINTS = table_of(ContactRow), table_of(ContactPointRow)
_WORDS = table_of(NameWordRow)
_AT_ONCE = 10_000
"""Organisations in a statement."""


class Colleagues:
    """Contacts who are at places of an address book, looked up once for all of it.

    A place is an organisation, or the domain of an address. It keeps those alone who have a word of
    their name in common with somebody there, but not the whole name: namesakes are found anyway.
    """

    def __init__(self) -> None:
        self._ids: defaultdict[Key, list[int]] = defaultdict(list)

    def find(self, session: Session, workspace_id: int, people: Iterable[Person]) -> None:
        """Look up those of `people`, who are all of the book."""
        if session.scalar(_anybody(workspace_id)) is None:
            return
        wanted, namesakes, employers = set[int](), set[int](), set[str]()
        for person in people:
            employers.add(person.works_at)
            wanted |= {hash(key) for key in _at_places(person)}
            if 1 < len(person.bearer.words) <= names.LONGEST:
                namesakes |= {hash((place, person.name)) for place in _places(person)}
        for place, contact_id, name in _there(session, workspace_id, employers - {""}):
            bearer = likeness.bearer(name)
            if hash((place, " ".join(bearer.words))) not in namesakes:
                for word in {bearer.first, bearer.last}:
                    if hash((place, word)) in wanted:
                        self._ids[place, word].append(contact_id)

    def of(self, people: Iterable[Person]) -> set[int]:
        """The ids of those who may be misspelt ones of these."""
        return {
            contact_id
            for person in people
            for key in _at_places(person)
            for contact_id in self._ids.get(key, ())
        }


def _anybody(workspace_id: int) -> Select[Any]:
    return columns(_CONTACTS.c.id).where(_CONTACTS.c.workspace_id == workspace_id).limit(1)


def _there(
    session: Session, workspace_id: int, employers: Collection[str]
) -> Iterator[tuple[str, int, str]]:
    """Each place of contacts, who is there, and their name; not the domains of a provider."""
    addresses = session.execute(_addresses(workspace_id)).all()
    counted = Counter(key.rpartition("@")[2] for key, _, _ in addresses)
    for key, contact_id, name in addresses:
        domain = key.rpartition("@")[2]
        if counted[domain] <= persons.MOST_COLLEAGUES:
            yield domain, contact_id, name
    in_order = sorted(employers)
    for start in range(0, len(in_order), _AT_ONCE):
        some = in_order[start : start + _AT_ONCE]
        for works_at, contact_id, name in session.execute(_working(session, workspace_id, some)):
            yield works_at, contact_id, name


def _addresses(workspace_id: int) -> Select[Any]:
    """All e-mail addresses, and whose they are."""
    return (
        columns(_POINTS.c.key, _CONTACTS.c.id, _CONTACTS.c.name)
        .join(_CONTACTS, _CONTACTS.c.id == _POINTS.c.contact_id)
        .where(_POINTS.c.workspace_id == workspace_id, _POINTS.c.kind == PointKind.EMAIL)
    )


def _working(session: Session, workspace_id: int, employers: Collection[str]) -> Select[Any]:
    """Who works at organisations."""
    return (
        columns(_WORDS.c.word, _CONTACTS.c.id, _CONTACTS.c.name)
        .join(_CONTACTS, _CONTACTS.c.id == _WORDS.c.contact_id)
        .where(_WORDS.c.workspace_id == workspace_id, bulk.among(session, _WORDS.c.word, employers))
    )


def _places(person: Person) -> set[str]:
    return {person.works_at, *person.domains} - {""}


def _at_places(person: Person) -> Iterator[Key]:
    words = {person.bearer.first, person.bearer.last}
    return ((place, word) for place in _places(person) for word in words)
