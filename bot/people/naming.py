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
class Known:
    """The line names one contact; `words` say something about them."""

    contact: Contact
    words: str


@dataclass(frozen=True)
class Unresolved:
    """The line names several contacts, or nobody we know: `candidates` may be meant.

    `name` is what looks like the name; it is empty when nothing does. `are_more` says that more
    contacts fit than are offered.
    """

    name: str
    candidates: tuple[Contact, ...]
    fits_several: bool
    are_more: bool = False


@dataclass(frozen=True)
class _Fitting:
    people: tuple[Contact, ...]
    reach: Reach


def resolve(session: Session, asker: Member, line: str) -> Known | Unresolved:
    """Find whom `line` means, which starts with a name; as much of it as fits wins.

    Where a name fits several contacts, the asker's own come first in the offer.
    """
    said, known = names.words(line), _Known(session, asker)
    fitting = known.fitting(said)
    if fitting is None:
        return _nobody(asker, said, known)
    reach = fitting.reach
    other = names.beyond(said, reach, nouns_are_capitalised=_capitalises(asker))
    if other is not None:
        return _offer(asker, said, other.count, fitting.people, fits_several=False)
    if len(fitting.people) > 1:
        return _offer(asker, said, reach.count, fitting.people, fits_several=True)
    (contact,) = fitting.people
    return Known(contact, words_after_name(" ".join(said), contact))


def words_after_name(line: str, contact: Contact) -> str:
    """What `line`, which has the name first, says after it, when `contact` is the one meant."""
    said = names.words(line)
    end = names.end(said)
    reach = names.reach(
        names.keys(said[: end or names.LONGEST]),
        names.keys(contact.name.split()),
        first_may_differ=True,
    )
    other = names.beyond(said, reach, nouns_are_capitalised=False)
    count = other.count if other is not None and other.is_sure else max(reach.count, 1)
    return names.words_after(said, count)


def _capitalises(asker: Member) -> bool:
    return asker.locale[:2] in _NOUNS_ARE_CAPITALISED


class _Known:
    """The contacts that the asker sees, as far as a line's words ask for them."""

    def __init__(self, session: Session, asker: Member) -> None:
        self._session, self._asker = session, asker

    def fitting(self, said: Sequence[str]) -> _Fitting | None:
        """Those whose name the line starts with, as far as any name goes."""
        keys = names.keys(said[: names.end(said) or names.LONGEST])
        return self._both(keys) or self._one(keys)

    def similar(self, said: Sequence[str]) -> list[Contact]:
        """Those with names close to the line's first one, two or three words, closest first."""
        keys = names.keys(said[: min(names.end(said) or 3, 3)])
        starts = [
            " ".join(keys[:count])
            for count in range(1, len(keys) + 1)
            if keys[count - 1] not in names.PARTICLES
        ]
        people = lookup.bearing_one_like(self._session, self._asker, [*keys, *starts])
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
        return lookup.bearing(self._session, self._asker, *words)


def _best(keys: Sequence[str], people: Sequence[Contact]) -> _Fitting | None:
    """Those of the people with whose names the keys have most in common, if they have anything."""
    reaches = [(one, names.reach(keys, _keys(one))) for one in people]
    best = max((reach for _, reach in reaches), default=None)
    if best is None or not best.hits:
        return None
    return _Fitting(tuple(one for one, reach in reaches if reach == best), best)


def _keys(contact: Contact) -> list[str]:
    return names.keys(contact.name.split())


def _nobody(asker: Member, said: list[str], known: _Known) -> Unresolved:
    if not said:
        return Unresolved("", (), fits_several=False)
    count = names.guessed(said, nouns_are_capitalised=_capitalises(asker))
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
        tuple(people[:MOST_CANDIDATES]),
        fits_several,
        are_more=len(people) > MOST_CANDIDATES,
    )


def _likeness(said: str, name: Sequence[str]) -> float:
    """How alike they are, as a whole or word by word, since many type a first name only."""
    parts = [" ".join(name), *(key for key in name if key not in names.PARTICLES)]
    return max(fuzz.ratio(said, part) for part in parts)
