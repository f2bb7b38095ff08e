"""Whom a row of an address book, or a contact, tells of, as far as that can be compared."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from rapidfuzz import fuzz

from bot.address_books.books import Row
from bot.address_books.learning import WhyLikely
from bot.people import likeness, name_index, names, points
from bot.people.likeness import Bearer
from bot.people.names import name_key

MOST_COLLEAGUES = 200
"""How many addresses of one domain make colleagues of people; more are a provider's, mostly."""
Key = tuple[str, ...]
"""Two people who may be one have one of these in common."""
_REMEMBERED = 16_384
"""Organisations, as an import looks at each several times."""
_FEWEST_DIGITS = 7
"""Of a telephone number without its country that is to be the same as one with it."""
_OPEN_TO_ALL = frozenset(
    {"aol.com", "bluewin.ch", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.de", "gmx.net"}
    | {"hetnet.nl", "hotmail.com", "hotmail.de", "hotmail.nl", "icloud.com", "kpnmail.nl"}
    | {"live.com", "live.nl", "mac.com", "me.com", "msn.com", "outlook.com", "outlook.de"}
    | {
        "planet.nl",
        "posteo.de",
        "proton.me",
        "protonmail.com",
        "t-online.de",
        "web.de",
        "xs4all.nl",
    }
    | {"yahoo.com", "yahoo.de", "ziggo.nl", "googlemail.com", "upcmail.nl", "home.nl", "mail.com"}
)
"""Who has an address there is nobody's colleague."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name and what else is known of somebody, all of it as keys; empty where nothing is.

    `works_at` is the organisation without its legal form.
    """

    bearer: Bearer
    organisation: str
    works_at: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name by which namesakes are found."""
        return " ".join(self.bearer.words)

    @property
    def is_bare(self) -> bool:
        """Whether nothing is known but a name."""
        return not (self.organisation or self.emails or self.phones)

    @property
    def domains(self) -> set[str]:
        """Where colleagues have their addresses, too."""
        return {email.rpartition("@")[2] for email in self.emails} - _OPEN_TO_ALL


def person(
    name: str, organisation: str | None, emails: Iterable[str], phones: Iterable[str]
) -> Person:
    """Whom this describes; addresses and numbers by their keys."""
    return Person(
        likeness.bearer(name),
        *_workplace(organisation or ""),
        _each_once(tuple(emails)),
        _each_once(tuple(phones)),
    )


def _each_once(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys)) if len(keys) > 1 else keys


@lru_cache(maxsize=_REMEMBERED)
def _workplace(organisation: str) -> tuple[str, str]:
    """The key of an organisation, and the one without its legal form."""
    words = names.keys(organisation.split())
    return intern(name_key(organisation)), intern(name_index.organisation_entry(words) or "")


def of_row(row: Row, region: str | None) -> Person:
    """Whom a row tells of; telephone numbers without a country's are of `region`."""
    emails = row.emails
    if not all(map(str.islower, emails)):
        emails = tuple(one if one.islower() else one.casefold() for one in emails)
    phones = (points.phone_key(one, region) for one in row.phones)
    return person(row.name, row.organisation, emails, phones)


def at_addresses(person: Person) -> Iterator[Key]:
    """What people whose names may be one have in common at an address, one of it at least."""
    words = {person.bearer.first, person.bearer.last, person.bearer.first[:1]}
    return ((email, word) for email in person.emails for word in sorted(words))


def nearby(person: Person, providers: Collection[str]) -> Iterator[Key]:
    """What likely people have in common; `providers` are domains of too many to be colleagues."""
    yield (person.name,)
    places = {person.works_at, *person.emails, *person.domains.difference(providers)} - {""}
    for place in sorted(places):
        yield place, person.bearer.first
        yield place, person.bearer.last


def are_one(one: Person, other: Person) -> bool:
    """Whether both are certainly the same person, whoever else there is.

    An address or a number alone tells nothing: people share a mailbox.
    """
    if shares_address(one, other) and likeness.may_be_one(one.bearer, other.bearer):
        return True
    return has_name_of(one, other) and (
        (one.organisation == other.organisation != "")
        or shares_phone(one, other)
        or (one.is_bare and other.is_bare)
    )


def why_likely(one: Person, other: Person) -> WhyLikely | None:
    """Why both may be the same person, if they are not certainly; None for two people."""
    if has_name_of(one, other):
        return _why_namesakes(one, other)
    is_at_one_address = shares_address(one, other)
    if is_at_one_address and likeness.may_be_one(one.bearer, other.bearer):
        return WhyLikely.SHORT_NAME
    if is_at_one_address and likeness.is_another_surname(one.bearer, other.bearer):
        return WhyLikely.SURNAME
    if likeness.is_spelt_alike(one.bearer, other.bearer) and (
        is_at_one_address or are_colleagues(one, other)
    ):
        return WhyLikely.SPELLING
    return None


def has_name_of(one: Person, other: Person) -> bool:
    """Whether they are namesakes."""
    return one.bearer.words == other.bearer.words


def shares_address(one: Person, other: Person) -> bool:
    """Whether they have an e-mail address in common."""
    return not set(one.emails).isdisjoint(other.emails)


def shares_phone(one: Person, other: Person) -> bool:
    """Whether they have a number in common, as far as the countries of both are known."""
    return any(is_one_number(mine, theirs) for mine in one.phones for theirs in other.phones)


def are_colleagues(one: Person, other: Person) -> bool:
    """Whether they work at the same place, by its name or by their addresses."""
    if one.works_at and one.works_at == other.works_at:
        return True
    return not one.domains.isdisjoint(other.domains)


def in_common(one: Person, other: Person) -> int:
    """How much of what is known of one is known of the other."""
    return (
        2 * has_name_of(one, other)
        + len(set(one.emails).intersection(other.emails))
        + len(set(one.phones).intersection(other.phones))
        + (one.organisation == other.organisation)
    )


def _why_namesakes(one: Person, other: Person) -> WhyLikely:
    if not one.organisation or not other.organisation:
        return WhyLikely.NAMESAKE
    alike = fuzz.ratio(one.works_at, other.works_at) >= likeness.SPELLING
    return WhyLikely.ORGANISATION_SPELT if alike else WhyLikely.ORGANISATION


def is_one_number(one: str, other: str) -> bool:
    """Whether two keys are of one number, if only one of them tells its country."""
    if one == other:
        return True
    if one.startswith("+") == other.startswith("+"):
        return False
    abroad, at_home = sorted((one, other), key=lambda number: not number.startswith("+"))
    local = at_home.lstrip("0")
    return len(local) >= _FEWEST_DIGITS and abroad.endswith(local)
