"""What buttons, menus and dialogs carry until they are used: numbers and words between colons."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, Self, get_args, get_type_hints

from bot.refusals import Gone

HIGHEST_ID = 2**31 - 1
"""PostgreSQL's largest integer."""


@dataclass(frozen=True)
class Carried:
    """The base of all that is carried: its fields are numbers, texts, days and words of an
    enumeration.

    Fields that may be None come last, and are left out while they are.
    """

    def value(self) -> str:
        """The fields in their order, as Slack keeps them for us."""
        parts = (getattr(self, field.name) for field in fields(self))
        return ":".join(str(part) for part in parts if part is not None)

    @classmethod
    def read(cls, value: str) -> Self:
        """The same again. What follows the last field is for those who know of more.

        Raises Gone for what an older version of the bot wrote differently.
        """
        carried: type = cls  # as mypy takes no class of values for Hashable
        kinds, parts = _kinds(carried), value.split(":")
        if len(parts) < sum(not is_optional for _, is_optional in kinds):
            raise Gone
        return cls(*(_read(kind, part) for (kind, _), part in zip(kinds, parts, strict=False)))


@cache
def _kinds(carried: type) -> tuple[tuple[type, bool], ...]:
    """The type of each field, and whether it may be None."""
    hints = get_type_hints(carried)
    return tuple(_kind(hints[field.name]) for field in fields(carried))


def _kind(hint: Any) -> tuple[type, bool]:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    return kinds[0], NoneType in get_args(hint)


def _read(kind: type, part: str) -> object:
    if issubclass(kind, StrEnum):
        if part not in list(kind):
            raise Gone
        return kind(part)
    if issubclass(kind, date):
        return _day(part)
    if issubclass(kind, int):
        number = whole_number(part)
        if number is None:
            raise Gone
        return number
    return part


def _day(part: str) -> date:
    try:
        return date.fromisoformat(part)
    except ValueError:
        raise Gone from None


def whole_number(said: str) -> int | None:
    """The number that is said in digits; None for anything else, and beyond any id of ours."""
    if not said.isdecimal() or len(said) > len(str(HIGHEST_ID)) or int(said) > HIGHEST_ID:
        return None
    return int(said)
