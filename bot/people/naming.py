"""Whom a line means: the whole name, a part of one, or somebody much like it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from sqlmodel import Session

from bot.people import lookup, names
from bot.people.contacts import Contact
from bot.people.names import Reach
from bot.team.members import Member

MOST_CANDIDATES = 5
"""How many contacts are offered when a name fits several, or none quite."""
_NOUNS_ARE_CAPITALISED = frozenset({"de"})
"""Languages in which a capital doesn't tell a name from a thing."""


@dataclass(frozen=True)
class Phrasing:
    """The little words, in every language, that tell where a name is and where it ends.

    `before` may stand before a name that starts the line, `between` between the words and a name
    that follows them, and `after` right after a name. `determiners` start what is said about a
    person, and `not_names` are no name although they may stand in a name's place.
    """

    before: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Known:
    """The line names one contact. `line` has the name first; `words` say something about them."""

    contact: Contact
    line: str
    words: str


@dataclass(frozen=True)
class Unresolved:
    """The line names several contacts, or nobody we know: `candidates` may be meant.

    `name` is what looks like the name in the line, which `line` has first, with a comma after it
    where that is sure; it is empty when nothing looks like a name. `are_more` says that more
    contacts fit than are offered.
    """

    name: str
    line: str
    candidates: tuple[Contact, ...]
    fits_several: bool
    are_more: bool = False


@dataclass(frozen=True)
class _Fitting:
    people: tuple[Contact, ...]
    reach: Reach


_NO_PHRASING = Phrasing()


def resolve(
    session: Session, asker: Member, line: str, phrasing: Phrasing = _NO_PHRASING
) -> Known | Unresolved:
    """Find whom `line` means; as much of a name as it holds wins.

    The `line` that is found can be resolved again without the phrasing. Where a name fits
    several contacts, the asker's own come first in the offer.
    """
    known = _Known(session, asker.workspace_id)
    said = _name_first(names.words(line), known, phrasing, nouns := _capitalises(asker))
    fitting = known.fitting(said)
    if fitting is None:
        return _nobody(asker, said, known, phrasing)
    reach = fitting.reach
    said = _without(said, reach.count, phrasing.after)
    other = names.beyond(said, reach, phrasing.determiners, nouns_are_capitalised=nouns)
    if other is not None:
        said = _with_comma(said, other.count) if other.is_sure else said
        return _offer(asker, said, other.count, fitting.people, fits_several=False)
    if len(fitting.people) > 1:
        return _offer(asker, said, reach.count, fitting.people, fits_several=True)
    (contact,) = fitting.people
    kept = " ".join(said)
    return Known(contact, kept, words_after_name(kept, contact))


def words_after_name(line: str, contact: Contact) -> str:
    """What `line`, which has the name first, says after it, when `contact` is the one meant."""
    said = names.words(line)
    end = names.end(said)
    reach = names.reach(
        names.keys(said[: end or names.LONGEST]),
        names.keys(contact.name.split()),
        first_may_differ=True,
    )
    other = names.beyond(said, reach, frozenset(), nouns_are_capitalised=False)
    count = other.count if other is not None and other.is_sure else max(reach.count, 1)
    return names.words_after(said, count)


def _capitalises(asker: Member) -> bool:
    return asker.locale[:2] in _NOUNS_ARE_CAPITALISED


class _Known:
    """The contacts of a workspace, as far as a line's words ask for them."""

    def __init__(self, session: Session, workspace_id: int) -> None:
        self._session, self._workspace_id = session, workspace_id
        self._bearing: dict[tuple[str, ...], Sequence[Contact]] = {}
        self._fitting: dict[tuple[str, ...], _Fitting | None] = {}

    def fitting(self, said: Sequence[str]) -> _Fitting | None:
        """Those whose name the line starts with, as far as any name goes."""
        start = tuple(said[: names.end(said) or names.LONGEST])
        if start not in self._fitting:
            keys = names.keys(start)
            self._fitting[start] = self._both(keys) or self._one(keys)
        return self._fitting[start]

    def similar(self, said: Sequence[str]) -> list[Contact]:
        """Those whose names are close to the line's first one, two or three words, closest first"""
        keys = names.keys(said[: min(names.end(said) or 3, 3)])
        starts = [
            " ".join(keys[:count])
            for count in range(1, len(keys) + 1)
            if keys[count - 1] not in names.PARTICLES
        ]
        people = lookup.bearing_one_like(self._session, self._workspace_id, [*keys, *starts])
        alike = {one.id: max(_likeness(start, _keys(one)) for start in starts) for one in people}
        close = [one for one in people if alike[one.id] >= names.SIMILAR]
        return sorted(close, key=lambda one: -alike[one.id])[:MOST_CANDIDATES]

    def _both(self, keys: Sequence[str]) -> _Fitting | None:
        """The best of those who bear the first word and the next that counts, if it fits them."""
        following = next((key for key in keys[1:] if key not in names.PARTICLES), None)
        if following is None or keys[0] in names.PARTICLES:
            return None
        found = _best(keys, self._who_bear(keys[0], following))
        return found if found is not None and found.reach.hits > 1 else None

    def _one(self, keys: Sequence[str]) -> _Fitting | None:
        """The best of those who bear the first word, or the first that is no particle."""
        counts = next((at for at, key in enumerate(keys) if key not in names.PARTICLES), len(keys))
        people = {
            one.id: one for key in dict.fromkeys(keys[: counts + 1]) for one in self._who_bear(key)
        }
        return _best(keys, list(people.values()))

    def _who_bear(self, *words: str) -> Sequence[Contact]:
        if words not in self._bearing:
            self._bearing[words] = lookup.bearing(self._session, self._workspace_id, *words)
        return self._bearing[words]


