"""Whom of the contacts that we know the people of an address book are."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.address_books import persons
from bot.address_books.books import Row
from bot.address_books.joining import MOST_LIKELY, Joined
from bot.address_books.known import Known
from bot.address_books.learning import WhyLikely
from bot.address_books.persons import Key, Person
from bot.people import likeness
from bot.people.likeness import Bearer


@dataclass(frozen=True)
class Likely:
    """A contact who may be the person of a row."""

    contact_id: int
    why: WhyLikely


@dataclass(frozen=True)
class Match:
    """What a row tells of: the contact it is certainly about, else those whom it may be about.

    These are none who are archived: nobody can say that they are one.
    """

    row: Row
    known: Known | None
    likely: tuple[Likely, ...] = ()


class Matching:
    """One address book held against the contacts, some rows at a time, in their order."""

    def __init__(self, joined: Joined, member_id: int, *, join_likely: bool = False) -> None:
        self._joined = joined
        self._member_id = member_id
        self._join_likely = join_likely
        self._claimed: defaultdict[int, list[Bearer]] = defaultdict(list)

    def match(
        self, rows: Sequence[Row], people: Sequence[Person], known: Sequence[Known]
    ) -> list[Match]:
        """Whom `people`, told of by `rows`, are among `known`."""
        near = _Near(known)
        return [
            self._match(row, person, near.to(person))
            for row, person in zip(rows, people, strict=True)
        ]

    def _match(self, row: Row, person: Person, near: Sequence[Known]) -> Match:
        found = self._same(person, near) or self._bare(row, person, near)
        if found is None and row.line not in self._joined.unclear:
            found = self._short(person, near)
        if found is not None:
            return Match(row, found)
        likely = [
            (one, why)
            for one in near
            if not one.is_archived and (why := persons.why_likely(person, one.person)) is not None
        ]
        if likely and self._join_likely:
            return Match(row, likely[0][0])
        told = {one.id: Likely(one.id, why) for one, why in likely}
        return Match(row, None, tuple(told.values())[:MOST_LIKELY])

    def _same(self, person: Person, near: Sequence[Known]) -> Known | None:
        """The one of that name with most in common, the latest of several."""
        same = [
            one
            for one in near
            if persons.has_name_of(person, one.person) and persons.are_one(person, one.person)
        ]
        return max(same, key=self._closeness(person), default=None)

    def _bare(self, row: Row, person: Person, near: Sequence[Known]) -> Known | None:
        """The only one of that name, where of one side nothing but the name is known."""
        namesakes = [one for one in near if persons.has_name_of(person, one.person)]
        if row.line in self._joined.namesakes or len({one.id for one in namesakes}) != 1:
            return None
        return next((one for one in namesakes if person.is_bare or one.person.is_bare), None)

    def _short(self, person: Person, near: Sequence[Known]) -> Known | None:
        """The one at that address whose name may be short for this one, or the other way round.

        One contact isn't two people of the book whose names contradict each other.
        """
        fitting = [
            one
            for one in near
            if persons.are_one(person, one.person)
            and not self._is_anothers(person, one.person)
            and all(likeness.may_be_one(person.bearer, name) for name in self._claimed[one.id])
        ]
        in_common = [persons.in_common(person, one.person) for one in fitting]
        most = max(in_common, default=0)
        best = [one for one, much in zip(fitting, in_common, strict=True) if much == most]
        if len({one.id for one in best}) != 1:
            return None
        self._claimed[best[0].id].append(person.bearer)
        return best[0]

    def _is_anothers(self, person: Person, known: Person) -> bool:
        """Whether somebody else in the book has that very name and address."""
        return known.name != person.name and any(
            (email, known.name) in self._joined.neighbours for email in known.emails
        )

    def _closeness(self, person: Person) -> Callable[[Known], tuple[int, bool, int]]:
        return lambda one: (
            persons.in_common(person, one.person),
            one.owner_id == self._member_id,
            one.id,
        )


class _Near:
    """Contacts by what those have in common whom they may be."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._known = known
        self._places: defaultdict[Key, list[int]] = defaultdict(list)
        for place, one in enumerate(known):
            for key in set(_keys(one.person)):
                self._places[key].append(place)

    def to(self, person: Person) -> list[Known]:
        """Those who may be this person, the longest known first."""
        places = {place for key in _keys(person) for place in self._places.get(key, ())}
        return [self._known[place] for place in sorted(places)]


def _keys(person: Person) -> Iterator[Key]:
    yield from persons.at_addresses(person)
    yield from persons.nearby(person, ())
