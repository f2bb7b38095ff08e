"""Days of the year, and whole months, apart from whose they are."""

from dataclasses import dataclass
from datetime import date
from typing import Self

_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Yearly:
    """A day of the year, or a whole month, and the year of the first one where it is known.

    Raises ValueError for a date that is in no year, or wasn't in the first one.
    """

    month: int
    day: int | None
    year: int | None = None

    def __post_init__(self) -> None:
        date(self.year or _LEAP_YEAR, self.month, self.day or 1)

    @classmethod
    def read(cls, said: str) -> Self:
        """The day that `written` wrote."""
        year, _, rest = said.partition("-")
        month, _, day = rest.lstrip("-").partition("-")
        return cls(int(month), int(day) if day else None, int(year) if year else None)

    def written(self) -> str:
        """As address books write it: 1980-03-09, --03-09; --03 for a whole month."""
        year = "-" if self.year is None else f"{self.year:04}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{year}-{self.month:02}{day}"

    def next_on(self, earliest: date) -> date:
        """The first one on or after `earliest`; of a month that is its first day."""
        return next_on(self.month, self.day or 1, earliest)


def next_on(month: int, day: int, earliest: date) -> date:
    """The first such day on or after `earliest`; 29 February is kept on the 28th in other years."""
    this_year = _in_year(earliest.year, month, day)
    return this_year if this_year >= earliest else _in_year(earliest.year + 1, month, day)


def _in_year(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