def _best(keys: Sequence[str], people: Sequence[Contact]) -> _Fitting | None:
    """Those of the people with whose names the keys have most in common, if they have anything."""
    reaches = [(one, names.reach(keys, _keys(one))) for one in people]
    best = max((reach for _, reach in reaches), default=None)
    if best is None or not best.hits:
        return None
    return _Fitting(tuple(one for one, reach in reaches if reach == best), best)


def _keys(contact: Contact) -> list[str]:
    return names.keys(contact.name.split())


def _name_first(
    said: list[str], known: _Known, phrasing: Phrasing, nouns_are_capitalised: bool
) -> list[str]:
    """The words with the name in front: without "to" before it, and moved there from the end."""
    if len(said) < 2:
        return said
    first = names.name_key(said[0])
    fitting = known.fitting(said)
    if fitting and any(first in _keys(one) for one in fitting.people):
        return said
    if first in phrasing.before and (
        names.is_capitalised(said[1]) or known.fitting(said[1:]) is not None
    ):
        return said[1:]
    if fitting or (
        names.is_capitalised(said[0])
        and not nouns_are_capitalised
        and first not in phrasing.not_names
    ):
        return said
    for place in range(1, len(said) - 1):
        if names.name_key(said[place]) in phrasing.between:
            after = said[place + 1 :]
            found = known.fitting(after)
            if found is not None:
                count = _whole_name(after, found.reach)
                return [*_with_comma(after[:count], count), *said[:place], *after[count:]]
    return said


def _whole_name(said: Sequence[str], reach: Reach) -> int:
    """How many words the name takes that starts here, a surname we don't know included."""
    count = reach.count
    for place in range(reach.count, len(said)):
        if names.is_capitalised(said[place]):
            count = place + 1
        elif not names.joins(said[place]):
            break
    return reach.count if reach.to_last else count


def _with_comma(said: Sequence[str], count: int) -> list[str]:
    """The words with a comma after the name that takes `count` of them."""
    if names.end(said) == count:
        return list(said)
    return [*said[: count - 1], f"{said[count - 1].rstrip(',:;')},", *said[count:]]


def _without(said: list[str], place: int, unwanted: frozenset[str]) -> list[str]:
    """The words without the one at `place`, if it is unwanted and more follow."""
    if place < len(said) - 1 and names.name_key(said[place]) in unwanted:
        return [*said[:place], *said[place + 1 :]]
    return said


def _nobody(asker: Member, said: list[str], known: _Known, phrasing: Phrasing) -> Unresolved:
    nouns = _capitalises(asker)
    is_surname = names.joins(said[0]) and names.is_capitalised(said[1]) if said[1:] else False
    starts = names.name_key(names.bare(said[0])) if said else ""
    if not said or (starts in phrasing.not_names and (nouns or not is_surname)):
        return Unresolved("", " ".join(said), (), fits_several=False)
    count = names.guessed(said, phrasing.determiners, nouns_are_capitalised=nouns)
    said = _without(said, count, phrasing.after)
    if count < len(said) and names.name_key(said[count]) in phrasing.determiners:
        said = _with_comma(said, count)
    return _offer(asker, said, count, known.similar(said), fits_several=False)


def _offer(
    asker: Member,
    said: Sequence[str],
    count: int,
    people: Sequence[Contact],
    *,
    fits_several: bool,
) -> Unresolved:
    if fits_several:
        people = sorted(people, key=lambda one: one.owner_id != asker.id)
    return Unresolved(
        names.written(said[:count]),
        " ".join(said),
        tuple(people[:MOST_CANDIDATES]),
        fits_several,
        are_more=len(people) > MOST_CANDIDATES,
    )


def _likeness(said: str, name: Sequence[str]) -> float:
    """How alike they are, as a whole or word by word, since many type a first name only."""
    parts = [" ".join(name), *(key for key in name if key not in names.PARTICLES)]
    return max(fuzz.ratio(said, part) for part in parts)
