"""What a field of a contact can hold: tidied as it came, and what is wrong with it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.people import points
from bot.people.changes import Value
from bot.people.names import LONGEST_NAME, name_key
from bot.vocabulary import ContactField

LONGEST_WORD = 60
"""How many letters a tag or an interest has."""
LONGEST_WORDS = 1000
"""How many letters there are in what somebody likes or can't stand."""
MOST = 20
"""How many addresses, numbers, tags or interests one contact has."""
_LONGEST: Mapping[ContactField, int] = {
    ContactField.NAME: LONGEST_NAME,
    ContactField.HONORIFIC: LONGEST_WORD,
    ContactField.ORGANISATION: LONGEST_NAME,
    ContactField.ROLE: LONGEST_NAME,
    ContactField.LIKES: LONGEST_WORDS,
    ContactField.ALLERGIES: LONGEST_WORDS,
}
_LONGEST_OF_MANY: Mapping[ContactField, int] = {
    ContactField.EMAILS: LONGEST_NAME,
    ContactField.PHONES: LONGEST_WORD,
    ContactField.TAGS: LONGEST_WORD,
    ContactField.INTERESTS: LONGEST_WORD,
}
_ON_ONE_LINE = frozenset(
    {ContactField.NAME, ContactField.HONORIFIC, ContactField.ORGANISATION, ContactField.ROLE}
)
_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+")
_NUMBER = re.compile(r"\+?[\d\s()./-]{3,}(?:(?:ext\.?|x|#)\s*\d+)?", re.IGNORECASE)
_FEWEST_DIGITS = 3


class Problem(StrEnum):
    """Why a field can't hold what was filled in."""

    NAME_MISSING = "name_missing"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    NO_ADDRESS = "no_address"
    NO_NUMBER = "no_number"
    OVER = "over"
    OWNERS_OWN = "owners_own"
    THE_OWNER = "the_owner"


@dataclass(frozen=True)
class Flaw:
    """What is wrong: `said` is the part of it that is, `most` how much would be right."""

    problem: Problem
    said: str = ""
    most: int = 0


class Unsuitable(ValueError):
    """Values that a contact can't have; `flaws` says which, and why."""

    def __init__(self, flaws: Mapping[ContactField, Flaw]) -> None:
        super().__init__(", ".join(f"{field}: {flaw.problem}" for field, flaw in flaws.items()))
        self.flaws = flaws


def tidied(field: ContactField, value: Value) -> Value:
    """The value as it is kept: without needless space, and each of many once.

    Tags and interests have no order of their own; addresses and numbers that of preference.
    """
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        tidy = " ".join(value.split()) if field in _ON_ONE_LINE else value.strip()
        return (tidy or None) if field is ContactField.ORGANISATION else tidy
    if isinstance(value, tuple):
        return _each_once(field, [said for one in value if (said := " ".join(one.split()))])
    return value


def _each_once(field: ContactField, said: Sequence[str]) -> tuple[str, ...]:
    if field is ContactField.EMAILS:
        return tuple({points.email(one).key: one for one in reversed(said)}.values())[::-1]
    if field is ContactField.PHONES:
        return tuple(dict.fromkeys(said))
    by_key = {name_key(one): one for one in reversed(said)}
    return tuple(by_key[key] for key in sorted(by_key))


def flaw(field: ContactField, value: Value, today: date) -> Flaw | None:
    """What is wrong with a value that was tidied, if anything is."""
    if field is ContactField.NAME and not value:
        return Flaw(Problem.NAME_MISSING)
    if isinstance(value, str) and len(value) > _LONGEST.get(field, len(value)):
        return Flaw(Problem.TOO_LONG, most=_LONGEST[field])
    if isinstance(value, tuple):
        return _flaw_of_many(field, value)
    if field is ContactField.NEGOTIATES_UNTIL and isinstance(value, date) and value < today:
        return Flaw(Problem.OVER)
    return None


def _flaw_of_many(field: ContactField, said: Sequence[str]) -> Flaw | None:
    if len(said) > MOST:
        return Flaw(Problem.TOO_MANY, most=MOST)
    for one in said:
        if field is ContactField.EMAILS and not _ADDRESS.fullmatch(one):
            return Flaw(Problem.NO_ADDRESS, one)
        if field is ContactField.PHONES and not _is_number(one):
            return Flaw(Problem.NO_NUMBER, one)
        if len(one) > _LONGEST_OF_MANY[field]:
            return Flaw(Problem.TOO_LONG, one, _LONGEST_OF_MANY[field])
    return None


def _is_number(said: str) -> bool:
    digits = sum(letter.isdigit() for letter in said)
    return _NUMBER.fullmatch(said) is not None and digits >= _FEWEST_DIGITS
