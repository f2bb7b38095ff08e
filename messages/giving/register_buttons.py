"""What the register is opened, narrowed and turned by: action ids, and what each carries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.giving.registered import Filters, Shown
from bot.money import Money
from bot.refusals import Gone
from bot.vocabulary import Direction
from messages.carried import Carried, whole_number

OPEN = "register.open"
DIALOG = "register"
FILTER = "register.filter"
TURN = "register.turn"
CSV = "register.csv"
PERIOD, DIRECTION, BY = "period", "direction", "by"
CORRECTIONS, REFUSALS = "corrections", "refusals"
"""The endings of what narrows the register at once."""
WHOM, LEAST = "whom", "least"
"""The fields that are sent with the dialog."""
EITHER = "either"
"""Given and received."""
_BETWEEN = ".."
_MOST_DIGITS = 12


@dataclass(frozen=True)
class RegisterOrigin(Carried):
    """Whose register is open, at which page, and what it is narrowed by. 0 and "" narrow nothing.

    The worth is in minor units.
    """

    member_id: int
    number: int
    period: str
    direction: str
    by: int
    least: str
    currency: str
    corrections: Shown
    whom: str
    refusals: Shown | None = None
    """None where they are shown, as before there was a choice."""

    @classmethod
    def of(cls, member_id: int, filters: Filters, number: int = 0) -> "RegisterOrigin":
        least = filters.least
        return cls(
            member_id,
            number,
            period(filters.first, filters.last),
            filters.direction or "",
            filters.member_id or 0,
            "" if least is None else str(least.minor),
            "" if least is None else least.currency or "",
            filters.corrections,
            filters.whom,
            None if filters.refusals is Shown.BESIDE else filters.refusals,
        )

    @property
    def filters(self) -> Filters:
        """Raises Gone for what no register of ours carries."""
        plain = Filters(
            whom=self.whom,
            member_id=self.by or None,
            corrections=self.corrections,
            refusals=self.refusals or Shown.BESIDE,
        )
        return replace(
            with_direction(with_period(plain, self.period), self.direction or EITHER),
            least=_money(self.least, self.currency),
        )


def period(first: date | None, last: date | None) -> str:
    """Both days, with two full stops between them; an open end is empty."""
    return _BETWEEN.join("" if day is None else day.isoformat() for day in (first, last))


def with_period(filters: Filters, said: str) -> Filters:
    """Raises Gone for what isn't as `period` writes it."""
    days = tuple(_days(said))
    if len(days) != 2:
        raise Gone
    return replace(filters, first=days[0], last=days[1])


def with_direction(filters: Filters, said: str) -> Filters:
    """Raises Gone for no direction, and not for EITHER."""
    if said == EITHER:
        return replace(filters, direction=None)
    if said not in list(Direction):
        raise Gone
    return replace(filters, direction=Direction(said))


def with_member(filters: Filters, said: str) -> Filters:
    """Raises Gone for what is no number; 0 is everybody."""
    number = whole_number(said)
    if number is None:
        raise Gone
    return replace(filters, member_id=number or None)


def with_corrections(filters: Filters, said: str) -> Filters:
    """Raises Gone for what we never offer."""
    return replace(filters, corrections=_shown(said))


def with_refusals(filters: Filters, said: str) -> Filters:
    """Raises Gone for what we never offer."""
    return replace(filters, refusals=_shown(said))


def _shown(said: str) -> Shown:
    if said not in list(Shown):
        raise Gone
    return Shown(said)


def _days(said: str) -> Iterator[date | None]:
    for one in said.split(_BETWEEN):
        try:
            yield date.fromisoformat(one) if one else None
        except ValueError:
            raise Gone from None


def _money(minor: str, currency: str) -> Money | None:
    if not minor:
        return None
    if not (minor.isascii() and minor.isdecimal() and len(minor) <= _MOST_DIGITS):
        raise Gone
    return Money(int(minor), currency)
