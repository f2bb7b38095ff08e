"""The rows of one address book that are about the same person, made one row each."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.address_books import persons, spellings
from bot.address_books.books import NamedDay, Row
from bot.address_books.learning import WhyLikely
from bot.address_books.persons import Key, Person
from bot.people import likeness
from bot.people.likeness import Bearer

MOST_LIKELY = 3
"""How many others somebody may be likely to be: whoever has a common name resembles too many."""
_MOST_COMPARED = 20
"""How many are looked at of those who have a key in common."""
_BUCKETS = 1 << 22
_FEW = 20_000
"""People. So many may be kept by their keys."""
_DIGITS = 7
"""Of a telephone number, the last ones, that it has with and without its country's."""
_Keys = Callable[[Person], Iterator[Key]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people in an address book who may be one, by the lines of their rows."""

    line: int
    other_line: int
    why: WhyLikely


@dataclass(frozen=True)
class Joined:
    """The people of an address book, a row each, in their order, and what of it is compared.

    `into` tells of a row that is gone, by its line, the line of the one that has all it said.
    `unclear` are the lines of names that are short for several people's, and `namesakes` those of
    people who share their name with others in the book. `neighbours` are the names of those who
    share an address with others, each with that address.
    """

    rows: tuple[Row, ...]
    people: tuple[Person, ...]
    into: dict[int, int]
    likely: tuple[Pair, ...]
    unclear: frozenset[int]
    namesakes: frozenset[int]
    neighbours: frozenset[Key]


def join(rows: Sequence[Row], region: str | None, *, join_likely: bool = False) -> Joined:
    """Make one row of those that are certainly about one person, of likely ones too if told to.

    All that they say is kept; an organisation is written as it first is. Telephone numbers without
    a country's are of `region`.
    """
    rows = list(spellings.spell_once(rows, {}))
    people = _People(rows, region)
    people.join_same()
    people.join_bare()
    unclear = people.join_short()
    pairs = list(people.likely())
    if join_likely:
        for place, other, _ in pairs:
            people.unite(place, other)
        pairs, unclear = [], set()
    merged = list(people.merged())
    return Joined(
        tuple(row for row, _ in merged),
        tuple(person for _, person in merged),
        {rows[place].line: rows[first].line for place, first in people.followers()},
        tuple(Pair(rows[place].line, rows[other].line, why) for place, other, why in pairs),
        frozenset(rows[place].line for place in unclear),
        frozenset(rows[place].line for alike in people.alike(_name) for place in alike),
        frozenset(people.neighbours()),
    )


class _People:
    """Rows in groups, each with a leader: the first of its rows, by its place."""

    def __init__(self, rows: Sequence[Row], region: str | None) -> None:
        self._rows, self._region = rows, region
        self._persons = [persons.of_row(row, region) for row in rows]
        self._above = list(range(len(rows)))

    def leader(self, place: int) -> int:
        while (above := self._above[place]) != place:
            self._above[place] = place = self._above[above]
        return place

    def leaders(self) -> Iterator[int]:
        return (place for place, above in enumerate(self._above) if place == above)

    def followers(self) -> Iterator[tuple[int, int]]:
        """The other rows, each with its leader."""
        for place, above in enumerate(self._above):
            if place != above:
                yield place, self.leader(place)

    def unite(self, one: int, other: int) -> None:
        """Make one group of two, whose leader knows all that is known."""
        first, second = sorted((self.leader(one), self.leader(other)))
        if first != second:
            self._above[second] = first
            self._persons[first] = _both(self._persons[first], self._persons[second])

    def alike(self, keys: _Keys) -> Iterator[list[int]]:
        """Leaders with a key in common, for each such key."""
        is_large = len(self._persons) > _FEW
        counted = self._counted(keys) if is_large else bytearray()
        found: defaultdict[Key, list[int]] = defaultdict(list)
        for place in self.leaders():
            for key in set(keys(self._persons[place])):
                if not is_large or counted[hash(key) % _BUCKETS] > 1:
                    found[key].append(place)
        return (alike for alike in found.values() if len(alike) > 1)

    def _counted(self, keys: _Keys) -> bytearray:
        """How often a key occurs: not at all, once, or more; by its bucket.

        Most keys are one person's own. To keep a hundred thousand of them would take too much
        memory.
        """
        counted = bytearray(_BUCKETS)
        for place in self.leaders():
            for key in set(keys(self._persons[place])):
                bucket = hash(key) % _BUCKETS
                counted[bucket] += counted[bucket] < 2
        return counted

    def join_same(self) -> None:
        """Those of one name who have something else in common, or nothing else at all."""
        for alike in self.alike(_keys_of_same):
            for at, place in enumerate(alike):
                person = self._persons[place]
                same = (one for one in alike[:at] if persons.are_one(person, self._persons[one]))
                if (found := next(same, None)) is not None:
                    self.unite(found, place)

    def join_bare(self) -> None:
        """Those who have nothing but a name, with the only other one who bears it."""
        for namesakes in self.alike(_name):
            if len(namesakes) == 2 and any(self._persons[one].is_bare for one in namesakes):
                self.unite(*namesakes)

    def join_short(self) -> set[int]:
        """Those at one address whose names may be one, and who may be only one of them.

        Returns the others, whose names are short for several people's.
        """
        at_one_address = {place for alike in self.alike(_addresses) for place in alike}
        placed: defaultdict[Key, list[int]] = defaultdict(list)
        called: defaultdict[int, list[Bearer]] = defaultdict(list)
        unclear: set[int] = set()
        for place in sorted(
            at_one_address, key=lambda one: _by_fullness(self._persons[one].bearer)
        ):
            person = self._persons[place]
            near = {self.leader(one) for key in persons.at_addresses(person) for one in placed[key]}
            fitting = [
                one
                for one in near
                if persons.shares_address(person, self._persons[one])
                and all(likeness.may_be_one(person.bearer, name) for name in called[one])
            ]
            names = [name for one in fitting for name in called[one]]
            if any(not likeness.may_be_one(*both) for both in combinations(names, 2)):
                unclear.add(place)
                continue
            for one in fitting:
                self.unite(place, one)
            called[self.leader(place)] = [*names, person.bearer]
            for key in persons.at_addresses(person):
                placed[key].append(place)
        return unclear

    def neighbours(self) -> Iterator[Key]:
        """The addresses that several share, with the name of each."""
        for alike in self.alike(_addresses):
            for place in alike:
                person = self._persons[place]
                yield from ((email, person.name) for email in person.emails)

    def likely(self) -> Iterator[tuple[int, int, WhyLikely]]:
        """Two leaders each who may be one, the later first, and why."""
        found: defaultdict[int, dict[int, WhyLikely]] = defaultdict(dict)
        for alike in self.alike(self._keys_of_likely()):
            for at, place in enumerate(alike):
                for other in alike[max(at - _MOST_COMPARED, 0) : at]:
                    why = persons.why_likely(self._persons[place], self._persons[other])
                    if why is not None:
                        found[place][other] = why
        for place, others in sorted(found.items()):
            for other, why in sorted(others.items())[:MOST_LIKELY]:
                yield place, other, why

    def _keys_of_likely(self) -> _Keys:
        counted = Counter(
            domain for place in self.leaders() for domain in self._persons[place].domains
        )
        providers = {domain for domain, count in counted.items() if count > persons.MOST_COLLEAGUES}

        return lambda person: persons.nearby(person, providers)

    def merged(self) -> Iterator[tuple[Row, Person]]:
        """A row for each group, and whom it tells of."""
        groups: defaultdict[int, list[Row]] = defaultdict(list)
        for place, first in self.followers():
            groups[first].append(self._rows[place])
        for place in self.leaders():
            row, person = self._rows[place], self._persons[place]
            if place in groups:
                row = _merged([row, *groups[place]])
                person = persons.of_row(row, self._region)
            yield row, person


def _name(person: Person) -> Iterator[Key]:
    yield (person.name,)


def _addresses(person: Person) -> Iterator[Key]:
    return ((email,) for email in person.emails)


def _keys_of_same(person: Person) -> Iterator[Key]:
    name = person.name
    for email in person.emails:
        yield name, email
    for phone in person.phones:
        yield name, "", phone[-_DIGITS:]
    if person.organisation or person.is_bare:
        yield name, "", "", person.organisation


def _by_fullness(bearer: Bearer) -> tuple[bool, int]:
    """Sorts whole names first, and the longest of them."""
    return not bearer.is_whole, -len(bearer.words)


def _both(one: Person, other: Person) -> Person:
    return Person(
        min((one.bearer, other.bearer), key=_by_fullness),
        one.organisation or other.organisation,
        one.works_at or other.works_at,
        tuple(dict.fromkeys(one.emails + other.emails)),
        tuple(dict.fromkeys(one.phones + other.phones)),
    )


def _merged(rows: Sequence[Row]) -> Row:
    """One row that says all that these say; what the first says counts where they differ."""
    named = min(rows, key=lambda row: _by_fullness(likeness.bearer(row.name)))

    def first(field: str) -> str:
        return next((said for row in rows if (said := getattr(row, field))), "")

    def each(field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(said for row in rows for said in getattr(row, field)))

    days: dict[str, NamedDay] = {}
    for row in rows:
        for day in row.occasions:
            days.setdefault(day.name, day)
    return replace(
        rows[0],
        name=named.name,
        first_name=named.first_name,
        organisation=first("organisation") or None,
        emails=each("emails"),
        labels=each("labels"),
        phones=each("phones"),
        birthday=next((row.birthday for row in rows if row.birthday), None),
        notes="\n".join(dict.fromkeys(row.notes for row in rows if row.notes)),
        honorific=named.honorific or first("honorific"),
        role=first("role"),
        occasions=tuple(days.values()),
        language=first("language"),
        is_private=any(row.is_private for row in rows),
    )
