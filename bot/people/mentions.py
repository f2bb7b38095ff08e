"""Whom a line mentions, wherever in it: by name, by a part of one, or by their organisation."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlmodel import Session

from bot.people import lookup, name_index, names
from bot.people.contacts import Contact
from bot.team.members import Member

LONGEST_ORGANISATION = 5
"""How many words of a line may be an organisation."""
_INITIAL = 1
_ENDINGS = "!?;:…)"
_SHORTEST_GENITIVE = 3


@dataclass(frozen=True)
class Mention:
    """Words of a line that are the name of one of `people`, from `first` up to before `after`.

    `hits` counts the words of the name, and is 0 for an organisation. The name `is_whole` without
    its particles, too. More than one of the people: any of them may be meant.
    """

    first: int
    after: int
    people: tuple[Contact, ...]
    hits: int
    is_whole: bool
    by_surname: bool = False

    @property
    def by_organisation(self) -> bool:
        return self.hits == 0


Found = Mapping[str, Sequence[Contact]]


def mentions(
    session: Session, member: Member, said: Sequence[str], titles: Collection[str]
) -> tuple[Mention, ...]:
    """Everybody whom the words mention, in order; no word belongs to two of them.

    What can be no name is "" among `said`. `titles` are keys that stand before a name and are none.
    """
    keys = names.keys([word.rstrip(_ENDINGS) for word in said])
    bare = [_without_possessive(key) for key in keys]
    found = _look_up(session, member, bare, titles)
    bare = [_without_genitive(key, found) for key in bare]
    candidates = [
        *_by_name(bare, found, titles),
        *_by_surname_first(said, bare, found),
        *_by_organisation(bare, found),
    ]
    apart = _apart(candidates)
    return tuple(_of_mine_first(member, _with_title(one, keys, titles)) for one in apart)


def _look_up(
    session: Session, member: Member, keys: Sequence[str], titles: Collection[str]
) -> Found:
    """Whom the words may mean: by two words that stand together first, since few share both.

    By one word only those that belong to no such two, or a common first name would bring hundreds.
    """
    real = [key for key in keys if key and key not in names.PARTICLES and key not in titles]
    entries = {name_index.entry(*pair) for pair in pairwise(real)}
    entries |= {name_index.entry(second, first) for first, second in pairwise(real)}
    entries |= {entry for _, _, entry in _organisations(keys)}
    people = _with_any(session, member, entries)
    paired = {
        place
        for first, pair in enumerate(pairwise(real))
        if name_index.entry(*pair) in people
        for place in (first, first + 1)
    }
    left = {key for place, key in enumerate(real) if place not in paired}
    words = {name_index.entry(key) for key in left if len(key) > _INITIAL}
    words |= {name_index.entry(key[:-1]) for key in left if _may_be_genitive(key)}
    return people | _with_any(session, member, words)


def _with_any(
    session: Session, member: Member, entries: Collection[str]
) -> dict[str, list[Contact]]:
    people: defaultdict[str, list[Contact]] = defaultdict(list)
    if entries:
        for entry, contact in lookup.with_any_entry(session, member, entries):
            people[entry].append(contact)
    return dict(people)


def _by_name(keys: Sequence[str], found: Found, titles: Collection[str]) -> Iterator[Mention]:
    for first, key in enumerate(keys):
        if not key or key in titles or key in names.PARTICLES:
            continue
        reaching = [
            (one, names.reach(_until_gap(keys[first : first + names.LONGEST]), _keys(one)))
            for one in _bearers(keys, first, found)
        ]
        best = max((reach for _, reach in reaching), default=None)
        if best is None or not best.hits:
            continue
        people = tuple(one for one, reach in reaching if reach == best)
        start = _before_particles(keys, first, people)
        mention = Mention(
            start,
            first + best.count,
            people,
            best.hits,
            best.whole > 0,
            by_surname=all(names.real(_keys(one))[0] != key for one in people),
        )
        yield _with_initial_after(_with_initials(mention, keys, first), keys)


def _bearers(keys: Sequence[str], first: int, found: Found) -> Collection[Contact]:
    """Those with the word at `first` in their names, or first with it and the next."""
    following = next((key for key in keys[first + 1 :] if key not in names.PARTICLES), "")
    both = found.get(name_index.entry(keys[first], following), ())
    return both or found.get(name_index.entry(keys[first]), ())


def _by_surname_first(said: Sequence[str], keys: Sequence[str], found: Found) -> Iterator[Mention]:
    """ "Smit, Dirk"."""
    for place, word in enumerate(said[:-1]):
        if word.endswith(",") and keys[place] and keys[place + 1]:
            people = found.get(name_index.entry(keys[place + 1], keys[place]), ())
            if people:
                start = _before_particles(keys, place, people)
                yield Mention(start, place + 2, tuple(people), hits=2, is_whole=True)


def _by_organisation(keys: Sequence[str], found: Found) -> Iterator[Mention]:
    for first, after, entry in _organisations(keys):
        if people := found.get(entry):
            yield Mention(first, after, tuple(people), hits=0, is_whole=True)


def _organisations(keys: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for first in range(len(keys)):
        for after in range(first + 1, min(first + LONGEST_ORGANISATION, len(keys)) + 1):
            if not all(keys[first:after]):
                break
            entry = name_index.organisation_entry(keys[first:after])
            if entry is not None:
                yield first, after, entry


def _until_gap(keys: Sequence[str]) -> Sequence[str]:
    """The keys up to the first that can be no name."""
    gap = next((place for place, key in enumerate(keys) if not key), len(keys))
    return keys[:gap]


def _before_particles(keys: Sequence[str], first: int, people: Sequence[Contact]) -> int:
    """Where the name starts, with the particles before the word at `first` that are its own."""
    start = first
    while (
        start > 0
        and keys[start - 1] in names.PARTICLES
        and all(keys[start - 1] in _keys(one) for one in people)
    ):
        start -= 1
    return start


def _with_initials(mention: Mention, keys: Sequence[str], surname: int) -> Mention:
    """ "P. van den Berg" is only somebody whose first name starts with a P."""
    before = mention.first - 1
    if before < 0 or len(keys[before]) != _INITIAL or not keys[before].isalpha():
        return mention
    meant = tuple(
        one
        for one in mention.people
        if _keys(one)[0].startswith(keys[before]) and keys[surname] in _keys(one)[1:]
    )
    if not meant:
        return mention
    return replace(mention, first=before, people=meant, hits=mention.hits + 1)


def _with_initial_after(mention: Mention, keys: Sequence[str]) -> Mention:
    """ "Anna J." is only an Anna whose surname starts with a J."""
    place = mention.after
    if mention.hits != 1 or place >= len(keys) or len(keys[place]) != _INITIAL:
        return mention
    meant = tuple(one for one in mention.people if _keys(one)[-1].startswith(keys[place]))
    if not meant or not keys[place].isalpha():
        return mention
    return replace(mention, after=place + 1, people=meant, hits=2)


def _with_title(mention: Mention, keys: Sequence[str], titles: Collection[str]) -> Mention:
    first = mention.first
    while first > 0 and keys[first - 1] in titles:
        first -= 1
    return replace(mention, first=first)


def _apart(candidates: Sequence[Mention]) -> list[Mention]:
    """The best of the candidates, as far as they don't overlap, in their order."""
    chosen: list[Mention] = []
    for one in sorted(candidates, key=_strength, reverse=True):
        if all(one.after <= other.first or other.after <= one.first for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.first)


def _strength(mention: Mention) -> tuple[int, int, bool]:
    """Longer ones first, and a person before their organisation."""
    return mention.after - mention.first, mention.hits, mention.is_whole


def _of_mine_first(member: Member, mention: Mention) -> Mention:
    ordered = sorted(mention.people, key=lambda one: (one.owner_id != member.id, one.name, one.id))
    return replace(mention, people=tuple(ordered))


def _without_possessive(key: str) -> str:
    return key.removesuffix("'s").removesuffix("'")


def _may_be_genitive(key: str) -> bool:
    return len(key) > _SHORTEST_GENITIVE and key.endswith("s")


def _without_genitive(key: str, found: Found) -> str:
    """ "Fatimas" is Fatima's in German and Dutch, unless somebody is called so."""
    if not _may_be_genitive(key) or found.get(name_index.entry(key)):
        return key
    return key[:-1] if found.get(name_index.entry(key[:-1])) else key


def _keys(contact: Contact) -> list[str]:
    return names.keys(contact.name.split())
